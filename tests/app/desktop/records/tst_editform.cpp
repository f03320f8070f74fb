// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/editform.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/core/vault/vaultfixture.h"

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
    void linksAreTypedByTitle();
    void titlesThatStandTwiceAreToldApart();
    void whatIsWrongIsSaidAtItsField();
    void theInverseBringsEverythingBack();
    void aDraftHoldsWhatWasChanged();
    void noSecretIsInAForm();
};

static EditForm formOf(VaultFixture &fixture, const vault::RecordKey &key)
{
    return must(readEditForm(fixture.vault(), key));
}

static vault::RecordKey putCore(VaultFixture &fixture)
{
    return fixture.add(u"credential"_s,
            {{"title", u"Core"_s}, {"username", u"netadmin"_s}, {"password", u"Sommer-2025!"_s},
                    {"urls", u"https://one.example"_s}, {"urls", u"https://two.example"_s}, {"category", u"firewall"_s}});
}

/// Types into one field, makes the edits and gives what the record holds then.
static QString after(VaultFixture &fixture, const vault::RecordKey &key, const QString &field, const QString &typed)
{
    EditForm form = formOf(fixture, key);
    form.find(field)->typed = typed;
    validate(form);
    if (!form.isValid())
        return u"not valid"_s;
    const auto edits = editsOf(form);
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
            << u"title=Core username=netadmin password=Sommer-2025! urls=https://one.example,https://two.example,https://three.example"_s + rest;
    QTest::newRow("one less in a list") << u"urls"_s << u"https://two.example"_s
            << u"title=Core username=netadmin password=Sommer-2025! urls=https://two.example"_s + rest;
    QTest::newRow("a choice by its label") << u"category"_s << u"Switch"_s
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
    const auto edits = editsOf(form);
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

void tst_EditForm::noSecretIsInAForm()
{
    VaultFixture fixture;
    const EditForm form = formOf(fixture, putCore(fixture));

    for (const EditField &field : form.fields)
        QVERIFY(!field.typed.contains(u"Sommer"_s));
    QVERIFY(form.fields.size() > 10);
}

COVAULT_GUI_MAIN(tst_EditForm)
#include "tst_editform.moc"
