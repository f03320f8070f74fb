// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/rules.h"
#include "desktop/actions/recordplace.h"
#include "health/decisions.h"
#include "health/overview.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/recordsfixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// What is open about a record is told on its page, and mended from there.
class tst_RecordFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFindingIsMendedOrSnoozed();
    void aSnoozeThatIsUndoneKeepsWhoSeesToIt();
    void whatIsAdoptedIsAdoptedWhereThereIsAScan();
    void aDutyIsSignedWhereDutiesAre();
};

static vault::RecordKey putAdmin(RecordsFixture &fixture)
{
    return fixture.put(u"credential"_s,
            {{"title", u"Admin"_s}, {"category", u"domain_admin"_s}, {"password", u"x9!kqL2#vnT8@"_s},
                    {"password_changed", u"2024-01-04"_s}});
}

static vault::RecordKey putDomain(RecordsFixture &fixture)
{
    return fixture.put(u"domain"_s, {{"name", u"acme.example"_s}, {"expires", u"2028-03-01"_s}});
}

void tst_RecordFindings::aFindingIsMendedOrSnoozed()
{
    RecordsFixture fixture;
    fixture.unlock();
    putAdmin(fixture);
    RecordsDriver driver(*fixture.window);
    driver.choose(u"Admin"_s);
    const auto banner = [&driver] { return driver.page().record().findChild<FindingBanner *>(); };
    QTRY_VERIFY(banner() && banner()->accessibleName().startsWith(u"Critical"_s));

    driver.click(u"Rotate now"_s); // leads to the password
    QTRY_VERIFY(driver.isEditing());
    QCOMPARE(fixture.window->focusWidget()->accessibleName(), u"Password"_s);
    fixture.press(Qt::Key_Escape);
    QTRY_VERIFY(!driver.isEditing());
    driver.click(u"Snooze"_s);
    driver.pick(u"For a week"_s);

    QTRY_VERIFY(!driver.text().contains(u"Critical"_s));
    QVERIFY(driver.toasts().contains(u"Finding snoozed"_s));
    driver.undo();
    QTRY_VERIFY(driver.text().contains(u"Critical"_s));
}

/// What is open about a record, as core sees it.
static health::Finding openAbout(RecordsFixture &fixture, const vault::RecordKey &key)
{
    return fixture.ask<health::Finding>([key](vault::Vault &vault) -> Result<health::Finding> {
        const auto overview = must(health::readOverview(vault, comanage::allRules()));
        for (const health::Finding &finding : overview.report.findings) {
            if (std::binary_search(finding.records.begin(), finding.records.end(), key))
                return finding;
        }
        return failure(Error::Code::NotFound, u"looking for a finding"_s, u"there is none"_s);
    });
}

void tst_RecordFindings::aSnoozeThatIsUndoneKeepsWhoSeesToIt()
{
    RecordsFixture fixture;
    fixture.unlock();
    const auto key = putAdmin(fixture);
    const health::Finding finding = openAbout(fixture, key);
    fixture.ask<bool>([finding](vault::Vault &vault) {
        const MemberId self = vault.roster().memberOf(vault.replica().device())->id;
        return health::decide(vault, finding, {health::Decision::Kind::Assigned, {}, self, {}});
    });
    const auto assigned = openAbout(fixture, key).assignee;
    QVERIFY(assigned);
    RecordsDriver driver(*fixture.window);
    fixture.put(u"credential"_s, {{"title", u"Another"_s}}); // so that the page judges anew
    driver.choose(u"Admin"_s);
    driver.click(u"Snooze"_s);
    driver.pick(u"For a week"_s);
    QTRY_VERIFY(driver.toasts().contains(u"Finding snoozed"_s));
    QCOMPARE(openAbout(fixture, key).state, health::State::Snoozed);

    driver.undo();

    QTRY_COMPARE(openAbout(fixture, key).state, health::State::Open);
    QCOMPARE(openAbout(fixture, key).assignee, assigned);
}

/// A page elsewhere, as far as actions tell.
static void addPage(RecordsFixture &fixture, const QString &page)
{
    Action action;
    action.id = u"go."_s + page;
    action.text = page;
    action.run = [] {};
    fixture.actions.add(action);
}

void tst_RecordFindings::whatIsAdoptedIsAdoptedWhereThereIsAScan()
{
    RecordsFixture fixture;
    fixture.unlock();
    putDomain(fixture);
    fixture.navigator.go({u"services"_s, {}});
    RecordsDriver driver(*fixture.window);
    driver.choose(u"acme.example"_s);

    driver.click(u"Adopt"_s);
    QTRY_VERIFY(driver.isEditing());
    fixture.press(Qt::Key_Escape);
    QTRY_VERIFY(!driver.isEditing());
    addPage(fixture, u"scan"_s);
    driver.click(u"Adopt"_s);

    QCOMPARE(fixture.navigator.current().page, u"scan"_s);
    QVERIFY(!driver.isEditing());
}

void tst_RecordFindings::aDutyIsSignedWhereDutiesAre()
{
    RecordsFixture fixture;
    fixture.unlock();
    const auto duty =
            fixture.put(u"responsibility"_s, {{"title", u"Restores are tried"_s}, {"lane", u"backup_recovery"_s}});
    fixture.navigator.go(placeOf(duty, fixture.actions));
    RecordsDriver driver(*fixture.window);
    QCOMPARE(fixture.navigator.current().page, u"documents"_s);
    addPage(fixture, u"duties"_s);

    driver.click(u"Sign"_s);

    QCOMPARE(fixture.navigator.current(), Place({u"duties"_s, targetOf(duty)}));
}

COVAULT_GUI_MAIN(tst_RecordFindings)
#include "tst_recordfindings.moc"
