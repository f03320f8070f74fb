// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretbytes.h"
#include "tests/crash/campaign.h"

#include <QTest>

using namespace covault::crash;
using namespace Qt::StringLiterals;

/// Some of the pieces of memory that are not given, the same ones each time; all of them: crash_campaign --memory.
class tst_Memory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whicheverPieceIsNotGivenNothingIsHalfDone();
    void aKeyIsKeptWhereNoGuardedMemoryIsLeft();

private:
    static constexpr quint64 Seed = 1;
    static constexpr int PointsOfAnAct = 16;
    std::unique_ptr<Campaign> m_campaign;
};

void tst_Memory::initTestCase()
{
    if (!memory::isSeen())
        QSKIP("what the libraries ask for is not seen in this build");
    m_campaign = std::make_unique<Campaign>(Seed, scriptWithReading(Seed));
}

void tst_Memory::whicheverPieceIsNotGivenNothingIsHalfDone()
{
    int failed = 0, refused = 0;
    QSet<QByteArray> whose;
    for (size_t act = 0; act < m_campaign->acts(); ++act) {
        if (m_campaign->nameOfAct(act).endsWith(u"create"_s))
            continue; // it derives keys, each time
        Dice dice(Seed + act);
        const int all = m_campaign->failAllocation(act, std::numeric_limits<int>::max(), memory::Fault::Once, 1).calls;
        QVERIFY2(all > 0, qPrintable(m_campaign->nameOfAct(act)));
        for (int point = 0; point < PointsOfAnAct; ++point) {
            const int piece = 1 + int(dice.below(quint64(all)));
            const auto fault = memory::Fault(point % memory::Faults);

            const auto tried = m_campaign->failAllocation(act, piece, fault, act);

            failed += tried.call.isEmpty() ? 0 : 1;
            refused += tried.isDone ? 0 : 1;
            whose.insert(tried.call);
            QVERIFY2(tried.wrong.isEmpty(), qPrintable(tried.wrong.join(u'\n') + u"\nreplay: crash_campaign "_s + replayOfMemory(Seed, act, piece, fault, act)));
        }
    }
    QVERIFY2(failed > 200 && refused > 100, qPrintable(u"%1 failed, %2 refused"_s.arg(failed).arg(refused)));
    QVERIFY(whose.contains("database"));
}

void tst_Memory::aKeyIsKeptWhereNoGuardedMemoryIsLeft()
{
    using covault::crypto::SecretBytes;
    const SecretBytes before = SecretBytes::random(32);
    memory::failAt(1, memory::Fault::Lasting);
    const SecretBytes copy = before.copy();
    const SecretBytes moved = before.copy();
    const QByteArray whose = memory::heal();

    QCOMPARE(whose, QByteArray("keys"));
    QVERIFY(covault::crypto::isSame(copy.view(), before.view()));
    QVERIFY(copy.data() != moved.data());
}

QTEST_GUILESS_MAIN(tst_Memory)
#include "tst_memory.moc"
