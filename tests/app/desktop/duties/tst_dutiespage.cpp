// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/edition.h"
#include "desktop/actions/recordplace.h"
#include "desktop/duties/duties.h"
#include "tests/app/desktop/drivers/dutiesdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/screenfixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

/// The window on the screen of duties: two of incident response, of which one is nobody's, and one of patching.
struct Home
{
    Home()
    {
        triage = fixture.put(u"responsibility"_s,
                {{u"title"_s, u"Alert triage"_s}, {u"lane"_s, u"incident_response"_s},
                        {u"first_response_minutes"_s, u"15"_s}},
                {{u"accountable"_s, fixture.mySide()}, {u"first_responder"_s, fixture.me()}});
        isolation = fixture.put(
                u"responsibility"_s, {{u"title"_s, u"Isolate a system"_s}, {u"lane"_s, u"incident_response"_s}});
        fixture.put(u"responsibility"_s, {{u"title"_s, u"Server patching"_s}, {u"lane"_s, u"patching"_s}},
                {{u"accountable"_s, fixture.mySide()}});
        fixture.navigator.go({u"duties"_s, {}});
        driver = std::make_unique<DutiesDriver>(*fixture.window);
        SessionFixture::wait([this] { return driver->rows().size() == 5; });
    }

    ScreenFixture fixture{[](const Services &services) { return std::vector{dutiesEntry(services)}; }};
    vault::RecordKey triage;
    vault::RecordKey isolation;
    std::unique_ptr<DutiesDriver> driver;
};

} // namespace

class tst_DutiesPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAreasSayHowManyEachSideHas();
    void theDutiesStandUnderTheirArea();
    void anAreaShowsItsOwn();
    void anAreaWithoutDutiesNamesThoseOfTheCatalogue();
    void aFilterLeavesTheOthersOut();
    void aRowSaysWhatItShows();
    void theCurrentDutyIsToldInFull();
    void aDutyOpensItsRecord_data();
    void aDutyOpensItsRecord();
    void aTargetIsShownWhereverItIsFiled();
    void aSignatureIsSeenWhenItIsMade();
    void anEmptyVaultTeaches();
    void nothingIsShownAfterTheLock();
};

void tst_DutiesPage::theAreasSayHowManyEachSideHas()
{
    Home home;

    QCOMPARE(home.driver->laneCounts(),
            QStringList(
                    {u"All areas: 2 0 1"_s, u"Patching and vulnerabilities: 1 0 0"_s, u"Incident response: 1 0 1"_s}));
    QCOMPARE(home.driver->lanes().model()->rowCount(), 19);
}

void tst_DutiesPage::theDutiesStandUnderTheirArea()
{
    Home home;

    QCOMPARE(home.driver->rows(),
            QStringList({u"[Patching and vulnerabilities 1]"_s, u"Server patching"_s, u"[Incident response 2]"_s,
                    u"Alert triage"_s, u"Isolate a system"_s}));
}

void tst_DutiesPage::anAreaShowsItsOwn()
{
    Home home;

    home.driver->chooseLane(u"Incident response"_s);

    QCOMPARE(home.driver->rows(), QStringList({u"Alert triage"_s, u"Isolate a system"_s}));
    QCOMPARE(home.driver->current(), u"Alert triage"_s);
}

void tst_DutiesPage::anAreaWithoutDutiesNamesThoseOfTheCatalogue()
{
    Home home;

    home.driver->chooseLane(u"Help desk"_s);

    QVERIFY(home.driver->rows().isEmpty());
    QVERIFY(home.driver->text().contains(u"Nothing is agreed here yet"_s));
    QVERIFY(home.driver->text().contains(u"These are the duties of this area: "_s));
}

void tst_DutiesPage::aFilterLeavesTheOthersOut()
{
    Home home;

    home.driver->choose(u"Nobody's"_s);

    QCOMPARE(home.driver->rows(), QStringList({u"[Incident response 1]"_s, u"Isolate a system"_s}));
}

void tst_DutiesPage::aRowSaysWhatItShows()
{
    Home home;

    const QString row = home.driver->spoken(u"Alert triage"_s);

    QVERIFY2(row.contains(u"is accountable, Ada Berg answers first, no backup"_s), qPrintable(row));
    QVERIFY2(row.contains(u"not signed"_s), qPrintable(row));
    QVERIFY(home.driver->spoken(u"Isolate a system"_s).contains(u"Critical: Nobody's"_s)
            || home.driver->spoken(u"Isolate a system"_s).contains(u"Warning: Nobody's"_s));
}

void tst_DutiesPage::theCurrentDutyIsToldInFull()
{
    Home home;
    home.driver->chooseLane(u"Incident response"_s);

    const QString text = home.driver->text();

    QVERIFY(text.contains(u"Ada Berg"_s));
    QVERIFY(text.contains(u"within 15 minutes"_s));
    QVERIFY(text.contains(u"No proof is linked"_s));
    QCOMPARE(home.fixture.actions.state().record, std::optional(home.triage));
}

void tst_DutiesPage::aDutyOpensItsRecord_data()
{
    QTest::addColumn<QString>("way");

    QTest::newRow("Enter") << u"enter"_s;
    QTest::newRow("the button") << u"button"_s;
    QTest::newRow("the palette and the menu") << u"action"_s;
}

void tst_DutiesPage::aDutyOpensItsRecord()
{
    QFETCH(QString, way);
    Home home;
    home.driver->chooseLane(u"Incident response"_s);
    home.driver->press(Qt::Key_Down);
    QCOMPARE(home.driver->current(), u"Isolate a system"_s);

    if (way == u"enter")
        home.driver->press(Qt::Key_Return);
    else if (way == u"button")
        home.driver->choose(u"Open the record"_s);
    else
        QVERIFY(home.fixture.actions.trigger(u"duties.open"_s));

    QCOMPARE(home.fixture.navigator.current().page, u"documents"_s);
    QCOMPARE(recordIn(home.fixture.documents->target), std::optional(home.isolation));
}

void tst_DutiesPage::aTargetIsShownWhereverItIsFiled()
{
    Home home;
    home.driver->chooseLane(u"Patching and vulnerabilities"_s);

    home.fixture.navigator.go(placeOf(home.isolation, home.fixture.actions));

    QCOMPARE(home.fixture.navigator.current().page, u"duties"_s);
    QCOMPARE(home.driver->current(), u"Isolate a system"_s);
}

void tst_DutiesPage::aSignatureIsSeenWhenItIsMade()
{
    Home home;
    home.driver->chooseLane(u"Incident response"_s);
    QVERIFY(home.driver->spoken(u"Alert triage"_s).contains(u"not signed"_s));

    home.fixture.write([key = home.triage](WriteScope &scope) -> Result<vault::Changed> {
        auto done = comanage::sign(scope.vault, {{key}, u"Responsibilities 2026-Q4"_s, {}});
        return done ? Result<vault::Changed>(done->changed) : failure(done);
    });

    QTRY_VERIFY(home.driver->spoken(u"Alert triage"_s).contains(u"signed on 23 November 2026 by Ada Berg"_s));
    QCOMPARE(home.driver->current(), u"Alert triage"_s);
}

void tst_DutiesPage::anEmptyVaultTeaches()
{
    ScreenFixture fixture([](const Services &services) { return std::vector{dutiesEntry(services)}; });
    fixture.navigator.go({u"duties"_s, {}});
    DutiesDriver driver(*fixture.window);

    QTRY_VERIFY(driver.text().contains(u"No duty is written down yet"_s));
}

void tst_DutiesPage::nothingIsShownAfterTheLock()
{
    Home home;

    home.fixture.session.lock();

    QTRY_VERIFY(!home.fixture.window->findChild<DutiesPage *>());
    QVERIFY(!home.fixture.actions.find(u"duties.open"_s));
}

COVAULT_GUI_MAIN(tst_DutiesPage)
#include "tst_dutiespage.moc"
