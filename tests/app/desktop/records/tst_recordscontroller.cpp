// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordcontroller.h"
#include "desktop/records/recordscontroller.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/recordsfixture.h"

#include <QBuffer>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// What a list and the page of a record do while an answer is under way.
class tst_RecordsController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theListDoesNotJumpBackWhileARecordIsOpened();
    void whatIsHiddenReadsWhatChangedOnceItIsShown();
    void aScreenThatIsLeftReadsNothing();
};

static qint64 numberOf(RecordsFixture &fixture, const vault::RecordKey &key)
{
    return fixture.ask<qint64>(
            [key](vault::Vault &vault) -> Result<qint64> { return must(vault.record(key))->row().n; });
}

void tst_RecordsController::theListDoesNotJumpBackWhileARecordIsOpened()
{
    RecordsFixture fixture;
    fixture.unlock();
    const auto one = fixture.put(u"credential"_s, {{"title", u"One"_s}});
    const auto two = fixture.put(u"credential"_s, {{"title", u"Two"_s}});
    const qint64 first = numberOf(fixture, one), second = numberOf(fixture, two);
    OpenFindings findings(fixture.session, fixture.findings);
    RecordsController list(fixture.services, findings, {{}, {}, {}, {u"credential"_s}}, nullptr);
    QSignalSpy opened(&list, &RecordsController::opened);

    list.open(second);
    list.setCurrent(first); // what is on the page is still the one before

    QCOMPARE(list.state().current, second);
    QVERIFY(opened.wait());
    QCOMPARE(opened[0][0].value<vault::RecordKey>(), two);
    list.setCurrent(first); // somebody followed a link there
    QCOMPARE(list.state().current, first);
}

/// Waits until what was asked of the vault before has been answered.
static void settle(RecordsFixture &fixture)
{
    fixture.ask<bool>([](vault::Vault &) -> Result<bool> { return true; });
    Job job(&fixture.session);
    must(fixture.answer<Result<bool>>([&](auto done) {
        fixture.session.read(
                job, [](ReadScope &) { return Result<bool>(true); }, done);
    }));
}

void tst_RecordsController::whatIsHiddenReadsWhatChangedOnceItIsShown()
{
    RecordsFixture fixture;
    fixture.unlock();
    const auto one = fixture.put(u"credential"_s, {{"title", u"One"_s}});
    OpenFindings findings(fixture.session, fixture.findings);
    RecordsController list(fixture.services, findings, {{}, {}, {}, {u"credential"_s}}, nullptr);
    RecordController record(fixture.services, findings, nullptr);
    record.open(one);
    QTRY_VERIFY(record.state().view && list.state().total == 1);
    QSignalSpy judged(&findings, &OpenFindings::changed);

    list.setShown(false);
    record.setShown(false);
    fixture.put(u"credential"_s, {{"title", u"Two"_s}});
    fixture.ask<bool>([one](vault::Vault &vault) -> Result<bool> {
        must(vault.edit({SessionFixture::titled(one, u"One anew"_s)}));
        return true;
    });
    QVERIFY(judged.wait());
    settle(fixture);

    QCOMPARE(list.state().total, 1);
    QCOMPARE(record.state().view->title, u"One"_s);
    list.setShown(true);
    record.setShown(true);
    QTRY_COMPARE(list.state().total, 2);
    QTRY_COMPARE(record.state().view->title, u"One anew"_s);
}

void tst_RecordsController::aScreenThatIsLeftReadsNothing()
{
    RecordsFixture fixture;
    fixture.unlock();
    RecordsDriver driver(*fixture.window);
    fixture.navigator.go({u"passwords"_s, {}});
    const RecordsPage &left = driver.page();
    const auto *list = left.findChild<RecordsController *>();
    QTRY_VERIFY(!list->state().isLoading);

    fixture.navigator.go({u"devices"_s, {}});
    QTRY_VERIFY(!left.isVisible());
    fixture.put(u"credential"_s, {{"title", u"One"_s}});
    settle(fixture);

    QCOMPARE(list->state().total, 0);
    fixture.navigator.go({u"passwords"_s, {}});
    QTRY_COMPARE(list->state().total, 1);
}

COVAULT_GUI_MAIN(tst_RecordsController)
#include "tst_recordscontroller.moc"
