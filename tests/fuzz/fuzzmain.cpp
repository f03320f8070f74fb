// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls. One program for all readers: COVAULT_FUZZ names the one to try.
#include "tests/fuzz/targets.h"

#include <QFile>

#include <cstdint>

using namespace covault;

static const fuzz::Target *chosen = nullptr;

// Writes the inputs to begin with into the folder that libFuzzer reads.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    chosen = fuzz::findTarget(qEnvironmentVariable("COVAULT_FUZZ"));
    if (!chosen)
        qFatal("COVAULT_FUZZ names no reader");
    int number = 0;
    for (const Bytes &seed : chosen->seeds()) {
        QFile file(qEnvironmentVariable("COVAULT_FUZZ_SEEDS") + QStringLiteral("/seed%1").arg(number++));
        if (file.open(QIODevice::WriteOnly))
            file.write(seed);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    chosen->run(BytesView(data, qsizetype(size)));
    return 0;
}
