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

} // namespace

int serve(const Read &read)
{
    if (!shutIn() || !say(BytesView(&readers::talk::Ready, 1)))
        return EXIT_FAILURE;
    const auto file = readers::talk::fileIn(heard());
    if (!file)
        return EXIT_FAILURE;
    return say(readers::talk::packed(read(file->name, file->bytes))) ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace covault::reader
