// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordeditor.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/recordsfixture.h"
#include "vault/value.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_RecordEditing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEditIsSavedAndUndone();
    void whatIsWrongIsSaidInCoresWordsAndNotSaved();
    void aRecordNeedsATitle();
    void aSecretThatIsNotTouchedStays();
    void aSecretIsReplaced();
    void anEasilyGuessedPasswordIsSaidWhileItIsTyped();
    void escapeThrowsAwayWhatUndoBringsBack();
    void rowsAreAddedToATable();
    void aNewRecordIsAdded();
    void aNewRecordIsShownBesideAnotherOfItsTitle();
    void whatIsCalledAnewStaysOpenWhereItMovesTo();
    void aNewRecordOfSeveralKindsIsAskedFor();
    void whatIsTypedSurvivesALock();
    void whatIsTypedWhileItIsSavedIsKept();
    void whatIsTypedWhileItIsSavedSurvivesALock();
    void whoAsksTwiceForANewRecordTypesIntoOne();
    void aNewRecordSurvivesALock();
};

static vault::RecordKey putDomain(RecordsFixture &fixture)
{
    return fixture.put(u"domain"_s, {{"name", u"acme.example"_s}, {"expires", u"2027-03-01"_s}});
}

/// The fixture with a record that is open, on the screen of its kind.
struct Opened
{
    Opened()
        : driver(*fixture.window)
    {
        fixture.unlock();
        key = putDomain(fixture);
        fixture.navigator.go({u"services"_s, {}});
        driver.choose(u"acme.example"_s);
    }

    RecordsFixture fixture;
    RecordsDriver driver;
    vault::RecordKey key;
};

void tst_RecordEditing::anEditIsSavedAndUndone()
{
    Opened opened;
    opened.driver.edit();

    opened.driver.type(u"expires"_s, u"2028-03-01"_s);
    opened.fixture.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!opened.driver.isEditing());
    QCOMPARE(opened.fixture.stored(opened.key, u"expires"_s), u"2028-03-01"_s);
    QCOMPARE(opened.driver.toasts(), QStringList{u"Record saved"_s});
    opened.driver.undo();

    QTRY_COMPARE(opened.fixture.stored(opened.key, u"expires"_s), u"2027-03-01"_s);
    QCOMPARE(opened.fixture.storedAnew(opened.key, u"expires"_s), u"2027-03-01"_s);
}

void tst_RecordEditing::whatIsWrongIsSaidInCoresWordsAndNotSaved()
{
    Opened opened;
    opened.driver.edit();
    const vault::Kinds kinds = must(vault::Kinds::builtIn());
    const auto refused = vault::parseValue(u"soon"_s, *kinds.find(u"domain"_s)->field(u"expires"_s), {});
    QVERIFY(!refused);

    opened.driver.type(u"expires"_s, u"soon"_s);
    QString why = refused.error().why();
    why[0] = why[0].toUpper();
    QVERIFY2(opened.driver.editor(u"expires"_s).errorText().startsWith(why), qPrintable(why));
    opened.fixture.press(Qt::Key_S, Qt::ControlModifier);

    QVERIFY(opened.driver.isEditing());
    QVERIFY(!opened.driver.button(u"Save"_s).isEnabled());
    QCOMPARE(opened.fixture.stored(opened.key, u"expires"_s), u"2027-03-01"_s);
    opened.driver.type(u"expires"_s, u"2028-03-01"_s);
    QCOMPARE(opened.driver.editor(u"expires"_s).errorText(), QString());
    QVERIFY(opened.driver.button(u"Save"_s).isEnabled());
}

void tst_RecordEditing::aRecordNeedsATitle()
{
    Opened opened;
    opened.driver.edit();

    opened.driver.type(u"name"_s, u" "_s);
    opened.fixture.press(Qt::Key_S, Qt::ControlModifier);

    QVERIFY(!opened.driver.editor(u"name"_s).errorText().isEmpty());
    QVERIFY(opened.driver.isEditing());
    QCOMPARE(opened.fixture.stored(opened.key, u"name"_s), u"acme.example"_s);
}

/// A credential with a password, in its editor.
struct Secret
{
    Secret()
        : driver(*fixture.window)
    {
        fixture.unlock();
        key = fixture.put(u"credential"_s, {{"title", u"Core"_s}, {"password", u"Sommer-2025!"_s}});
        driver.choose(u"Core"_s);
        driver.edit();
    }

    RecordsFixture fixture;
    RecordsDriver driver;
    vault::RecordKey key;
};

void tst_RecordEditing::aSecretThatIsNotTouchedStays()
{
    Secret secret;
    auto &input = static_cast<QLineEdit &>(secret.driver.editor(u"password"_s).input());
    QVERIFY(!input.text().contains(u"Sommer"_s));
    QCOMPARE(input.echoMode(), QLineEdit::Password);

    secret.driver.type(u"title"_s, u"Core pair"_s);
    secret.fixture.press(Qt::Key_S, Qt::ControlModifier);

    QTRY_VERIFY(!secret.driver.isEditing());
    QCOMPARE(secret.fixture.storedAnew(secret.key, u"password"_s), u"Sommer-2025!"_s);
    QCOMPARE(secret.fixture.stored(secret.key, u"title"_s), u"Core pair"_s);
}

void tst_RecordEditing::aSecretIsReplaced()
{
    Secret secret;
    secret.driver.type(u"password"_s, u"Winter-2026!"_s);
    secret.fixture.press(Qt::Key_S, Qt::ControlModifier);

    QTRY_VERIFY(!secret.driver.isEditing());
    QCOMPARE(secret.fixture.stored(secret.key, u"password"_s), u"Winter-2026!"_s);
    secret.driver.undo();
    QTRY_COMPARE(secret.fixture.stored(secret.key, u"password"_s), u"Sommer-2025!"_s);
}

void tst_RecordEditing::anEasilyGuessedPasswordIsSaidWhileItIsTyped()
{
    Secret secret;
    const auto said = [&secret] { return secret.driver.editor(u"password"_s).adviceText(); };
    QCOMPARE(said(), QString()); // what is kept is not looked at

    secret.driver.type(u"password"_s, u"Winter-2026!"_s);
    QVERIFY2(said().startsWith(u"Easily guessed: within about"_s), qPrintable(said()));
    QVERIFY(!said().contains(u"Winter"_s));
    secret.driver.type(u"password"_s, u"xtorvalen77"_s);
    QCOMPARE(said(), QString());
    secret.driver.type(u"title"_s, u"Xtorvalen"_s);
    QVERIFY(!said().isEmpty());

    // It is kept all the same.
    secret.fixture.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!secret.driver.isEditing());
    QCOMPARE(secret.fixture.stored(secret.key, u"password"_s), u"xtorvalen77"_s);
}

void tst_RecordEditing::escapeThrowsAwayWhatUndoBringsBack()
{
    Opened opened;
    opened.driver.edit();
    opened.driver.type(u"expires"_s, u"2028-03-01"_s);

    opened.fixture.press(Qt::Key_Escape);
    QTRY_VERIFY(!opened.driver.isEditing());
    QCOMPARE(opened.fixture.stored(opened.key, u"expires"_s), u"2027-03-01"_s);
    opened.driver.undo();

    QVERIFY(opened.driver.isEditing());
    QCOMPARE(static_cast<QLineEdit &>(opened.driver.editor(u"expires"_s).input()).text(), u"2028-03-01"_s);
}

void tst_RecordEditing::rowsAreAddedToATable()
{
    RecordsFixture fixture;
    fixture.unlock();
    const auto key = fixture.put(u"vendor"_s, {{"name", u"Albion Fibre"_s}});
    fixture.navigator.go({u"vendors"_s, {}});
    RecordsDriver driver(*fixture.window);
    driver.choose(u"Albion Fibre"_s);
    driver.edit();
    driver.click(u"Show all fields"_s);

    driver.click(u"Add to Account numbers"_s);
    driver.typeCell(u"account_numbers"_s, 0, 0, u"Customer"_s);
    driver.typeCell(u"account_numbers"_s, 0, 1, u"AF-200118"_s);
    driver.click(u"Add to Account numbers"_s);
    driver.typeCell(u"account_numbers"_s, 1, 0, u"never mind"_s);
    driver.page().editor().rowRemoved(u"account_numbers"_s, 1);
    fixture.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!driver.isEditing());

    QTRY_COMPARE(driver.row(u"Number"_s).value(), u"AF-200118"_s);
    const auto rows = fixture.ask<qsizetype>([key](vault::Vault &vault) -> Result<qsizetype> {
        return qsizetype(must(vault.record(key))->entries(u"account_numbers"_s).size());
    });
    QCOMPARE(rows, 1);
}

void tst_RecordEditing::aNewRecordIsAdded()
{
    RecordsFixture fixture;
    fixture.unlock();
    RecordsDriver driver(*fixture.window);
    QTRY_VERIFY(driver.page().list().isVisible() && fixture.actions.trigger(u"record.new"_s));
    QTRY_VERIFY(driver.isEditing());
    QVERIFY(driver.page().editor().findEditor(u"username"_s)); // what people know comes first
    QVERIFY(!driver.page().editor().findEditor(u"rotation_days"_s));

    driver.type(u"title"_s, u"Parcel account"_s);
    driver.type(u"username"_s, u"shipping"_s);
    fixture.press(Qt::Key_S, Qt::ControlModifier);

    QTRY_COMPARE(driver.openTitle(), u"Parcel account"_s);
    QVERIFY(driver.rows().first().startsWith(u"Parcel account, shipping"_s));
    QCOMPARE(driver.toasts(), QStringList{u"Record added"_s});
    driver.undo();
    QTRY_COMPARE(driver.rows(), QStringList());
}

void tst_RecordEditing::aNewRecordIsShownBesideAnotherOfItsTitle()
{
    RecordsFixture fixture;
    fixture.unlock();
    fixture.put(u"credential"_s, {{"title", u"Parcel account"_s}, {"username", u"returns"_s}});
    RecordsDriver driver(*fixture.window);
    driver.choose(u"Parcel account"_s);
    QVERIFY(fixture.actions.trigger(u"record.new"_s));
    QTRY_VERIFY(driver.isEditing());

    driver.type(u"title"_s, u"Parcel account"_s);
    driver.type(u"username"_s, u"shipping"_s);
    fixture.press(Qt::Key_S, Qt::ControlModifier);

    QTRY_VERIFY(driver.findRow(u"Username"_s) && driver.row(u"Username"_s).value() == u"shipping");
    QVERIFY(!driver.page().list().hasSeveral());
}

void tst_RecordEditing::whatIsCalledAnewStaysOpenWhereItMovesTo()
{
    Opened opened;
    opened.fixture.put(u"domain"_s, {{"name", u"beta.example"_s}});
    QTRY_COMPARE(opened.driver.rows().size(), 2);
    opened.driver.edit();

    opened.driver.type(u"name"_s, u"zeta.example"_s);
    opened.fixture.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(opened.driver.rows().last().startsWith(u"zeta.example"_s));

    QCOMPARE(opened.driver.current(), u"zeta.example"_s);
    QTRY_COMPARE(opened.driver.openTitle(), u"zeta.example"_s);
}

void tst_RecordEditing::aNewRecordOfSeveralKindsIsAskedFor()
{
    Opened opened;
    opened.driver.page().list().view().setFocus();

    opened.fixture.press(Qt::Key_N, Qt::ControlModifier);
    opened.driver.pick(u"Backup"_s);

    QTRY_VERIFY(opened.driver.isEditing());
    QVERIFY(opened.driver.page().editor().findEditor(u"title"_s));
}

void tst_RecordEditing::whatIsTypedSurvivesALock()
{
    Opened opened;
    opened.driver.edit();
    opened.driver.type(u"expires"_s, u"2028-03"_s);

    opened.fixture.session.lock();
    QCOMPARE(opened.fixture.session.state(), Session::State::Locked);
    opened.fixture.unlock();

    QTRY_VERIFY(opened.driver.isEditing());
    QCOMPARE(static_cast<QLineEdit &>(opened.driver.editor(u"expires"_s).input()).text(), u"2028-03"_s);
    QCOMPARE(opened.fixture.stored(opened.key, u"expires"_s), u"2027-03-01"_s);
}

/// An editor of its own, so that nothing happens between what it is asked for.
struct Editor
{
    Editor() { fixture.unlock(); }

    void create()
    {
        editor.create(u"credential"_s);
        if (!QTest::qWaitFor([this] { return editor.isEditing(); }))
            qFatal("the editor does not open");
    }
    /// Waits until what was asked of the vault before has been answered.
    void settle()
    {
        fixture.ask<bool>([](vault::Vault &) -> Result<bool> { return true; });
    }
    QString typed(const QString &field) { return editor.isEditing() ? EditForm(*editor.state().form).find(field)->typed : u"no editor"_s; }
    QString stored(const QString &field) { return fixture.stored(editor.state().form->record, field); }

    RecordsFixture fixture;
    RecordEditor editor{fixture.services, {u"credential"_s}, nullptr};
};

void tst_RecordEditing::whatIsTypedWhileItIsSavedIsKept()
{
    Editor here;
    here.create();
    here.editor.type(u"title"_s, u"Core"_s);
    here.editor.save();
    here.editor.type(u"title"_s, u"Core pair"_s);
    here.editor.type(u"username"_s, u"netadmin"_s);

    QTRY_VERIFY(!here.editor.state().isSaving);
    QCOMPARE(here.typed(u"title"_s), u"Core pair"_s);
    QCOMPARE(here.typed(u"username"_s), u"netadmin"_s);
    QCOMPARE(here.stored(u"title"_s), u"Core"_s);
    QVERIFY2(!here.editor.state().form->isNew, "it is not added a second time");
    const auto record = here.editor.state().form->record;
    here.editor.save();

    QTRY_VERIFY(!here.editor.isEditing());
    QCOMPARE(here.fixture.stored(record, u"title"_s), u"Core pair"_s);
    QCOMPARE(here.fixture.stored(record, u"username"_s), u"netadmin"_s);
}

void tst_RecordEditing::whatIsTypedWhileItIsSavedSurvivesALock()
{
    Editor here;
    here.create();
    here.editor.type(u"title"_s, u"Core"_s);
    here.editor.save();
    here.editor.type(u"title"_s, u"Core pair"_s);
    QTRY_VERIFY(!here.editor.state().isSaving);

    here.fixture.session.lock();
    here.fixture.unlock();

    RecordsDriver driver(*here.fixture.window);
    QTRY_VERIFY(driver.isEditing());
    QCOMPARE(static_cast<QLineEdit &>(driver.editor(u"title"_s).input()).text(), u"Core pair"_s);
}

void tst_RecordEditing::whoAsksTwiceForANewRecordTypesIntoOne()
{
    Editor here;
    connect(&here.editor, &RecordEditor::stateChanged, &here.editor, [&here](const EditState &state) {
        if (here.typed(u"title"_s).isEmpty() && state.revision == 1)
            here.editor.type(u"title"_s, u"Core"_s); // as soon as it is open
    });
    here.editor.create(u"credential"_s);
    here.create();

    here.settle();

    QCOMPARE(here.typed(u"title"_s), u"Core"_s);
}

void tst_RecordEditing::aNewRecordSurvivesALock()
{
    RecordsFixture fixture;
    fixture.unlock();
    RecordsDriver driver(*fixture.window);
    QTRY_VERIFY(driver.page().list().isVisible() && fixture.actions.trigger(u"record.new"_s));
    QTRY_VERIFY(driver.isEditing());
    driver.type(u"title"_s, u"Parcel acc"_s);

    fixture.session.lock();
    fixture.unlock();
    QTRY_VERIFY(driver.isEditing());
    driver.type(u"title"_s, u"Parcel account"_s);
    fixture.press(Qt::Key_S, Qt::ControlModifier);

    QTRY_COMPARE(driver.openTitle(), u"Parcel account"_s);
    QCOMPARE(fixture.titles(), QStringList{u"Parcel account"_s});
}

COVAULT_GUI_MAIN(tst_RecordEditing)
#include "tst_recordediting.moc"
