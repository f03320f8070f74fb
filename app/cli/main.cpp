// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QCoreApplication>

#include <sys/prctl.h>
#include <sys/resource.h>

int main(int argc, char **argv)
{
    // A crash must not write what was unlocked to disk.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("covault-cli"));
    return covault::cli::runProgram(QCoreApplication::arguments().mid(1));
}
