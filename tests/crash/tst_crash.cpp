// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/campaign.h"

#include <QTest>

using namespace covault::crash;
using namespace Qt::StringLiterals;

/// Some points of the campaign, the same ones each time; all of them: crash_campaign.
class tst_Crash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_campaign = std::make_unique<Campaign>(Seed); }
    void whereverTheComputerStopsNothingIsLost();
    void whicheverCallFailsNothingIsHalfDone();
    void aKilledProcessLeavesWhatItSaidToBeDone();
    void aProgramThatWaitsForNoDiskIsFoundOut();

private:
    static constexpr quint64 Seed = 1;
    std::unique_ptr<Campaign> m_campaign;
};

void tst_Crash::whereverTheComputerStopsNothingIsLost()
{
    Dice dice(Seed);
    for (quint64 point = 1; point <= 160; ++point) {
        const auto done = size_t(dice.below(m_campaign->operations() + 1));
        const Loss loss = std::array{Loss::Nothing, Loss::All, Loss::Tail, Loss::Some}[point % 4];

        const QStringList wrong = m_campaign->losePower(done, loss, point);

        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n') + u"\nreplay: crash_campaign "_s + replayOfLoss(Seed, done, loss, point)));
    }
    QVERIFY(m_campaign->tally()[u"done again"_s] > 5);
}

void tst_Crash::whicheverCallFailsNothingIsHalfDone()
{
    int failed = 0;
    // Making a vault derives keys, each time.
    for (size_t act = 0; act + 1 < m_campaign->acts(); ++act) {
        Dice dice(Seed + act);
        const int calls = m_campaign->failCall(act, std::numeric_limits<int>::max(), disk::Fault::Error, 1).calls;
        QVERIFY2(calls > 0, qPrintable(m_campaign->nameOfAct(act)));
        for (int point = 0; point < 2 * disk::Faults; ++point) {
            const int call = 1 + int(dice.below(quint64(calls)));
            const auto fault = disk::Fault(point % disk::Faults);

            const auto tried = m_campaign->failCall(act, call, fault, act);

            failed += tried.call.isEmpty() ? 0 : 1;
            QVERIFY2(tried.wrong.isEmpty(), qPrintable(tried.wrong.join(u'\n') + u"\nreplay: crash_campaign "_s + replayOfFault(Seed, act, call, fault, act)));
        }
    }
    QVERIFY(failed > 100);
}

void tst_Crash::aKilledProcessLeavesWhatItSaidToBeDone()
{
    const QString program = qEnvironmentVariable("COVAULT_BIN_DIR") + u"/crash_campaign"_s;
    for (int quarter = 1; quarter <= 3; ++quarter) {
        const int call = m_campaign->calls() * quarter / 4;

        const QStringList wrong = m_campaign->kill(program, call);

        QVERIFY2(wrong.isEmpty(), qPrintable(u"killed at call %1: "_s.arg(call) + wrong.join(u'\n')));
    }
    QCOMPARE(m_campaign->tally()[u"killed"_s], 3);
}

void tst_Crash::aProgramThatWaitsForNoDiskIsFoundOut()
{
    m_campaign->forgetSyncs();
    int found = 0;
    for (quint64 point = 1; point <= 20; ++point)
        found += m_campaign->losePower(m_campaign->operations() * point / 20, Loss::All, point).isEmpty() ? 0 : 1;

    QVERIFY2(found > 15, "losses are not seen");
}

QTEST_GUILESS_MAIN(tst_Crash)
#include "tst_crash.moc"
