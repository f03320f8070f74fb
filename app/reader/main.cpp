// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/pages.h"
#include "reader/serving.h"

using namespace covault;

int main()
{
    return reader::serve({[](const QString &name, BytesView bytes) { return *readers::textOfFile(name, bytes); }, &reader::drawn});
}
