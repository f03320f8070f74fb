// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QGuiApplication>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

/// Whether what is asked for may draw: only then fonts and a painter are set up, never a window.
bool mayDraw(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return QStringList{QStringLiteral("diagram"), QStringLiteral("packet"), QStringLiteral("recovery"), QStringLiteral("demo"), QStringLiteral("shell")}.contains(
                QString::fromLocal8Bit(argument));
    });
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (argc < 2 || !mayDraw(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    // A crash must not write what was unlocked to disk.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);

    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("covault-cli"));
    return covault::cli::runProgram(QCoreApplication::arguments().mid(1));
}
