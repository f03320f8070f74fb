// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/dutiesreading.h"

#include "tests/app/desktop/guifixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

namespace {

using drawing::Seal;
using drawing::Side;

DutyView duty(
        const QString &title, const QString &lane, Side side, std::vector<Seal> seals = {Seal::Signed, Seal::Signed})
{
    DutyView view;
    view.key.id = *RecordId::fromBytes(title.leftJustified(16, u'.').toUtf8());
    view.title = title;
    view.lane = lane;
    view.laneTitle = lane;
    view.side = side;
    view.accountable = side == Side::Unknown ? QString() : drawing::nameOf(side);
    view.first = u"Ana"_s;
    for (size_t i = 0; i < seals.size(); ++i)
        view.sides.push_back({i == 0 ? Side::Internal : Side::Provider, u"x"_s, seals[i], {}});
    return view;
}

} // namespace

class tst_DutiesReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFilterLetsThrough_data();
    void aFilterLetsThrough();
    void theCurrentDutyStaysWhileItIsListed();
    void whatIsFilteredAwayGivesWayToTheFirst();
    void aLaneOfThisVaultAloneStandsLast();
    void dutiesThatEverySideSignedAreCounted();
};

void tst_DutiesReading::aFilterLetsThrough_data()
{
    QTest::addColumn<int>("filter");
    QTest::addColumn<QString>("through");

    QTest::newRow("all") << int(DutyFilter::All) << u"a b c d"_s;
    QTest::newRow("nobody's") << int(DutyFilter::Unowned) << u"b"_s;
    QTest::newRow("a side has not signed") << int(DutyFilter::Unsigned) << u"c"_s;
    QTest::newRow("changed since a side signed") << int(DutyFilter::Changed) << u"d"_s;
    QTest::newRow("nobody answers") << int(DutyFilter::Unanswered) << u"d"_s;
    QTest::newRow("ours") << int(DutyFilter::Ours) << u"a"_s;
}

void tst_DutiesReading::aFilterLetsThrough()
{
    QFETCH(int, filter);
    QFETCH(QString, through);
    DutiesReading reading;
    reading.duties = {duty(u"a"_s, u"patching"_s, Side::Internal), duty(u"b"_s, u"patching"_s, Side::Unknown),
            duty(u"c"_s, u"patching"_s, Side::Provider, {Seal::Signed, Seal::NotSigned}),
            duty(u"d"_s, u"patching"_s, Side::Provider, {Seal::ChangedSince, Seal::Signed})};
    reading.duties[0].isOurs = true;
    reading.duties[3].first.clear();
    DutiesState state;
    state.lane = u"patching"_s;
    state.filter = DutyFilter(filter);

    choose(reading, {}, state);

    QStringList titles;
    for (const DutyRow &row : state.rows)
        titles += row.duty.title;
    QCOMPARE(titles.join(u' '), through);
    QCOMPARE(state.counts[size_t(filter)], titles.size());
}

void tst_DutiesReading::theCurrentDutyStaysWhileItIsListed()
{
    DutiesReading reading;
    reading.duties = {duty(u"a"_s, u"patching"_s, Side::Internal), duty(u"b"_s, u"patching"_s, Side::Unknown)};
    DutiesState state;

    choose(reading, reading.duties[1].key, state);

    QCOMPARE(state.current->title, u"b"_s);
}

void tst_DutiesReading::whatIsFilteredAwayGivesWayToTheFirst()
{
    DutiesReading reading;
    reading.duties = {duty(u"a"_s, u"patching"_s, Side::Internal), duty(u"b"_s, u"network"_s, Side::Unknown)};
    DutiesState state;
    state.lane = u"network"_s;

    choose(reading, reading.duties[0].key, state);

    QCOMPARE(state.current->title, u"b"_s);
}

void tst_DutiesReading::aLaneOfThisVaultAloneStandsLast()
{
    DutiesReading reading;
    reading.duties = {duty(u"a"_s, u"robots"_s, Side::Provider), duty(u"b"_s, {}, Side::Internal)};
    DutiesState state;

    choose(reading, {}, state);

    QCOMPARE(state.lanes.size(), size_t(20));
    QCOMPARE(state.lanes.back().title, u"robots"_s);
    QCOMPARE(state.lanes.back().provider, 1);
    QCOMPARE(state.lanes.front().total(), 2);
}

void tst_DutiesReading::dutiesThatEverySideSignedAreCounted()
{
    DutiesReading reading;
    reading.duties = {duty(u"a"_s, u"patching"_s, Side::Internal),
            duty(u"b"_s, u"network"_s, Side::Internal, {Seal::Signed, Seal::ChangedSince})};
    DutiesState state;

    choose(reading, {}, state);

    QCOMPARE(state.signedByAll, 1);
    QCOMPARE(state.areas, 2);
    QCOMPARE(state.total, 2);
}

COVAULT_GUI_MAIN(tst_DutiesReading)
#include "tst_dutiesreading.moc"
