// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulation.h"

#include <QTest>

using namespace covault;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

class tst_Simulator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySeedKeepsThePromises();
    void aSeedReplays();
    void aStorageThatWithholdsIsFoundOut();
};

void tst_Simulator::everySeedKeepsThePromises()
{
    Tally all;
    for (quint64 seed = 1; seed <= 200; ++seed) {
        const Options options{seed, /*steps=*/100};
        Simulation simulation(options);
        const QStringList wrong = simulation.run();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n') + u"\nreplay: "_s + options.line()));
        all.crashes += simulation.tally().crashes;
        all.conflicts += simulation.tally().conflicts;
        all.rejections += simulation.tally().rejections;
        all.failedExchanges += simulation.tally().failedExchanges;
        all.collections += simulation.tally().collections;
        all.cuts += simulation.tally().cuts;
        all.voids += simulation.tally().voids;
        all.admissions += simulation.tally().admissions;
        all.bundles += simulation.tally().bundles;
    }
    // Seeds under which nothing happens would prove nothing.
    QVERIFY(all.crashes > 100);
    QVERIFY(all.conflicts > 100);
    QVERIFY(all.rejections > 100);
    QVERIFY(all.failedExchanges > 100);
    QVERIFY(all.collections > 50);
    QVERIFY(all.cuts > 70);
    QVERIFY(all.voids > 50);
    QVERIFY(all.admissions > 20);
    QVERIFY(all.bundles > 20);
}

void tst_Simulator::aSeedReplays()
{
    Simulation once(Options{42});
    Simulation again(Options{42});

    QCOMPARE(once.run(), again.run());
    QCOMPARE(once.tally().segments, again.tally().segments);
    QCOMPARE(once.tally().crashes, again.tally().crashes);
    QCOMPARE(once.tally().conflicts, again.tally().conflicts);
}

void tst_Simulator::aStorageThatWithholdsIsFoundOut()
{
    for (quint64 seed = 1; seed <= 5; ++seed) {
        Options options{seed};
        options.withholds = true;
        const QStringList wrong = Simulation(options).run();
        const bool isSeen = std::ranges::any_of(wrong, [](const QString &line) { return line.contains(u" knows other statements than "_s); });
        QVERIFY2(isSeen, qPrintable(u"that somebody does not know all is not seen: "_s + wrong.join(u'\n')));
    }
}

QTEST_APPLESS_MAIN(tst_Simulator)
#include "tst_simulator.moc"
