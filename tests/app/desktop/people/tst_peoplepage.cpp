// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/people/peoplemodel.h"
#include "desktop/people/peoplepanels.h"
#include "desktop/people/refusedlines.h"
#include "desktop/widgets/emptystate.h"
#include "sync/syncing.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/people/peopledesk.h"
#include "tests/app/desktop/session/standstill.h"

#include <QAbstractItemModelTester>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_PeoplePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyoneStandsUnderTheirSide();
    void whoIsBehindIsSaid();
    void withoutStorageThePageTeaches();
    void aFolderBecomesSharedStorage();
    void anExchangeFileGoesBothWays();
    void anEditGoesBetweenThePartsOfAnExchangeFile();
    void aStorageIsLeftAfterAYes();
    void aStorageThatIsGoneIsNamed();
    void whatWasRefusedIsToldOnce();
    void ofMuchThatWasRefusedTheFirstIsRead();
    void theKeyboardReachesEveryPart();
    void everyControlHasAName();
    void modelsAreConsistent();
};

void tst_PeoplePage::everyoneStandsUnderTheirSide()
{
    PeopleDesk desk;

    const QStringList rows = desk.driver->rows();

    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0], u"[Acme]"_s);
    QVERIFY2(rows[1].startsWith(u"Ada Berg | Admin | Shared | "_s), qPrintable(rows[1]));
    QVERIFY2(rows[1].endsWith(u" | ada-laptop | This device | now"_s), qPrintable(rows[1]));
    QCOMPARE(rows[2], u"[Baxter MSP]"_s);
    QVERIFY2(rows[3].startsWith(u"Ben Cole | Admin | Shared"_s), qPrintable(rows[3]));
    QVERIFY2(rows[3].contains(u" | ben-laptop | Compared | "_s), qPrintable(rows[3]));
    QTRY_VERIFY2(desk.driver->text().contains(u"2 people, 2 devices"_s), qPrintable(desk.driver->text()));
}

void tst_PeoplePage::whoIsBehindIsSaid()
{
    PeopleDesk desk;
    desk.add(u"Core firewall"_s);
    desk.driver->press(u"Sync now"_s);
    desk.driver->select(u"Ben Cole"_s);

    QTRY_COMPARE(desk.driver->fact(u"In step"_s), u"1 part on its way"_s);
    QCOMPARE(desk.driver->fact(u"Role"_s), u"Admin"_s);
    QCOMPARE(desk.driver->fact(u"Words"_s), u"compared by Ada Berg"_s);
    desk.pair.syncBen(u"Ben's"_s);
    desk.driver->press(u"Sync now"_s);
    QTRY_COMPARE(desk.driver->fact(u"In step"_s), u"up to date"_s);
}

void tst_PeoplePage::withoutStorageThePageTeaches()
{
    PeopleDesk desk(PeopleDesk::Storage::None);

    QTRY_VERIFY(desk.driver->text().contains(u"No shared storage yet"_s));
    QVERIFY(!desk.driver->button(u"Sync now"_s)->isEnabled());
    QVERIFY(desk.driver->button(u"Add shared storage"_s));
}

void tst_PeoplePage::aFolderBecomesSharedStorage()
{
    PeopleDesk desk(PeopleDesk::Storage::None);
    QTRY_VERIFY(desk.driver->button(u"Add shared storage"_s));
    desk.prompts.path = desk.pair.folder();

    desk.driver->press(u"Add shared storage"_s);

    QTRY_COMPARE(desk.driver->storages().size(), 1);
    QTRY_VERIFY2(desk.driver->storages().front().contains(u"In step"_s), qPrintable(desk.driver->storages().front()));
    QVERIFY(desk.driver->storages().front().contains(desk.pair.folder()));
    const OtherProgram ada = desk.reopened();
    const auto states = must(sync::remoteStates(*ada.vault));
    QCOMPARE(states.size(), size_t(1));
    QCOMPARE(states.front().url, desk.pair.url());
    QVERIFY(states.front().last.has_value());
}

void tst_PeoplePage::anExchangeFileGoesBothWays()
{
    PeopleDesk desk(PeopleDesk::Storage::None);
    desk.add(u"Core firewall"_s);
    desk.prompts.path = desk.path(u"ada.covault-sync"_s);

    QVERIFY(desk.actions.trigger(u"people.giveFile"_s));

    QTRY_VERIFY(QFile::exists(desk.path(u"ada.covault-sync"_s)));
    {
        OtherProgram ben(desk.pair.benPath());
        must(sync::syncFromFile(*ben.vault, desk.path(u"ada.covault-sync"_s)));
        const vault::RecordKey key{
                ben.vault->roster().sharedCollection(), u"document"_s, crypto::newUlid<RecordId>(ben.clock)};
        must(ben.vault->edit({SessionFixture::titled(key, u"From Ben"_s)}));
        must(sync::syncToFile(*ben.vault, desk.path(u"ben.covault-sync"_s)));
    }
    QVERIFY(desk.pair.titlesOfBen().contains(u"Core firewall"_s));
    desk.prompts.path = desk.path(u"ben.covault-sync"_s);
    QVERIFY(desk.actions.trigger(u"people.takeFile"_s));
    QTRY_VERIFY(desk.titles().contains(u"From Ben"_s));
}

/// An exchange file of Ben's with \p count documents, a part each; gives its path.
static QString fileOfBen(PeopleDesk &desk, int count)
{
    OtherProgram ben(desk.pair.benPath());
    const QString path = desk.path(u"ben.covault-sync"_s);
    for (int n = 0; n < count; ++n) {
        const vault::RecordKey key{
                ben.vault->roster().sharedCollection(), u"document"_s, crypto::newUlid<RecordId>(ben.clock)};
        must(ben.vault->edit({SessionFixture::titled(key, u"Document %1"_s.arg(n))}));
        must(sync::syncToFile(*ben.vault, path));
    }
    return path;
}

void tst_PeoplePage::anEditGoesBetweenThePartsOfAnExchangeFile()
{
    PeopleDesk desk(PeopleDesk::Storage::None);
    desk.prompts.path = fileOfBen(desk, 20);
    Standstill standstill(desk.session);
    QVERIFY(desk.actions.trigger(u"people.takeFile"_s));
    desk.wait([&] { return !desk.prompts.asked.isEmpty(); });
    QCoreApplication::processEvents(); // the file is answered, and waits to be taken in

    const auto before = desk.answer<Result<size_t>>([&](auto done) {
        desk.session.write(
                &desk.session,
                [](WriteScope &scope) -> Result<size_t> {
                    vault::ListFilter documents;
                    documents.kind = u"document"_s;
                    return must(scope.vault.list(documents)).size();
                },
                done);
        standstill.letGo();
    });

    QVERIFY2(*before < 20, "what was to be written waited for the whole file");
    QTRY_COMPARE(desk.titles().filter(u"Document "_s).size(), 20);
}

void tst_PeoplePage::aStorageIsLeftAfterAYes()
{
    PeopleDesk desk;
    desk.driver->selectStorage(0);
    desk.prompts.agrees = false;
    desk.driver->press(u"Stop using it"_s);
    QTRY_COMPARE(desk.prompts.asked.size(), 1);
    QCOMPARE(desk.driver->storages().size(), 1);
    desk.prompts.agrees = true;

    desk.driver->press(u"Stop using it"_s);

    QTRY_COMPARE(desk.driver->storages().size(), 0);
    QTRY_VERIFY(desk.driver->text().contains(u"No shared storage yet"_s));
    QVERIFY(must(sync::remoteStates(*desk.reopened().vault)).empty());
    QVERIFY(!QDir(desk.pair.folder()).isEmpty());
}

void tst_PeoplePage::aStorageThatIsGoneIsNamed()
{
    PeopleDesk desk;
    QVERIFY(QDir().rename(desk.pair.folder(), desk.path(u"away"_s)));
    desk.driver->selectStorage(0);

    desk.driver->press(u"Sync now"_s);

    QTRY_COMPARE(desk.driver->fact(u"State"_s), u"Not reached"_s);
    QVERIFY(desk.driver->storages().front().contains(u"Not reached"_s));
    QVERIFY2(desk.driver->text().contains(u"The folder is not there or can't be read."_s),
            qPrintable(desk.driver->text()));
}

void tst_PeoplePage::whatWasRefusedIsToldOnce()
{
    PeopleDesk desk;
    desk.pair.syncBen(u"From Ben"_s);
    desk.pair.forgeLast();
    desk.driver->press(u"Sync now"_s);
    QTRY_VERIFY2(desk.driver->text().contains(u"Notice: 1 part refused"_s), qPrintable(desk.driver->text()));
    QCOMPARE(desk.sync.state().newRejections(), 1);

    desk.driver->press(u"Show"_s);

    QTRY_VERIFY2(desk.driver->text().contains(u" of ben-laptop (Ben Cole)\n"_s), qPrintable(desk.driver->text()));
    QVERIFY(desk.driver->text().contains(u"Nothing of it was taken in."_s));
    QCOMPARE(desk.sync.state().newRejections(), 0);
    const OtherProgram ada = desk.reopened();
    const auto outcome = must(sync::syncAll(*ada.vault));
    QCOMPARE(outcome.report.rejected.size(), size_t(1));
    QVERIFY(!outcome.report.rejected.front().isNew);
}

void tst_PeoplePage::ofMuchThatWasRefusedTheFirstIsRead()
{
    const SessionFixture fixture;
    const OtherProgram ada(fixture.path());
    SyncState state;
    state.rejected.assign(MostRefused - 1, {u"x"_s, {}, u"why"_s, u"forged"_s, true});
    state.pending.assign(200, {u"y"_s, {}, u"why"_s});

    const auto lines = must(refusedLines(*ada.vault, state));

    QCOMPARE(lines.size(), MostRefused);
    QVERIFY(lines.back() != lines.front());
    const PanelState panel = refusedPanel(lines, state.rejected.size() + state.pending.size());
    QCOMPARE(panel.paragraphs.size(), MostRefused + 1);
    QVERIFY2(panel.paragraphs.back().first.contains(u"199"_s), qPrintable(panel.paragraphs.back().first));
}

void tst_PeoplePage::theKeyboardReachesEveryPart()
{
    PeopleDesk desk;
    desk.driver->people().setFocus();

    QTest::keyClick(&desk.driver->people(), Qt::Key_Down);

    QCOMPARE(desk.driver->people().currentIndex().data().toString(), u"Ben Cole"_s);
    QTest::keyClick(&desk.driver->people(), Qt::Key_Return);
    QVERIFY(desk.driver->page().factsPanel().isAncestorOf(desk.window->focusWidget()));
    const auto panes = desk.driver->page().panes();
    QCOMPARE(panes.size(), size_t(3));
    for (QWidget *pane : panes)
        QVERIFY2(pane->focusPolicy() != Qt::NoFocus, qPrintable(pane->accessibleName()));
}

void tst_PeoplePage::everyControlHasAName()
{
    PeopleDesk desk;
    QVERIFY(desk.actions.trigger(u"people.invite"_s));
    int checked = 0;
    QStringList nameless;

    for (QWidget *widget : desk.driver->page().findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<QScrollArea *>(widget)
                || !widget->isVisibleTo(desk.window.get()))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface->text(QAccessible::Name).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className());
        ++checked;
    }

    QCOMPARE(nameless, QStringList());
    QVERIFY2(checked >= 6, qPrintable(QString::number(checked)));
}

void tst_PeoplePage::modelsAreConsistent()
{
    PeopleModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PersonRow side{u"side:a"_s, {}, drawing::Side::Internal, {}};
    side.shown.isParty = true;
    PersonRow person{u"device:b"_s, {}, drawing::Side::Unknown, {}};

    model.setRows({side, person});
    person.shown.name = u"Ada"_s;
    model.setRows({side, person});
    model.setRows({side});

    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.flags(model.index(0)), Qt::ItemFlags(Qt::NoItemFlags));
    QVERIFY(!model.indexOf(u"device:b"_s).isValid());
}

COVAULT_GUI_MAIN(tst_PeoplePage)
#include "tst_peoplepage.moc"
