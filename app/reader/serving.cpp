// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/serving.h"

#include "reader/confinement.h"
#include "readers/readertalk.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace covault::reader {

namespace {

bool say(BytesView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = write(STDOUT_FILENO, bytes.data(), size_t(bytes.size()));
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

Bytes heard()
{
    Bytes said;
    char piece[1 << 16];
    for (ssize_t count; (count = read(STDIN_FILENO, piece, sizeof piece)) > 0;)
        said.append(piece, count);
    return said;
}

Bytes answerOf(const Makers &makers, const readers::talk::Question &question)
{
    return question.page ? readers::talk::packed(makers.picture(question.bytes, *question.page))
                         : readers::talk::packed(makers.text(question.name, question.bytes));
}

} // namespace

int serve(const Makers &makers)
{
    if (!shutIn() || !say(BytesView(&readers::talk::Ready, 1)))
        return EXIT_FAILURE;
    const auto question = readers::talk::questionIn(heard());
    if (!question)
        return EXIT_FAILURE;
    return say(answerOf(makers, *question)) ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace covault::reader
