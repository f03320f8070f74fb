// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/language.h"
#include "desktop/records/bannerstack.h"
#include "desktop/records/fieldlist.h"
#include "desktop/records/recordreader.h"
#include "desktop/records/attachmentwork.h"
#include "desktop/records/recordwork.h"
#include "desktop/records/viewparts.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/copybutton.h"
#include "desktop/widgets/fieldrow.h"
#include "desktop/widgets/findingbanner.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/core/vault/ownkind.h"

#include <QElapsedTimer>

using namespace covault;
using namespace covault::desktop;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

/// What is read of a vault for the page of a record.
class tst_RecordReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNoDefinitionDeclaresIsNamedAlone_data();
    void whatNoDefinitionDeclaresIsNamedAlone();
    void whatIsKeptCanNotBeCopied();
    void whatDoesNotFitIsShownAndMarked();
    void cellsLookAsTheirTypes();
    void aRecordOfACollectionsOwnKindIsLedTo();
    void aFileIsNotTakenInOnceTheVaultIsToBeLocked();
    void manyLinksAreReadInTime();
    void labelsAreInTheLanguageOfTheWindow();
    void aFindingBeginsAsItsLanguageWritesIt_data();
    void aFindingBeginsAsItsLanguageWritesIt();
};

static vault::Edit textEdit(const QString &field, const QString &text)
{
    return {field, {}, cbor::Value::text(text)};
}

static RecordView viewOf(VaultFixture &fixture, const vault::RecordKey &key)
{
    return *must(readRecordView(fixture.vault(), key, {}));
}

/// All that is to be read of a record, in one text.
static QString textOf(const RecordView &view)
{
    QStringList texts{view.title, view.choice, view.notes};
    for (const FieldView &field : view.fields) {
        texts += QStringList{field.label, field.text};
        for (const VersionView &version : field.versions)
            texts += version.text;
    }
    for (const StepView &step : view.history)
        texts += step.what;
    return (texts + view.side.tags).join(u'\n');
}

void tst_RecordReader::whatNoDefinitionDeclaresIsNamedAlone_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");

    QTest::newRow("a field of a known kind") << u"asset"_s << u"x_code"_s;
    QTest::newRow("a field of an unknown kind") << u"x_rack"_s << u"code"_s;
    QTest::newRow("the notes of an unknown kind") << u"x_rack"_s << u"notes"_s;
    QTest::newRow("the tags of an unknown kind") << u"x_rack"_s << u"tags"_s;
}

void tst_RecordReader::whatNoDefinitionDeclaresIsNamedAlone()
{
    QFETCH(QString, kind);
    QFETCH(QString, field);
    VaultFixture fixture;
    const vault::RecordKey key = fixture.newKey(kind);
    must(fixture.vault().edit(
            {{key, vault::Verb::Edit, {textEdit(u"name"_s, u"Rack 4"_s), textEdit(field, u"north"_s)}, {}}}));

    const RecordView view = viewOf(fixture, key);

    QVERIFY2(!textOf(view).contains(u"north"_s), qPrintable(textOf(view)));
    const auto isIt = [&field](const FieldView &one) { return one.field == field; };
    QCOMPARE(std::count_if(view.fields.begin(), view.fields.end(), isIt), 1);
    const FieldView &kept = *std::find_if(view.fields.begin(), view.fields.end(), isIt);
    QCOMPARE(kept.type, FieldView::Type::Kept);
    QCOMPARE(kept.label, field);
    QCOMPARE(kept.text, QString());
}

void tst_RecordReader::whatIsKeptCanNotBeCopied()
{
    FieldList list({}, nullptr);
    list.setFields({}, {{FieldView::Type::Kept, u"x_code"_s, u"x_code"_s}});
    list.show();

    const auto *row = list.findChild<FieldRow *>();
    QCOMPARE(row->label(), u"x_code"_s);
    QCOMPARE(row->value(), u"Kept; this version can't show it"_s);
    QVERIFY(!row->copyButton().isVisible());
}

// Nobody can type it, but it may arrive.
void tst_RecordReader::whatDoesNotFitIsShownAndMarked()
{
    VaultFixture fixture;
    const vault::RecordKey key = fixture.add(u"asset"_s, {{"name", u"Switch"_s}, {"hostname", u"sw1"_s}});
    must(fixture.vault().edit({{key, vault::Verb::Edit, {textEdit(u"default_gateway"_s, u"192.0.2.300"_s)}, {}}}));

    FieldList list({}, nullptr);

    list.setFields({}, viewOf(fixture, key).fields);

    QStringList marked, values;
    for (const FieldRow *row : list.findChildren<FieldRow *>()) {
        values += row->value();
        if (row->findChild<Badge *>())
            marked += row->label();
    }
    QCOMPARE(marked, QStringList{u"Default gateway"_s});
    QVERIFY2(values.contains(u"192.0.2.300"_s), qPrintable(values.join(u'\n')));
}

void tst_RecordReader::cellsLookAsTheirTypes()
{
    VaultFixture fixture;
    const RecordView view = viewOf(fixture,
            fixture.add(u"asset"_s, {{"name", u"Router"_s}, {"interfaces", u"name=wan1 mac=001a2b3c4d5e addresses=192.0.2.1 addresses=192.0.2.2 speed=fast"_s}}));

    std::map<QString, std::pair<QString, FieldView::Type>> cells;
    for (const FieldView &field : view.fields)
        cells[field.column] = {field.text, field.type};
    QCOMPARE(cells[u"mac"_s], std::pair(u"00:1a:2b:3c:4d:5e"_s, FieldView::Type::Mono));
    QCOMPARE(cells[u"addresses"_s], std::pair(u"192.0.2.1, 192.0.2.2"_s, FieldView::Type::Mono));
    QCOMPARE(cells[u"speed"_s], std::pair(u"fast"_s, FieldView::Type::Plain));
}

void tst_RecordReader::aRecordOfACollectionsOwnKindIsLedTo()
{
    VaultFixture fixture;
    const CollectionId branch = addBranchWithRacks(fixture);
    const vault::RecordKey rack = addRack(fixture, branch, u"Rack 1"_s, u"open"_s);

    const LinkView link = linkView(fixture.vault(), vault::LinkTarget::ofRecord(branch, rack.id));

    QCOMPARE(link.title, u"Rack 1"_s);
    QCOMPARE(link.key, std::optional(rack));
    QCOMPARE(must(keyOf(fixture.vault(), rack.id)), std::optional(rack));
    QCOMPARE(must(keyOf(fixture.vault(), fixture.newKey(u"asset"_s).id)), std::nullopt);
}

void tst_RecordReader::aFileIsNotTakenInOnceTheVaultIsToBeLocked()
{
    VaultFixture fixture;
    const vault::RecordKey asset = fixture.add(u"asset"_s, {{"name", u"fw-core-01"_s}});
    QFile file(fixture.directory() + u"/plan.bin"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(100'000, 'x'));
    file.close();
    std::stop_source stop;
    must(attachFile(fixture.vault(), asset, file.fileName(), stop.get_token()));
    const qint64 changes = fixture.count("SELECT count(*) FROM change");
    stop.request_stop();

    const auto attached = attachFile(fixture.vault(), asset, file.fileName(), stop.get_token());

    QVERIFY(!attached);
    QVERIFY2(attached.error().text().contains(u"being locked"_s), qPrintable(attached.error().text()));
    QCOMPARE(fixture.count("SELECT count(*) FROM change"), changes);
}

void tst_RecordReader::manyLinksAreReadInTime()
{
    VaultFixture fixture;
    const vault::RecordKey vendor = fixture.add(u"vendor"_s, {{"name", u"Albion Fibre"_s}});
    fixture.add(u"contact"_s, {{"name", u"Eve"_s}, {"vendor", u"Albion Fibre"_s}});
    must(fixture.database().script(R"(
        CREATE TEMP TABLE twin AS WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 19999)
            SELECT i.n + 1000 AS n, randomblob(16) AS id, s.* FROM i JOIN (SELECT src, field, dst FROM link) s;
        INSERT INTO record SELECT t.n, t.id, r.collection, r.kind, r.title, r.sort_key, r.subtitle, r.updated, r.reviewed,
            r.flags, r.revision, r.tag FROM twin t JOIN record r ON r.n = t.src;
        INSERT INTO link SELECT n, field, dst FROM twin;)"));
    const vault::Record record = fixture.read(vendor);
    QElapsedTimer timer;
    timer.start();

    const SideView side = must(sideView(fixture.vault(), record));

    QCOMPARE(side.linkedFrom.size(), size_t(20'000));
    QVERIFY2(timer.elapsed() < 1'500, qPrintable(QString::number(timer.elapsed())));
}

void tst_RecordReader::labelsAreInTheLanguageOfTheWindow()
{
    const Language language({u"de"_s});
    VaultFixture fixture;
    const RecordView view = viewOf(fixture,
            fixture.add(u"credential"_s,
                    {{"title", u"Core"_s}, {"username", u"netadmin"_s}, {"mfa", u"app"_s}, {"category", u"camera"_s}}));

    QStringList rows;
    for (const FieldView &field : view.fields)
        rows += field.label + u": "_s + field.text;
    QVERIFY2(rows.contains(u"Benutzername: netadmin"_s), qPrintable(rows.join(u'\n')));
    QVERIFY2(rows.contains(u"Zweiter Faktor: Authenticator-App"_s), qPrintable(rows.join(u'\n')));
    QCOMPARE(view.kindTitle, u"Zugang"_s);
    QCOMPARE(view.choice, u"Kamera"_s);
}

void tst_RecordReader::aFindingBeginsAsItsLanguageWritesIt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("shown");

    QTest::newRow("English: small") << u"en"_s << u"Due for rotation"_s << u"Critical: due for rotation"_s;
    QTest::newRow("English: an abbreviation") << u"en"_s << u"VPN down"_s << u"Critical: VPN down"_s;
    QTest::newRow("German: as it is") << u"de"_s << u"Wechsel fällig"_s << u"Kritisch: Wechsel fällig"_s;
}

void tst_RecordReader::aFindingBeginsAsItsLanguageWritesIt()
{
    QFETCH(QString, language);
    QFETCH(QString, title);
    QFETCH(QString, shown);
    const Language spoken({language});
    BannerStack banners(nullptr);
    const BannerView view{FindingId(), drawing::Severity::Critical, title, u"seen"_s, health::Fix::Rotate};

    banners.setBanners({view});

    const auto *banner = banners.findChild<FindingBanner *>();
    QVERIFY(banner);
    QCOMPARE(banner->accessibleName(), shown);
}

COVAULT_GUI_MAIN(tst_RecordReader)
#include "tst_recordreader.moc"
