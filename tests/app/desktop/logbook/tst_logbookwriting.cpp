// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/recordplace.h"
#include "desktop/logbook/logbook.h"
#include "desktop/records/steplist.h"
#include "tests/app/desktop/drivers/logbookdriver.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/recordsfixture.h"
#include "tests/app/desktop/session/standstill.h"
#include "vault/logbook.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_LogbookWriting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineIsWrittenAtNight();
    void theNewestStandsFirstOnTheRecord();
    void aLineIsUndone();
    void aLineIsAboutNothingWhereNothingIsOpen();
    void aLineIsFreedOfTheRecord();
    void whatIsGivenUpIsNotWritten_data();
    void whatIsGivenUpIsNotWritten();
    void nothingIsWrittenWithoutWords();
    void aLockClosesIt();
    void whatIsTypedSurvivesALock_data();
    void whatIsTypedSurvivesALock();
    void whatCameBackStaysWhereTheProgramGoesElsewhere();
    void whatCanNotBeWrittenStaysAsItWasTyped();
    void whatIsWrittenAtALockIsWrittenOnce();
    void aFailureAfterALockIsTold();
    void whatIsBeingWrittenIsNotGivenUp_data();
    void whatIsBeingWrittenIsNotGivenUp();
    void openingItAgainChangesNothing();
    void whatIsBeingWrittenStaysAboutItsRecord();
    void theLogbookListsWhatWasWritten();
    void aLineTellsWhoWroteIt();
};

namespace {

/// The window over a firewall that is open.
struct Opened
{
    Opened()
        : records(*fixture.window)
        , line(*fixture.window)
    {
        addLogbook(fixture.services, *fixture.window);
        fixture.unlock();
        key = fixture.put(u"credential"_s, {{"title", u"Core firewall"_s}});
        records.choose(u"Core firewall"_s);
    }

    void write(const QString &words)
    {
        line.open();
        line.type(words);
        line.press(Qt::Key_Return);
        if (!QTest::qWaitFor([this] { return !line.isOpen(); }, 10'000))
            qFatal("the line was not written");
    }
    /// Turns away from the line, by a key, to another page or to the search.
    void giveUp(const QString &how)
    {
        if (how == u"Escape"_s)
            line.press(Qt::Key_Escape);
        else if (how == u"page"_s)
            fixture.navigator.go({u"sites"_s, {}});
        else
            fixture.navigator.search();
    }
    /// As someone else does it.
    void removeRecord()
    {
        must(fixture.answer<Result<vault::Changed>>([&](auto done) {
            fixture.session.edit(&fixture.session, {{key, vault::Verb::Remove, {}, {}}}, {}, done);
        }));
    }
    /// "12:00 Ada Berg: Rebooted", newest first: what core reads once the vault was locked and opened again.
    QStringList kept(bool isAbout = true)
    {
        fixture.session.lock();
        fixture.unlock();
        return fixture.ask<QStringList>([about = key, isAbout](vault::Vault &vault) -> Result<QStringList> {
            vault::Logbook logbook(vault);
            const auto lines = isAbout ? logbook.linesAbout(about) : logbook.lines();
            if (!lines)
                return failure(lines);
            QStringList words;
            for (const vault::LogbookLine &one : *lines) {
                words +=
                        u"%1 %2: %3"_s.arg(toIso(one.when).mid(11, 5), vault.roster().memberOf(one.by)->name, one.what);
            }
            return words;
        });
    }
    QString section()
    {
        QStringList lines;
        for (const auto *label : records.page().record().logbook().findChildren<QLabel *>()) {
            if (label->isVisibleTo(&records.page()) && !label->text().isEmpty())
                lines += label->text();
        }
        return lines.join(u'|');
    }

    RecordsFixture fixture;
    RecordsDriver records;
    LogbookDriver line;
    vault::RecordKey key;
};

void addWaysToGiveUp()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("Escape") << u"Escape"_s;
    QTest::newRow("another page") << u"page"_s;
    QTest::newRow("the search") << u"search"_s;
}

} // namespace

/// The story: it is three in the morning, the firewall was mended, and the next one shall know.
void tst_LogbookWriting::aLineIsWrittenAtNight()
{
    Opened opened;
    opened.records.page().list().view().setFocus();

    opened.line.open();
    QTRY_VERIFY(opened.line.text().contains(u"What was done on Core firewall?"_s));
    opened.line.type(u"Replaced the power supply"_s);
    opened.line.press(Qt::Key_Return);

    QTRY_COMPARE(opened.records.toasts(), QStringList{u"Written into the logbook"_s});
    QVERIFY(!opened.line.isOpen());
    QVERIFY(opened.records.page().list().view().hasFocus());
    QTRY_VERIFY(opened.section().contains(u"Ada Berg|Replaced the power supply"_s));
    QVERIFY(opened.records.text().contains(u"Logbook"_s));
    QCOMPARE(opened.kept(), QStringList{u"12:00 Ada Berg: Replaced the power supply"_s});
}

void tst_LogbookWriting::theNewestStandsFirstOnTheRecord()
{
    Opened opened;
    QVERIFY(!opened.records.page().record().logbook().isVisible());

    opened.write(u"Rebooted"_s);
    QTRY_VERIFY(opened.section().contains(u"Rebooted"_s));
    opened.write(u"Updated"_s);
    QTRY_VERIFY(opened.section().contains(u"Updated"_s));

    QVERIFY(opened.section().indexOf(u"Updated"_s) < opened.section().indexOf(u"Rebooted"_s));
    QVERIFY(!opened.records.text().contains(u"Linked from"_s)); // it stands in one place only
}

void tst_LogbookWriting::aLineIsUndone()
{
    Opened opened;
    opened.write(u"Rebooted"_s);
    QTRY_VERIFY(opened.section().contains(u"Rebooted"_s));

    opened.records.undo();

    QTRY_VERIFY(!opened.records.page().record().logbook().isVisible());
    QCOMPARE(opened.kept(), QStringList());
}

void tst_LogbookWriting::aLineIsAboutNothingWhereNothingIsOpen()
{
    Opened opened;
    opened.fixture.navigator.go({u"sites"_s, {}});
    QTRY_VERIFY(!opened.fixture.actions.state().record);

    opened.line.open();
    QVERIFY(opened.line.text().contains(u"What was done?"_s));
    opened.line.type(u"Walked through the server room"_s);
    opened.line.press(Qt::Key_Return);
    QTRY_VERIFY(!opened.line.isOpen());

    QCOMPARE(opened.kept(), QStringList());
    QCOMPARE(opened.kept(false), QStringList{u"12:00 Ada Berg: Walked through the server room"_s});
}

void tst_LogbookWriting::aLineIsFreedOfTheRecord()
{
    Opened opened;
    opened.line.open();
    opened.line.type(u"Fed the fish"_s);

    opened.records.click(u"Write it without this record"_s);
    QTRY_VERIFY(opened.line.text().contains(u"What was done?"_s));
    QCOMPARE(opened.line.typed(), u"Fed the fish"_s);
    opened.line.press(Qt::Key_Return);
    QTRY_VERIFY(!opened.line.isOpen());

    QCOMPARE(opened.kept(), QStringList());
    QCOMPARE(opened.kept(false), QStringList{u"12:00 Ada Berg: Fed the fish"_s});
}

void tst_LogbookWriting::whatIsGivenUpIsNotWritten_data()
{
    addWaysToGiveUp();
}

void tst_LogbookWriting::whatIsGivenUpIsNotWritten()
{
    QFETCH(QString, how);
    Opened opened;
    opened.line.open();
    opened.line.type(u"Rebooted"_s);

    opened.giveUp(how);

    QTRY_VERIFY(!opened.line.isOpen());
    opened.fixture.navigator.go({u"passwords"_s, {}});
    opened.line.open();
    QCOMPARE(opened.line.typed(), QString());
    QCOMPARE(opened.kept(false), QStringList());
}

void tst_LogbookWriting::nothingIsWrittenWithoutWords()
{
    Opened opened;
    opened.line.open();
    opened.line.type(u"   "_s);

    opened.line.press(Qt::Key_Return);

    QVERIFY(opened.line.isOpen());
    QCOMPARE(opened.kept(false), QStringList());
}

void tst_LogbookWriting::aLockClosesIt()
{
    Opened opened;
    opened.line.open();
    opened.line.type(u"The code of the door is 4711"_s);

    opened.fixture.session.lock();

    QVERIFY(!opened.line.isOpen());
    QCOMPARE(opened.line.typed(), QString());
    QVERIFY(!opened.fixture.actions.availability(u"logbook.write"_s));
}

void tst_LogbookWriting::whatIsTypedSurvivesALock_data()
{
    QTest::addColumn<bool>("isAbout");
    QTest::newRow("about a record") << true;
    QTest::newRow("about nothing") << false;
}

void tst_LogbookWriting::whatIsTypedSurvivesALock()
{
    QFETCH(bool, isAbout);
    Opened opened;
    opened.line.open();
    opened.line.type(u"Rebooted tw"_s);
    if (!isAbout)
        opened.records.click(u"Write it without this record"_s);

    opened.fixture.session.lock();
    opened.fixture.unlock();

    QTRY_VERIFY(opened.line.isOpen());
    QCOMPARE(opened.line.typed(), u"Rebooted tw"_s);
    QTRY_COMPARE(opened.line.text().contains(u"Core firewall"_s), isAbout);
    opened.line.type(u"ice"_s);
    opened.line.press(Qt::Key_Return);
    QTRY_VERIFY(!opened.line.isOpen());
    QCOMPARE(opened.kept(isAbout), QStringList{u"12:00 Ada Berg: Rebooted twice"_s});
    QVERIFY(!opened.line.isOpen()); // it is no draft any more
}

// As it does to a record that was being edited too.
void tst_LogbookWriting::whatCameBackStaysWhereTheProgramGoesElsewhere()
{
    Opened opened;
    opened.line.open();
    opened.line.type(u"Rebooted"_s);
    opened.fixture.session.lock();
    opened.fixture.unlock();
    QTRY_VERIFY(opened.line.isOpen());

    opened.fixture.navigator.go({u"sites"_s, {}});
    QVERIFY(opened.line.isOpen());
    opened.fixture.session.lock();
    opened.fixture.unlock();

    QTRY_VERIFY(opened.line.isOpen());
    QCOMPARE(opened.line.typed(), u"Rebooted"_s);
    opened.line.type(u" twice"_s);
    opened.fixture.navigator.go({u"passwords"_s, {}});
    QVERIFY(!opened.line.isOpen());
}

void tst_LogbookWriting::whatCanNotBeWrittenStaysAsItWasTyped()
{
    Opened opened;
    opened.line.open();
    opened.line.type(u"Rebooted"_s);
    opened.removeRecord();

    opened.line.press(Qt::Key_Return);

    QTRY_VERIFY(opened.line.text().contains(u"removed"_s));
    QVERIFY(opened.line.isOpen());
    QCOMPARE(opened.line.typed(), u"Rebooted"_s);
}

void tst_LogbookWriting::whatIsWrittenAtALockIsWrittenOnce()
{
    Opened opened;
    opened.line.open();
    opened.line.type(u"Rebooted"_s);

    opened.line.press(Qt::Key_Return);
    const QStringList kept = opened.kept(); // locked before the vault can answer

    QCOMPARE(kept, QStringList{u"12:00 Ada Berg: Rebooted"_s});
    QVERIFY(!opened.line.isOpen());
}

void tst_LogbookWriting::aFailureAfterALockIsTold()
{
    Opened opened;
    opened.line.open();
    opened.line.type(u"Rebooted"_s);
    opened.removeRecord();

    opened.line.press(Qt::Key_Return);
    opened.fixture.session.lock();

    QTRY_COMPARE(opened.fixture.prompts.told.size(), 1);
    QVERIFY(opened.fixture.prompts.told.front().contains(u"removed"_s));
    opened.fixture.unlock();
    QTRY_VERIFY(opened.line.isOpen());
    QCOMPARE(opened.line.typed(), u"Rebooted"_s);
}

void tst_LogbookWriting::whatIsBeingWrittenIsNotGivenUp_data()
{
    addWaysToGiveUp();
}

void tst_LogbookWriting::whatIsBeingWrittenIsNotGivenUp()
{
    QFETCH(QString, how);
    Opened opened;
    opened.line.open();
    opened.line.type(u"Rebooted"_s);
    opened.removeRecord();
    Standstill standstill(opened.fixture.session);
    opened.line.press(Qt::Key_Return);

    opened.giveUp(how);
    QVERIFY(opened.line.isOpen());
    standstill.letGo();

    QTRY_VERIFY(opened.line.text().contains(u"removed"_s));
    QVERIFY(opened.line.isOpen());
    QCOMPARE(opened.line.typed(), u"Rebooted"_s);
}

void tst_LogbookWriting::openingItAgainChangesNothing()
{
    Opened opened;
    opened.line.open();
    opened.line.type(u"Rebooted"_s);
    QTRY_VERIFY(opened.line.text().contains(u"What was done on Core firewall?"_s));
    Standstill standstill(opened.fixture.session);
    opened.line.press(Qt::Key_Return);
    opened.fixture.navigator.go({u"sites"_s, {}});
    QTRY_VERIFY(!opened.fixture.actions.state().record);

    opened.line.open();

    QVERIFY(opened.line.text().contains(u"What was done on Core firewall?"_s));
    QCOMPARE(opened.line.typed(), u"Rebooted"_s);
    standstill.letGo();
    QTRY_VERIFY(!opened.line.isOpen());
    QCOMPARE(opened.kept(), QStringList{u"12:00 Ada Berg: Rebooted"_s});
}

void tst_LogbookWriting::whatIsBeingWrittenStaysAboutItsRecord()
{
    Opened opened;
    opened.line.open();
    opened.line.type(u"Rebooted"_s);
    QTRY_VERIFY(opened.line.text().contains(u"What was done on Core firewall?"_s));
    Standstill standstill(opened.fixture.session);
    opened.line.press(Qt::Key_Return);

    opened.records.click(u"Write it without this record"_s);

    QVERIFY(opened.line.text().contains(u"What was done on Core firewall?"_s));
    standstill.letGo();
    QTRY_VERIFY(!opened.line.isOpen());
    QCOMPARE(opened.kept(), QStringList{u"12:00 Ada Berg: Rebooted"_s});
    QVERIFY(!opened.line.isOpen()); // nor is it the draft of a line about nothing
}

void tst_LogbookWriting::theLogbookListsWhatWasWritten()
{
    Opened opened;
    opened.write(u"Rebooted"_s);

    QCOMPARE(placeOf({opened.key.collection, u"event"_s, opened.key.id}, opened.fixture.actions).page, u"logbook"_s);
    opened.fixture.navigator.go({u"logbook"_s, {}});

    QTRY_COMPARE(opened.records.rows().size(), 1);
    QTRY_VERIFY(opened.records.rows()[0].startsWith(u"Rebooted"_s));
}

void tst_LogbookWriting::aLineTellsWhoWroteIt()
{
    Opened opened;
    opened.write(u"Rebooted"_s);

    opened.fixture.navigator.go({u"logbook"_s, {}});
    opened.records.choose(u"Rebooted"_s);

    QTRY_COMPARE(opened.records.row(u"By"_s).value(), u"Ada Berg"_s);
    opened.records.click(u"Core firewall"_s);
    QTRY_COMPARE(opened.records.openTitle(), u"Core firewall"_s);
}

COVAULT_GUI_MAIN(tst_LogbookWriting)
#include "tst_logbookwriting.moc"
