// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/tableimport.h"
#include "interchange/vocabulary.h"
#include "reading.h"

using namespace covault;
using namespace covault::interchange;
using namespace covault::interchange::testing;
using namespace Qt::StringLiterals;

class tst_TableImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWordOfTheVocabularyNamesAFieldThatExists();
    void theKindIsToldByTheColumns_data();
    void theKindIsToldByTheColumns();
    void germanPeopleGetTheirNamesTogether();
    void theDemosRegistersAreReadWhole();
    void whatIsToldWins();
    void aColumnThatIsNotThereIsBadUsage_data();
    void aColumnThatIsNotThereIsBadUsage();
    void aDateThatCanBeTwoDaysStaysText();
    void secretsWithoutAFieldAreMasked();
    void listsAreCutApart();
    void addressesAreListedLineByLine();
    void secondPhonesGoToTheTable();
    void columnsWithoutAHeaderAreReadByTheirCells();
    void rowsMaySayTheirOwnKind();
    void theSourceIsTheSameInTheNextExport_data();
    void theSourceIsTheSameInTheNextExport();
};

void tst_TableImport::everyWordOfTheVocabularyNamesAFieldThatExists()
{
    int checked = 0;
    for (const VocabularyRow &row : vocabularyRows()) {
        for (const QString &id : row.kinds.split(u' ')) {
            const vault::Kind *kind = id == u"*"_s ? kinds().find(u"asset"_s) : kinds().find(id);
            QVERIFY2(kind, qPrintable(id));
            const QString field = row.field.isEmpty() ? kind->titleField()->id
                                                      : row.field.section(QRegularExpression(u"[:.]"_s), 0, 0);
            const vault::Field *declared = kind->field(field);
            QVERIFY2(declared, qPrintable(id + u' ' + row.field));
            QVERIFY2(!row.field.contains(u'.') || declared->column(row.field.section(u'.', 1)), qPrintable(row.field));
            ++checked;
        }
    }
    QVERIFY(checked >= 100);
}

void tst_TableImport::theKindIsToldByTheColumns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("kind");

    QTest::newRow("people") << u"export.csv"_s << u"Name,Email,Mobile,Job title\nAnn,a@b.example,1,CEO"_s
                            << u"contact"_s;
    QTest::newRow("people in French") << u"liste.csv"_s << u"Nom;Prénom;Courriel;Téléphone\nLee;Ann;a@b.example;1"_s
                                      << u"contact"_s;
    QTest::newRow("people in Spanish") << u"lista.csv"_s
                                       << u"Apellidos;Nombre de pila;Correo electrónico\nLee;Ann;a@b.example"_s
                                       << u"contact"_s;
    QTest::newRow("devices") << u"export.csv"_s << u"Name,IP,Serial,Manufacturer\nsw1,10.0.0.1,X1,Acme"_s << u"asset"_s;
    QTest::newRow("devices in German") << u"liste.csv"_s
                                       << u"Gerätename;IP-Adresse;Seriennummer;Hersteller\nsw1;10.0.0.1;X1;Acme"_s
                                       << u"asset"_s;
    QTest::newRow("logins") << u"export.csv"_s << u"Title,User,Password,Link\nx,u,p,https://a.example"_s
                            << u"credential"_s;
    QTest::newRow("logins in German") << u"liste.csv"_s << u"Dienst;Benutzername;Kennwort\nERP;u;p"_s
                                      << u"credential"_s;
    QTest::newRow("suppliers") << u"lieferanten.csv"_s << u"Firma;Telefon;E-Mail;Kundennummer\nAcme;1;a@b.example;77"_s
                               << u"vendor"_s;
    QTest::newRow("contracts") << u"export.csv"_s
                               << u"Vertrag;Vertragsnummer;Vertragsende;Kündigungsfrist\nA;1;31.12.2026;3 Monate"_s
                               << u"contract"_s;
    QTest::newRow("networks") << u"ipam.csv"_s << u"Name,VLAN,Subnet,Gateway\nLAN,1,10.0.0.0/24,10.0.0.1"_s
                              << u"network"_s;
    QTest::newRow("domains") << u"export.csv"_s
                             << u"Domain,Registrar,Expiry date,Auto renew\na.example,R,2027-01-01,yes"_s << u"domain"_s;
    QTest::newRow("certificates") << u"export.csv"_s << u"Common Name,Issuer,Not After\na.example,CA,2027-01-01"_s
                                  << u"certificate"_s;
    QTest::newRow("LastPass") << u"x.csv"_s
                              << u"url,username,password,extra,name,grouping,fav\nhttps://a.example,u,p,,a,,0"_s
                              << u"credential"_s;
}

void tst_TableImport::theKindIsToldByTheColumns()
{
    QFETCH(QString, name);
    QFETCH(QString, table);
    QFETCH(QString, kind);

    const auto file = readFile(table.toUtf8(), {name}, kinds());

    QVERIFY2(file, file ? "" : qPrintable(file.error().text()));
    QCOMPARE(file->records.front().kind, kind);
}

void tst_TableImport::germanPeopleGetTheirNamesTogether()
{
    const IncomingFile file =
            read(u"Nachname;Vorname;Funktion;E-Mail;Standort;Spind\nLee;Ann;Leitung;a@b.example;Berlin;12\n"_s.toUtf8(),
                    {u"kontakte.csv"_s});

    QCOMPARE(written(file.records.front()),
            (QStringList{u"contact"_s, u"name=Ann Lee"_s, u"job_title=Leitung"_s, u"email=a@b.example"_s,
                    u"site=Berlin"_s, u"+Spind=12"_s}));
    QCOMPARE(file.unmapped, QStringList{u"Spind"_s});
    QCOMPARE(file.records.front().sourceKey, u"email:a@b.example"_s);
    QCOMPARE(file.records.front().where, u"row 2"_s);
}

void tst_TableImport::theDemosRegistersAreReadWhole()
{
    const IncomingFile contacts = read(sample(u"contacts.csv"_s), {u"contacts.csv"_s});
    const IncomingFile assets = read(sample(u"assets.xlsx"_s), {u"assets.xlsx"_s});

    QCOMPARE(contacts.records.size(), size_t(60));
    QCOMPARE(contacts.unmapped, QStringList());
    QCOMPARE(assets.records.size(), size_t(40));
    QCOMPARE(assets.unmapped, (QStringList{u"Cost centre"_s, u"Depreciation (months)"_s}));
    QCOMPARE(assets.records.front().kind, u"asset"_s);
}

void tst_TableImport::whatIsToldWins()
{
    ReadOptions options{u"x.csv"_s};
    options.columns = {{u"kind"_s, u"asset"_s}, {u"Colour"_s, u"model"_s}, {u"taste"_s, u"extra"_s}};

    const IncomingFile file = read("colour,taste,name\nred,sweet,apple\n", options);

    QCOMPARE(written(file.records.front()),
            (QStringList{u"asset"_s, u"model=red"_s, u"name=apple"_s, u"+taste=sweet"_s}));
    QCOMPARE(file.unmapped, QStringList());
}

void tst_TableImport::aColumnThatIsNotThereIsBadUsage_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");

    QTest::newRow("no such column") << u"Size"_s << u"model"_s << u"no column 'Size'"_s;
    QTest::newRow("no such field") << u"Serial"_s << u"asset.size"_s << u"no field 'size'"_s;
}

void tst_TableImport::aColumnThatIsNotThereIsBadUsage()
{
    QFETCH(QString, column);
    QFETCH(QString, field);
    QFETCH(QString, reason);
    ReadOptions options{u"x.csv"_s};
    options.columns = {{column, field}};

    const auto file = readFile("Name,Serial,MAC\na,b,00:00:5e:00:53:01\n", options, kinds());

    QVERIFY(!file);
    QCOMPARE(file.error().code(), Error::Code::Usage);
    QVERIFY2(file.error().text().contains(reason), qPrintable(file.error().text()));
}

void tst_TableImport::aDateThatCanBeTwoDaysStaysText()
{
    const IncomingFile unclear = read("Name,Serial,Purchase date\na,1,11/12/2026\n", {u"assets.csv"_s});
    const IncomingFile clear = read("Name,Serial,Purchase date\na,1,11/12/2026\nb,2,11/23/2026\n", {u"assets.csv"_s});

    QVERIFY(written(unclear.records.front()).contains(u"+Purchase date=11/12/2026"_s));
    QCOMPARE(unclear.warnings.size(), size_t(1));
    QVERIFY(written(clear.records.front()).contains(u"purchase_date=2026-11-12"_s));
    QCOMPARE(clear.warnings.size(), size_t(0));
}

void tst_TableImport::secretsWithoutAFieldAreMasked()
{
    const IncomingFile file = read("Name,Serial,MAC,Admin-Passwort\na,1,00:00:5e:00:53:01,geheim\n", {u"assets.csv"_s});

    QVERIFY(written(file.records.front()).contains(u"+Admin-Passwort:secret=geheim"_s));
    QCOMPARE(file.unmapped, QStringList{u"Admin-Passwort"_s});
    QVERIFY2(written(file.warnings).join(u' ').contains(u"kept masked"_s),
            qPrintable(written(file.warnings).join(u' ')));
}

void tst_TableImport::listsAreCutApart()
{
    const IncomingFile file = read("Name,IP addresses,MAC,Tags\nfw,\"10.0.0.1, "
                                   "10.0.0.2\n10.0.0.3\",00:00:5e:00:53:01;00:00:5e:00:53:02,\"a, b c\"\n",
            {u"assets.csv"_s});

    QCOMPARE(written(file.records.front()),
            (QStringList{u"asset"_s, u"name=fw"_s, u"addresses=[\"10.0.0.1\",\"10.0.0.2\",\"10.0.0.3\"]"_s,
                    u"mac=[\"00:00:5e:00:53:01\",\"00:00:5e:00:53:02\"]"_s, u"#a"_s, u"#b c"_s}));
}

void tst_TableImport::addressesAreListedLineByLine()
{
    const IncomingFile file =
            read("Lieferant;Straße;PLZ;Ort;Kundennummer\nAcme;Weg 1;12099;Berlin;77\n", {u"lieferanten.csv"_s});

    QCOMPARE(written(file.records.front()),
            (QStringList{u"vendor"_s, u"name=Acme"_s, u"address=Weg 1\n12099 Berlin"_s,
                    u"account_numbers=[{\"label\":\"Kundennummer\",\"number\":\"77\"}]"_s}));
}

void tst_TableImport::secondPhonesGoToTheTable()
{
    const IncomingFile file = read("Name,Email,Phone,Phone 2\nAnn,a@b.example,1,2\n", {u"people.csv"_s});

    QVERIFY(written(file.records.front()).contains(u"phones=[{\"label\":\"Phone 2\",\"number\":\"2\"}]"_s));
}

void tst_TableImport::columnsWithoutAHeaderAreReadByTheirCells()
{
    ReadOptions options{u"scan.csv"_s};
    options.kind = u"asset"_s;
    const IncomingFile file = read("sw1,10.0.0.1,00:00:5e:00:53:01\nsw2,10.0.0.2,00:00:5e:00:53:02\n", options);

    QCOMPARE(file.records.size(), size_t(2));
    QCOMPARE(written(file.records.front()),
            (QStringList{
                    u"asset"_s, u"addresses=[\"10.0.0.1\"]"_s, u"mac=[\"00:00:5e:00:53:01\"]"_s, u"+Column A=sw1"_s}));
}

void tst_TableImport::rowsMaySayTheirOwnKind()
{
    const IncomingFile file = read("kind,title,serial,username,collection,id\nasset,sw1,X1,,Shared,A1\ncredential,root,"
                                   ",root,Internal only,A2\n",
            {u"all.csv"_s});

    QCOMPARE(file.records.size(), size_t(2));
    QCOMPARE(written(file.records[0]), (QStringList{u"asset"_s, u"name=sw1"_s, u"serial=X1"_s}));
    QCOMPARE(written(file.records[1]), (QStringList{u"credential"_s, u"title=root"_s, u"username=root"_s}));
    QCOMPARE(file.records[1].collection, u"Internal only"_s);
    QCOMPARE(file.records[1].sourceKey, u"A2"_s);
}

void tst_TableImport::theSourceIsTheSameInTheNextExport_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("source");

    QTest::newRow("plain") << u"assets.xlsx"_s << u"assets"_s;
    QTest::newRow("with a date") << u"Assets_2026-11-23.xlsx"_s << u"assets"_s;
    QTest::newRow("a copy") << u"assets (2).csv"_s << u"assets"_s;
    QTest::newRow("only a date") << u"2026-11-23.csv"_s << u"2026-11-23"_s;
}

void tst_TableImport::theSourceIsTheSameInTheNextExport()
{
    QFETCH(QString, file);
    QFETCH(QString, source);

    QCOMPARE(sourceName(file), source);
}

QTEST_APPLESS_MAIN(tst_TableImport)
#include "tst_tableimport.moc"
