// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace covault;
using namespace Qt::StringLiterals;

/// Replays one seed, or tries several from it on: `sync_simulator --seed S [--steps N] [--replicas R] [--count C]`.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"seed"_s, u"The seed."_s, u"number"_s, u"1"_s});
    parser.addOption({u"steps"_s, u"How many steps."_s, u"number"_s, u"60"_s});
    parser.addOption({u"replicas"_s, u"2 to 4; 0: as the seed has it."_s, u"number"_s, u"0"_s});
    parser.addOption({u"count"_s, u"How many seeds."_s, u"number"_s, u"1"_s});
    parser.process(application);
    QTextStream out(stdout);
    const quint64 first = parser.value(u"seed"_s).toULongLong();
    for (quint64 seed = first; seed < first + parser.value(u"count"_s).toULongLong(); ++seed) {
        const simulator::Options options{seed, parser.value(u"steps"_s).toInt(), parser.value(u"replicas"_s).toInt()};
        simulator::Simulation simulation(options);
        const QStringList wrong = simulation.run();
        const auto &tally = simulation.tally();
        out << "seed " << seed << ": " << tally.edits << " edits, " << tally.exchanges << " exchanges, " << tally.crashes << " crashes, "
            << tally.segments << " segments, " << tally.conflicts << " conflicts, " << tally.rejections << " rejections, "
            << tally.cuts << " cuts, " << tally.voids << " void, " << tally.admissions << " admissions, " << tally.bundles << " files by hand\n";
        if (wrong.isEmpty())
            continue;
        out << wrong.join(u'\n') << "\nreplay: " << options.line() << Qt::endl;
        return 1;
    }
    return 0;
}
