// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/serving.h"

int main()
{
    return covault::reader::serve([](const QString &name, covault::BytesView bytes) { return *covault::readers::textOfFile(name, bytes); });
}
