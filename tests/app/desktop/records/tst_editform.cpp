// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/language.h"
#include "desktop/records/editform.h"
#include "desktop/records/replaceform.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/core/vault/ownkind.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_EditForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatWasTypedIsChanged_data();
    void onlyWhatWasTypedIsChanged();
    void oneOfSeveralSecretsIsTakenAway_data();
    void oneOfSeveralSecretsIsTakenAway();
    void aKindOfACollectionIsEditedThere();
    void linksAreTypedByTitle();
    void titlesThatStandTwiceAreToldApart();
    void whatIsWrongIsSaidAtItsField();
    void theInverseBringsEverythingBack();
    void aDraftHoldsWhatWasChanged();
    void aDraftHoldsWhatWasClearedWhileReplacing();
    void rowsOfATableAreChangedOneByOne();
    void aRowSaysWhatIsWrong();
    void aDraftHoldsRows();
    void noSecretIsInAForm();
    void whatIsTypedIsReadInTheLanguageOfTheWindow();
};

static EditForm formOf(VaultFixture &fixture, const vault::RecordKey &key)
{
    return must(readEditForm(fixture.vault(), key));
}

static vault::RecordKey putCore(VaultFixture &fixture)
{
    return fixture.add(u"credential"_s,
            {{"title", u"Core"_s}, {"username", u"netadmin"_s}, {"password", u"Sommer-2025!"_s},
                    {"urls", u"https://one.example"_s}, {"urls", u"https://two.example"_s},
                    {"category", u"firewall"_s}});
}

/// Types into one field, makes the edits and gives what the record holds then.
static QString after(VaultFixture &fixture, const vault::RecordKey &key, const QString &field, const QString &typed)
{
    EditForm form = formOf(fixture, key);
    form.find(field)->typed = typed;
    validate(form);
    if (!form.isValid())
        return u"not valid"_s;
    const auto edits = editsOf(form, fixture.read(key));
    if (!edits.empty())
        must(fixture.vault().edit({{key, vault::Verb::Edit, edits, {}}}));
    return fixture.show(key);
}

void tst_EditForm::onlyWhatWasTypedIsChanged_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("record");

    const QString rest = u" category=Firewall"_s;
    const QString urls = u" urls=https://one.example,https://two.example"_s;
    QTest::newRow("nothing") << u"title"_s << u"Core"_s
                             << u"title=Core username=netadmin password=Sommer-2025!"_s + urls + rest;
    QTest::newRow("one value") << u"username"_s << u"root"_s
                               << u"title=Core username=root password=Sommer-2025!"_s + urls + rest;
    QTest::newRow("one taken away") << u"username"_s << u""_s << u"title=Core password=Sommer-2025!"_s + urls + rest;
    QTest::newRow("a secret") << u"password"_s << u"Winter"_s
                              << u"title=Core username=netadmin password=Winter"_s + urls + rest;
    QTest::newRow("a secret taken away") << u"password"_s << u""_s << u"title=Core username=netadmin"_s + urls + rest;
    QTest::newRow("one more in a list")
            << u"urls"_s << u"https://one.example\nhttps://two.example\nhttps://three.example"_s
            << u"title=Core username=netadmin password=Sommer-2025! urls=https://one.example,https://two.example,https://three.example"_s
                    + rest;
    QTest::newRow("one less in a list")
            << u"urls"_s << u"https://two.example"_s
            << u"title=Core username=netadmin password=Sommer-2025! urls=https://two.example"_s + rest;
    QTest::newRow("a choice by its label")
            << u"category"_s << u"Switch"_s
            << u"title=Core username=netadmin password=Sommer-2025!"_s + urls + u" category=Switch"_s;
    QTest::newRow("a secret typed onto its dots") << u"password"_s << KeptSecret + u"x"_s << u"not valid"_s;
}

void tst_EditForm::onlyWhatWasTypedIsChanged()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, record);
    VaultFixture fixture;
    const auto key = putCore(fixture);
    const qint64 before = fixture.count("SELECT count(*) FROM change");

    QCOMPARE(after(fixture, key, field, typed), record);

    const bool isSame = record == u"not valid"_s || typed == u"Core"_s;
    QCOMPARE(fixture.count("SELECT count(*) FROM change"), before + (isSame ? 0 : 1));
}

void tst_EditForm::oneOfSeveralSecretsIsTakenAway_data()
{
    QTest::addColumn<QList<int>>("lines"); // that stay, of those of alpha, bravo and charlie
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("codes");

    QTest::newRow("the first") << QList<int>{1, 2} << u""_s << u"bravo,charlie"_s;
    QTest::newRow("the one between") << QList<int>{0, 2} << u""_s << u"alpha,charlie"_s;
    QTest::newRow("the last") << QList<int>{0, 1} << u""_s << u"alpha,bravo"_s;
    QTest::newRow("all but one") << QList<int>{2} << u""_s << u"charlie"_s;
    QTest::newRow("one, and another comes") << QList<int>{0, 2} << u"delta"_s << u"alpha,charlie,delta"_s;
    QTest::newRow("none, in another order") << QList<int>{2, 0, 1} << u""_s << u"alpha,bravo,charlie"_s;
}

void tst_EditForm::oneOfSeveralSecretsIsTakenAway()
{
    QFETCH(QList<int>, lines);
    QFETCH(QString, added);
    QFETCH(QString, codes);
    VaultFixture fixture;
    const auto key = fixture.add(u"credential"_s,
            {{"title", u"Core"_s}, {"recovery_codes", u"alpha"_s}, {"recovery_codes", u"bravo"_s},
                    {"recovery_codes", u"charlie"_s}});
    const QStringList shown = formOf(fixture, key).find(u"recovery_codes"_s)->typed.split(u'\n');
    QCOMPARE(shown.size(), 3);
    QStringList typed;
    for (const int line : lines)
        typed += shown[line];
    if (!added.isEmpty())
        typed += added;

    QCOMPARE(after(fixture, key, u"recovery_codes"_s, typed.join(u'\n')), u"title=Core recovery_codes="_s + codes);
}

void tst_EditForm::aKindOfACollectionIsEditedThere()
{
    VaultFixture fixture;
    const CollectionId branch = addBranchWithRacks(fixture);
    const vault::RecordKey rack = addRack(fixture, branch, u"Rack 1"_s, u"locked"_s);

    EditForm form = formOf(fixture, rack);
    QCOMPARE(form.kindTitle, u"Rack"_s);
    QCOMPARE(form.collection, u"Branch"_s);
    form.find(u"use"_s)->typed = u"Open"_s;
    must(fixture.vault().edit({{rack, vault::Verb::Edit, editsOf(form, fixture.read(rack)), {}}}));

    QCOMPARE(fixture.read(rack).text(u"use"_s), u"open"_s);
    QVERIFY(!readEditForm(fixture.vault(), {fixture.shared(), rack.kind, rack.id}));
}

void tst_EditForm::linksAreTypedByTitle()
{
    VaultFixture fixture;
    fixture.add(u"asset"_s, {{"name", u"fw-core-01"_s}});
    const auto key = fixture.add(u"credential"_s, {{"title", u"Core"_s}});

    QCOMPARE(after(fixture, key, u"opens"_s, u"FW-Core-01"_s), u"title=Core opens=fw-core-01"_s);
    QCOMPARE(formOf(fixture, key).find(u"opens"_s)->typed, u"fw-core-01"_s);
    QCOMPARE(after(fixture, key, u"opens"_s, u"fw-core-02"_s), u"not valid"_s);
    QCOMPARE(after(fixture, key, u"holder"_s, u"ada berg"_s), u"title=Core opens=fw-core-01 holder=Ada Berg"_s);
}

void tst_EditForm::titlesThatStandTwiceAreToldApart()
{
    VaultFixture fixture;
    const auto first = fixture.add(u"asset"_s, {{"name", u"printer"_s}});
    const auto second = fixture.add(u"asset"_s, {{"name", u"Printer"_s}});
    const auto key = fixture.add(u"credential"_s, {{"title", u"Core"_s}});
    const QString typed = u"Printer (%1)"_s.arg(second.id.toString());

    QCOMPARE(after(fixture, key, u"opens"_s, u"printer"_s), u"not valid"_s);
    QCOMPARE(after(fixture, key, u"opens"_s, typed), u"title=Core opens=Printer"_s);
    QCOMPARE(fixture.read(key).links(u"opens"_s).front().record, second.id);
    QVERIFY(first.id != second.id);
}

void tst_EditForm::whatIsWrongIsSaidAtItsField()
{
    VaultFixture fixture;
    EditForm form = formOf(fixture, putCore(fixture));
    form.find(u"title"_s)->typed = u"  "_s;
    form.find(u"expires"_s)->typed = u"soon"_s;

    validate(form);

    QStringList wrong;
    for (const EditField &field : form.fields) {
        if (!field.error.isEmpty())
            wrong += field.field.id;
    }
    QCOMPARE(wrong, QStringList({u"title"_s, u"expires"_s}));
}

void tst_EditForm::theInverseBringsEverythingBack()
{
    VaultFixture fixture;
    const auto key = putCore(fixture);
    const QString before = fixture.show(key);
    EditForm form = formOf(fixture, key);
    form.find(u"urls"_s)->typed = u"https://three.example"_s;
    form.find(u"password"_s)->typed = u"Winter"_s;
    form.find(u"domain"_s)->typed = u"NORTHWIND"_s;
    const auto edits = editsOf(form, fixture.read(key));
    const auto inverse = inverseOf(edits, fixture.read(key));
    must(fixture.vault().edit({{key, vault::Verb::Edit, edits, {}}}));
    QVERIFY(fixture.show(key) != before);

    must(fixture.vault().edit({{key, vault::Verb::Edit, inverse, {}}}));

    QCOMPARE(fixture.show(key), before);
}

void tst_EditForm::aDraftHoldsWhatWasChanged()
{
    VaultFixture fixture;
    const auto key = putCore(fixture);
    EditForm form = formOf(fixture, key);
    form.find(u"expires"_s)->typed = u"20"_s;

    const vault::Draft draft = draftOf(form);
    EditForm again = formOf(fixture, key);
    putInto(again, draft);

    QCOMPARE(draft.typed.size(), size_t(1));
    QCOMPARE(again.find(u"expires"_s)->typed, u"20"_s);
    QVERIFY(again.find(u"expires"_s)->isFirst);
}

void tst_EditForm::aDraftHoldsWhatWasClearedWhileReplacing()
{
    VaultFixture fixture;
    const auto old = fixture.add(
            u"asset"_s, {{"name", u"fw-core-01"_s}, {"role", u"firewall"_s}, {"addresses", u"192.0.2.1"_s}});
    const auto successor = fixture.newKey(u"asset"_s);
    EditForm form = formOf(fixture, successor);
    must(putInPlace(form, fixture.vault(), old));
    QCOMPARE(form.find(u"addresses"_s)->typed, u"192.0.2.1"_s);
    form.find(u"addresses"_s)->typed.clear();

    EditForm again = formOf(fixture, successor);
    must(putInPlace(again, fixture.vault(), old));
    putInto(again, draftOf(form));

    QCOMPARE(again.find(u"addresses"_s)->typed, QString());
    QCOMPARE(again.find(u"name"_s)->typed, u"fw-core-01"_s);
    const auto values = valuesInPlace(again, fixture.read(old));
    QVERIFY(!values.empty());
    QVERIFY(std::none_of(
            values.begin(), values.end(), [](const vault::Edit &edit) { return edit.field == u"addresses"_s; }));
}

/// A vendor with two account numbers and one secret of the questions that a credential has.
static vault::RecordKey putTables(VaultFixture &fixture)
{
    return fixture.add(u"credential"_s,
            {{"title", u"Core"_s}, {"answers", u"label='First pet' value=Rex"_s},
                    {"answers", u"label=Street value=Mill"_s}});
}

void tst_EditForm::rowsOfATableAreChangedOneByOne()
{
    VaultFixture fixture;
    const auto key = putTables(fixture);
    EditForm form = formOf(fixture, key);
    EditField &answers = *form.find(u"answers"_s);
    QCOMPARE(answers.rows.size(), size_t(2));
    QCOMPARE(answers.rows[0].typed, QStringList({u"First pet"_s, KeptSecret}));

    answers.rows[0].typed[0] = u"Second pet"_s; // its secret stays
    answers.rows[1].isRemoved = true;
    answers.rows.push_back(newRow(answers.field));
    answers.rows[2].typed = QStringList{u"School"_s, u"Hill"_s};
    validate(form);
    QVERIFY(form.isValid());
    const auto before = fixture.read(key);
    const auto edits = editsOf(form, before);
    must(fixture.vault().edit({{key, vault::Verb::Edit, edits, {}}}));

    QStringList rows;
    for (const vault::Entry &entry : fixture.read(key).entries(u"answers"_s))
        rows += entry.value.at(u"label"_s).toText() + u' ' + entry.value.at(u"value"_s).toText();
    QCOMPARE(rows, QStringList({u"Second pet Rex"_s, u"School Hill"_s}));
    must(fixture.vault().edit({{key, vault::Verb::Edit, inverseOf(edits, before), {}}}));
    QCOMPARE(fixture.read(key).entries(u"answers"_s).size(), size_t(2));
}

void tst_EditForm::aRowSaysWhatIsWrong()
{
    VaultFixture fixture;
    const auto key = fixture.add(u"asset"_s, {{"name", u"fw-core-01"_s}});
    EditForm form = formOf(fixture, key);
    EditField &interfaces = *form.find(u"interfaces"_s);
    interfaces.rows.push_back(newRow(interfaces.field));
    const auto columns = typedColumns(interfaces.field);
    const auto place = [&columns](const QString &id) {
        return qsizetype(std::find_if(columns.begin(), columns.end(), [&id](const auto *one) { return one->id == id; })
                - columns.begin());
    };

    interfaces.rows[0].typed[place(u"addresses"_s)] = u"192.0.2.1, 300.1.1.1"_s;
    validate(interfaces);
    QVERIFY(!interfaces.error.isEmpty()); // it has no name, which is its key
    interfaces.rows[0].typed[place(u"name"_s)] = u"wan1"_s;
    validate(interfaces);
    QVERIFY(!interfaces.error.isEmpty()); // the second address is none
    interfaces.rows[0].typed[place(u"addresses"_s)] = u"192.0.2.1, 192.0.2.2"_s;
    validate(interfaces);

    QCOMPARE(interfaces.error, QString());
    must(fixture.vault().edit({{key, vault::Verb::Edit, editsOf(form, fixture.read(key)), {}}}));
    const auto entry = fixture.read(key).entries(u"interfaces"_s).at(0);
    QCOMPARE(QString::fromUtf8(entry.element), u"wan1"_s);
    QCOMPARE(entry.value.at(u"addresses"_s).items().size(), size_t(2));
}

void tst_EditForm::aDraftHoldsRows()
{
    VaultFixture fixture;
    const auto key = putTables(fixture);
    EditForm form = formOf(fixture, key);
    form.find(u"answers"_s)->rows[1].typed[0] = u"Stre"_s;

    EditForm again = formOf(fixture, key);
    putInto(again, draftOf(form));

    QCOMPARE(again.find(u"answers"_s)->rows, form.find(u"answers"_s)->rows);
}

void tst_EditForm::noSecretIsInAForm()
{
    VaultFixture fixture;
    const EditForm form = formOf(fixture, putCore(fixture));

    for (const EditField &field : form.fields)
        QVERIFY(!field.typed.contains(u"Sommer"_s));
    QVERIFY(form.fields.size() > 10);
}

void tst_EditForm::whatIsTypedIsReadInTheLanguageOfTheWindow()
{
    const Language language({u"de"_s});
    VaultFixture fixture;
    const auto key = putCore(fixture);
    const EditForm form = formOf(fixture, key);
    QCOMPARE(form.kindTitle, u"Zugang"_s);

    after(fixture, key, u"category"_s, u"Kamera"_s);

    QCOMPARE(fixture.read(key).text(u"category"_s), u"camera"_s);
    QCOMPARE(formOf(fixture, key).find(u"category"_s)->typed, u"Kamera"_s);
}

COVAULT_GUI_MAIN(tst_EditForm)
#include "tst_editform.moc"
