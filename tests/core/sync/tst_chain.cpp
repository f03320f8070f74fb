// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/chain.h"
#include "tests/core/sync/peopletest.h"

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

/// What Ada thinks of a next segment of Ben's, by its header alone.
class tst_Chain : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init()
    {
        gather();
        meet();
        addPlans();
        sync(Ada);
        sync(Ben);
        write(Ben, shared(), u"Firewall"_s); // at a position that knows of the plans
        sync(Ben);
        sync(Ada);
    }
    void whatFollowsIsTaken();
    void whatFollowsNothingHereWaits();
    void aNumberThatDoesNotFollowIsForged();
    void anothersSegmentIsNoPredecessor();
    void whatItsAuthorHadSeenThatIsNotHereIsWaitedFor();
    void aDeviceThatForgetsWhatItHadSeenIsForged();

private:
    SegmentHeader next()
    {
        SegmentStore store(vault(Ada).replica());
        const auto head = store.headOf(deviceOf(Ben));
        SegmentHeader header = **store.header((*head)->id);
        header.previous = (*head)->id;
        ++header.number;
        return header;
    }
    std::optional<Cause> against(const SegmentHeader &header)
    {
        SegmentStore store(vault(Ada).replica());
        const auto found = obstacleInChain(vault(Ada).replica(), store, header);
        return found && *found ? std::optional((*found)->cause) : std::nullopt;
    }
};

void tst_Chain::whatFollowsIsTaken()
{
    QVERIFY(!next().position.empty());
    QCOMPARE(against(next()), std::nullopt);
}

void tst_Chain::whatFollowsNothingHereWaits()
{
    SegmentHeader header = next();
    header.previous = SegmentId::cutFrom(Bytes(32, 'x'));

    QCOMPARE(against(header), Cause::PredecessorMissing);
}

void tst_Chain::aNumberThatDoesNotFollowIsForged()
{
    SegmentHeader header = next();
    ++header.number;

    QCOMPARE(against(header), Cause::Forged);
}

void tst_Chain::anothersSegmentIsNoPredecessor()
{
    SegmentHeader header = next();
    SegmentStore store(vault(Ada).replica());
    const auto head = store.headOf(deviceOf(Ada));
    header.previous = (*head)->id;
    header.number = (*head)->number + 1;

    QCOMPARE(against(header), Cause::Forged);
}

void tst_Chain::whatItsAuthorHadSeenThatIsNotHereIsWaitedFor()
{
    SegmentHeader header = next();
    header.position.push_back(StatementId::cutFrom(Bytes(32, 'x')));

    QCOMPARE(against(header), Cause::PositionMissing);
}

// Else it would have the rights again that it had before.
void tst_Chain::aDeviceThatForgetsWhatItHadSeenIsForged()
{
    SegmentHeader header = next();
    SegmentStore store(vault(Ada).replica());
    while (header.position == next().position) { // back to where it knew nothing of the plans
        const auto before = store.header(*header.previous);
        QVERIFY(before && *before && (*before)->previous);
        header.position = (*before)->position;
        header.previous = (*before)->previous;
    }
    header.previous = next().previous;

    QCOMPARE(against(header), Cause::Forged);
}

QTEST_GUILESS_MAIN(tst_Chain)
#include "tst_chain.moc"
