// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/recordplace.h"
#include "desktop/duties/duties.h"
#include "desktop/records/records.h"
#include "tests/app/desktop/drivers/dutiesdriver.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/screenfixture.h"

#include <QTimeZone>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

std::vector<PageEntry> pages(const Services &services)
{
    std::vector<PageEntry> pages = recordEntries(services);
    std::erase_if(pages, [](const PageEntry &page) { return page.id != u"vendors"; });
    pages.push_back(dutiesEntry(services));
    return pages;
}

/// The window over a vault in which one duty has hours, somebody for the night and the founder for the day, and another
/// has the founder alone. It is noon of a Monday.
struct Desk
{
    Desk()
    {
        const auto eve = fixture.put(u"contact"_s,
                {{u"name"_s, u"Eve Night"_s}, {u"phone"_s, u"+49 30 1112223"_s}, {u"after_hours"_s, u"+49 30 4445556"_s}},
                {{u"organisation"_s, fixture.mySide()}});
        fixture.put(u"responsibility"_s,
                {{u"title"_s, u"Alert triage"_s}, {u"lane"_s, u"incident_response"_s},
                        {u"hours"_s, u"UTC Mo-Fr 08:00-18:00"_s}},
                {{u"accountable"_s, fixture.mySide()}, {u"first_responder"_s, fixture.me()},
                        {u"after_hours"_s, ScreenFixture::linkTo(eve)}});
        fixture.put(u"responsibility"_s, {{u"title"_s, u"Server patching"_s}, {u"lane"_s, u"patching"_s}},
                {{u"accountable"_s, fixture.mySide()}, {u"responsible"_s, fixture.me()}});
    }

    DutiesDriver duties()
    {
        if (!fixture.window->findChild<DutiesPage *>() || fixture.navigator.current().page != u"duties")
            fixture.navigator.go({u"duties"_s, {}});
        DutiesDriver driver(*fixture.window);
        SessionFixture::wait([&] { return driver.rows().size() == 4; });
        return driver;
    }

    ScreenFixture fixture{pages};
};

const QDateTime Night(QDate(2026, 11, 23), QTime(22, 0), QTimeZone::utc());
const QStringList ByDay{u"Server patching: Ada Berg"_s, u"Alert triage: Ada Berg"_s};
const QStringList ByNight{u"Server patching: Ada Berg"_s, u"Alert triage: Eve Night"_s};

} // namespace

class tst_Answers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void incidentAtNightWhoAnswersNow();
    void goOnLeaveAndSeeTheCoverageGap();
    void itIsAskedForNow_data();
    void itIsAskedForNow();
    void anAreaShowsItsOwnAnswers();
    void theOpenBoxFollowsTheVault();
    void theBoxGivesWayToTheDuties_data();
    void theBoxGivesWayToTheDuties();
    void withoutDutiesThereIsNothingToAsk();
    void nothingIsAskedWhileTheVaultIsLocked();
};

void tst_Answers::incidentAtNightWhoAnswersNow()
{
    Desk desk;
    QVERIFY(desk.fixture.actions.trigger(u"answers.now"_s));
    DutiesDriver driver(*desk.fixture.window);
    QTRY_COMPARE(driver.answers(), ByDay);

    driver.setMoment(Night.toLocalTime());
    QTRY_COMPARE(driver.answers(), ByNight);
    driver.chooseAnswer(u"Alert triage"_s);

    const QString text = driver.text();
    QVERIFY2(text.contains(u"Eve Night, "_s), qPrintable(text));
    QVERIFY2(text.contains(u"outside the covered hours; answers after hours"_s), qPrintable(text));
    driver.copy(u"After hours"_s);
    QTRY_COMPARE(desk.fixture.platform.clipboard, u"+49 30 4445556"_s);
}

void tst_Answers::goOnLeaveAndSeeTheCoverageGap()
{
    Desk desk;
    QVERIFY(!desk.duties().spoken(u"Server patching"_s).contains(u"Not covered"_s));
    RecordsDriver records(*desk.fixture.window);
    desk.fixture.navigator.go({u"vendors"_s, {}});

    records.click(u"New"_s);
    records.pick(u"Absence"_s);
    QTRY_VERIFY(records.isEditing());
    records.type(u"who"_s, u"Ada Berg"_s);
    records.type(u"from"_s, u"2026-11-24 00:00"_s);
    records.type(u"to"_s, u"2026-11-28 00:00"_s);
    records.click(u"Save"_s);
    QTRY_VERIFY(!records.isEditing());

    desk.fixture.session.lock();
    desk.fixture.unlock();
    desk.fixture.navigator.go({u"duties"_s, {}});
    const DutiesDriver driver = desk.duties();
    QTRY_VERIFY2(driver.spoken(u"Server patching"_s).contains(u"Not covered"_s), qPrintable(driver.spoken(u"Server patching"_s)));
    QVERIFY(driver.text().contains(u"Ada Berg is away until 2026-11-2"_s));
}

void tst_Answers::itIsAskedForNow_data()
{
    QTest::addColumn<QString>("way");

    QTest::newRow("the palette and the menu") << u"action"_s;
    QTest::newRow("the button over the areas") << u"button"_s;
    QTest::newRow("back from another moment") << u"now"_s;
}

void tst_Answers::itIsAskedForNow()
{
    QFETCH(QString, way);
    Desk desk;
    DutiesDriver driver = desk.duties();

    if (way == u"button")
        driver.choose(u"Who answers…"_s);
    else
        QVERIFY(desk.fixture.actions.trigger(u"answers.now"_s));
    if (way == u"now") {
        QTRY_COMPARE(driver.answers(), ByDay);
        driver.setMoment(Night.toLocalTime());
        QTRY_COMPARE(driver.answers(), ByNight);
        driver.choose(u"Now"_s);
    }

    QTRY_COMPARE(driver.answers(), ByDay);
    QVERIFY(driver.isAsking());
    QCOMPARE(driver.moment().dateTime().toUTC(), QDateTime(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc()));
}

void tst_Answers::anAreaShowsItsOwnAnswers()
{
    Desk desk;
    DutiesDriver driver = desk.duties();
    driver.choose(u"Who answers…"_s);
    QTRY_COMPARE(driver.answers().size(), 2);

    driver.chooseLane(u"Incident response"_s);

    QTRY_COMPARE(driver.answers(), QStringList{u"Alert triage: Ada Berg"_s});
}

void tst_Answers::theOpenBoxFollowsTheVault()
{
    Desk desk;
    DutiesDriver driver = desk.duties();
    driver.choose(u"Who answers…"_s);
    QTRY_COMPARE(driver.answers(), ByDay);

    desk.fixture.put(u"absence"_s, {{u"from"_s, u"2026-11-23 00:00"_s}, {u"to"_s, u"2026-11-24 00:00"_s}},
            {{u"who"_s, desk.fixture.me()}});

    QTRY_COMPARE(driver.answers(), QStringList({u"Server patching: "_s, u"Alert triage: "_s}));
    QVERIFY(driver.text().contains(u"Ada Berg is away until"_s));
}

void tst_Answers::theBoxGivesWayToTheDuties_data()
{
    QTest::addColumn<bool>("byTarget");

    QTest::newRow("closed") << false;
    QTest::newRow("a link leads to a duty") << true;
}

void tst_Answers::theBoxGivesWayToTheDuties()
{
    QFETCH(bool, byTarget);
    Desk desk;
    DutiesDriver driver = desk.duties();
    const vault::RecordKey duty = *desk.fixture.actions.state().record;
    driver.choose(u"Who answers…"_s);
    QTRY_VERIFY(driver.isAsking() && driver.answers().size() == 2);

    byTarget ? desk.fixture.navigator.go(placeOf(duty, desk.fixture.actions)) : driver.choose(u"Back to the duties"_s);

    QTRY_VERIFY(!driver.isAsking());
    QVERIFY(driver.duties().isVisible());
}

void tst_Answers::withoutDutiesThereIsNothingToAsk()
{
    ScreenFixture fixture(pages);
    QVERIFY(fixture.actions.trigger(u"answers.now"_s));
    DutiesDriver driver(*fixture.window);

    QTRY_VERIFY(driver.text().contains(u"There is no duty to ask for"_s));
}

void tst_Answers::nothingIsAskedWhileTheVaultIsLocked()
{
    Desk desk;

    desk.fixture.session.lock();

    QTRY_VERIFY(!desk.fixture.actions.trigger(u"answers.now"_s));
}

COVAULT_GUI_MAIN(tst_Answers)
#include "tst_answers.moc"
