// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/detectors/detectors.h"
#include "scan/scan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::scan;

class tst_Detectors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachFindsAndLeavesAlone_data();
    void eachFindsAndLeavesAlone();
    void everyDetectorHasARowAndAName();
    void specificDetectorHidesTheVaguerOne();
};

static const char Pem[] =
        "-----BEGIN RSA PRIVATE "
        "KEY-----\nMIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu\nKUpRKfFLfRYC9AIKjbJTWit+"
        "CqvjWYzvQwEC\n-----END RSA PRIVATE KEY-----\n";
static const char Mail[] = "From: Erika Beispiel <erika@nordlicht-telecom.com>\nTo: it@example.com\nSubject: Line\n\n";

/// "kind: field=value | …" of all that is found, secrets in clear: they are made up.
static QString found(const QString &name, const QByteArray &content)
{
    ScanOptions options;
    options.region = u"DE"_s;
    std::vector<SkippedFile> skipped;
    QStringList all;
    for (const Item &item : detectIn(name, content, options, skipped)) {
        QStringList fields;
        for (const auto &[field, values] : item.fields)
            fields += field + u'=' + values.join(u'+').section(u'\n', 0, 0);
        all += item.kind + u": "_s + fields.join(u" | "_s);
    }
    return all.join(u'\n');
}

void tst_Detectors::eachFindsAndLeavesAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *label, const char *name, const QByteArray &content, const QString &expected) {
        QTest::newRow(label) << QString::fromLatin1(name) << content << expected;
    };
    row("private key", "id_rsa", Pem,
            u"credential: category=encryption_key | ssh_key=-----BEGIN RSA PRIVATE KEY----- | title=id_rsa"_s);
    row("private key in prose", "a.txt", "A key begins with -----BEGIN RSA PRIVATE KEY----- and some lines.", {});
    row("public key", "a.txt",
            "-----BEGIN PUBLIC KEY-----\nMIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu\n-----END "
            "PUBLIC KEY-----\n",
            {});

    row("AWS key", "a.txt", "aws AKIAJ7QKL2MN3PQRSTUV",
            u"credential: category=api_key | password=AKIAJ7QKL2MN3PQRSTUV | title=AWS access key"_s);
    row("AWS key of the manual", "a.txt", "aws AKIAIOSFODNN7EXAMPLE", {});
    row("GitHub token", "a.txt", "x ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
            u"credential: category=api_key | password=ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8 | title=GitHub token"_s);
    row("web token", "a.txt", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P",
            u"credential: category=api_key | password=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P | title=JSON web token"_s);
    row("one-time password", "a.txt", "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&issuer=y",
            u"credential: title=one-time password | totp=otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&issuer=y"_s);
    row("BitLocker key", "a.txt", "110011-220022-330033-440044-550055-660066-000011-000022",
            u"credential: category=encryption_key | password=110011-220022-330033-440044-550055-660066-000011-000022 | title=BitLocker recovery key"_s);
    row("eight groups that are no key", "a.txt", "110012-220022-330033-440044-550055-660066-000011-000022", {});

    row("URL", "a.txt", "ftp://backup:Kiesel%2342@files.example.com/x",
            u"credential: password=Kiesel#42 | title=files.example.com | urls=ftp://files.example.com | username=backup"_s);
    row("URL with a variable", "a.txt", "https://user:${TOKEN}@example.com", {});
    row("URL of an example", "a.txt", "https://user:password@example.com", {});

    row("connection string", "a.txt", "Server=sql1;Database=erp;User Id=sa;Password=Moorhuhn5;",
            u"credential: category=database | opens=sql1 | password=Moorhuhn5 | title=erp on sql1 | username=sa"_s);
    row("connection string to fill in", "a.txt", "Server=sql1;Database=erp;User Id=sa;Password=<password>;", {});

    row("network drive", "a.bat", "net use \\\\srv\\x /user:dom\\hans Kiesel42x",
            u"credential: opens=srv | password=Kiesel42x | title=srv | username=dom\\hans"_s);
    row("scheduled task", "a.bat", "schtasks /create /ru dom\\hans /rp Kiesel42x",
            u"credential: password=Kiesel42x | title=a | username=dom\\hans"_s);
    row("SQL", "a.sql", "CREATE USER 'hans'@'db1' IDENTIFIED BY 'Kiesel42x';",
            u"credential: opens=db1 | password=Kiesel42x | title=db1 | username=hans"_s);
    row("SQL to fill in", "a.sql", "CREATE USER 'hans'@'%' IDENTIFIED BY '<password>';", {});
    row("PowerShell", "a.ps1", "ConvertTo-SecureString -String 'Kiesel42x' -AsPlainText -Force",
            u"credential: password=Kiesel42x | title=a"_s);
    row("define in PHP", "a.php", "define('DB_PASSWORD', 'Kiesel42x');", u"credential: password=Kiesel42x | title=a"_s);
    row("pgpass", "pgpass", "db1.example.com:5432:crm:hans:Kiesel42x",
            u"credential: opens=db1.example.com | password=Kiesel42x | title=db1.example.com | username=hans"_s);
    row("command that asks", "a.bat", "net use x: \\\\srv\\x /user:hans *\nnet user hans /delete\nmysql -u root -p\n",
            {});

    row("Wi-Fi code", "a.txt", "WIFI:T:WPA;S:Gast Nord;P:sommer\\;regen;;",
            u"credential: category=wifi_key | opens=Gast Nord | password=sommer;regen | title=Gast Nord"_s);
    row("Wi-Fi note", "a.txt", "SSID: Gast\nWLAN-Schlüssel: sommerregen77\n",
            u"credential: category=wifi_key | opens=Gast | password=sommerregen77 | title=Gast"_s);
    row("wpa_supplicant", "w.conf", "network={\n ssid=\"Hof\"\n psk=\"hinterhof99\"\n}\n",
            u"credential: category=wifi_key | opens=Hof | password=hinterhof99 | title=Hof"_s);
    row("Wi-Fi prose", "a.txt", "The WLAN key is changed every month. Wi-Fi password: ********", {});

    row("German notes", "a.txt", "Telefonanlage\nBenutzer: admin\nKennwort: Kiesel42\n",
            u"credential: password=Kiesel42 | title=Telefonanlage | username=admin"_s);
    row("French notes", "a.txt", "Serveur\nIdentifiant : camille\nMot de passe : Galet42\n",
            u"credential: password=Galet42 | title=Serveur | username=camille"_s);
    row("address in the sentence that leads over", "a.txt",
            "the label printer is up. Its page is http://10.9.8.7/setup :\n\nUser: etikett\nPassword: Kiesel42\n",
            u"credential: password=Kiesel42 | title=http://10.9.8.7/setup | urls=http://10.9.8.7/setup | username=etikett"_s);
    row("address in a sentence that ends", "a.txt",
            "The other page is http://10.9.8.7/setup.\n\nUser: etikett\nPassword: Kiesel42\n",
            u"credential: password=Kiesel42 | title=a | username=etikett"_s);
    row("user in the line above, of a Japanese keyboard", "a.txt", "ルーター\nユーザー名：admin\nパスワード：Kiesel7!x\n",
            u"credential: password=Kiesel7!x | title=ルーター | username=admin"_s);
    row("file to be filled in", "config.sample.ini", "db_user=bitteaendern\ndb_password=bitteaendern\n", {});
    row("file to be filled in that was filled in", "settings.py.example", "db_password=Kiesel42x!\n",
            u"credential: password=Kiesel42x! | title=settings.py"_s);
    row("list of things", "a.txt", "- NAS (10.9.8.7): root / K!esel42\n- PIN: 4711\n",
            u"credential: opens=10.9.8.7 | password=K!esel42 | title=10.9.8.7 | username=root\ncredential: pin=4711 | title=a"_s);
    row("user of another block", "a.txt", "User: admin\n\nPassword: Kiesel42\n",
            u"credential: password=Kiesel42 | title=a"_s);

    row("table of logins", "t.csv", "System;Benutzer;Passwort\nRouter;admin;Kiesel42\n",
            u"credential: password=Kiesel42 | title=Router | username=admin"_s);
    row("table in Markdown", "t.md", "| Site | User | Password |\n| --- | --- | --- |\n| Router | admin | Kiesel42 |\n",
            u"credential: password=Kiesel42 | title=Router | username=admin"_s);
    row("table without secrets", "t.csv", "System;Benutzer;Passwort\nRouter;admin;***\n", {});
    row("table that points elsewhere", "t.csv",
            "System;Benutzer;Passwort\nKasse;kassa;siehe Tresor\nTor;tor;see the safe\n", {});
    row("table of firms in French", "t.csv",
            "Fournisseur;N° client;Téléphone assistance\nNordlicht SARL;CL-4711;+33 1 42 68 53 00\n",
            u"vendor: account_numbers=CL-4711 | name=Nordlicht SARL | support_phone=+33 1 42 68 53 00"_s);
    row("table of people", "t.csv", "Name;Telefon;E-Mail\nErika Beispiel;030 23125001;e@example.com\n",
            u"contact: email=e@example.com | name=Erika Beispiel | phone=030 23125001"_s);
    row("table of firms", "t.csv", "Lieferant;Kundennummer;Hotline\nNordlicht GmbH;4711;030 23125001\n",
            u"vendor: account_numbers=4711 | name=Nordlicht GmbH | support_phone=030 23125001"_s);
    row("table of contracts", "t.csv", "Vendor,Contract No,End date,Notice\nNordlicht,GF-1,31.12.2026,3 months\n",
            u"contract: end=2026-12-31 | notice=P3M | number=GF-1 | title=Nordlicht | vendor=Nordlicht"_s);
    row("table of devices", "t.csv", "Hostname,IP,Serial\nsw1,10.0.0.2,FOC1\n",
            u"asset: addresses=10.0.0.2 | hostname=sw1 | name=sw1 | serial=FOC1"_s);
    row("table of networks", "t.csv", "Name,Subnet,VLAN\nOffice,10.0.20.0/24,20\n",
            u"network: cidr=10.0.20.0/24 | name=Office | vlan=20"_s);
    row("table of something else", "t.csv", "Colour,Size\nred,5\nblue,7\n", {});

    row("card", "a.vcf", "BEGIN:VCARD\nFN:Jonas Muster\nTEL;TYPE=CELL:+49 1522 8817387\nEND:VCARD\n",
            u"contact: mobile=+49 1522 8817387 | name=Jonas Muster"_s);
    row("signature", "m.eml",
            QByteArray(Mail) + "Hello\n\nKind regards\nErika Beispiel\nAccount Manager\nTel. +49 30 23125001\n",
            u"contact: email=erika@nordlicht-telecom.com | job_title=Account Manager | name=Erika Beispiel | phone=+493023125001"_s);
    row("German signature", "m.eml",
            QByteArray(Mail)
                    + "Hallo\n\nMit freundlichen Grüßen\nErika Beispiel\nMobil: 01522 8817386\nFax: 030 23125009\n",
            u"contact: email=erika@nordlicht-telecom.com | mobile=+4915228817386 | name=Erika Beispiel"_s);
    row("signature of a person behind a desk's address", "m.eml",
            "From: Nordlicht Telecom <billing@nordlicht-telecom.com>\nTo: it@example.com\nSubject: "
            "Line\n\nHello\n\nKind "
            "regards\nErika Beispiel\nAccount Manager\nTel. +49 30 23125001\n",
            u"contact: email=billing@nordlicht-telecom.com | job_title=Account Manager | name=Erika Beispiel | phone=+493023125001"_s);
    row("signature without a number", "m.eml", QByteArray(Mail) + "Hello\n\nKind regards\nErika\n", {});
    row("number in the text only", "m.eml", QByteArray(Mail) + "Ask +49 30 23125001 about it.\nKind regards\nErika\n",
            {});

    row("vendor in a mail", "m.eml",
            QByteArray(Mail) + "Your customer number is K-4711.\nOur hotline: +49 30 23125100\n",
            u"vendor: account_numbers=K-4711 | name=nordlicht-telecom | support_phone=+493023125100 | website=nordlicht-telecom.com"_s);
    row("vendor in a German letter", "a.txt",
            "Nordlicht Telecom GmbH\nIhre Kundennummer: 4711-0815\nStörungshotline 030 23125100\n",
            u"vendor: account_numbers=4711-0815 | name=Nordlicht Telecom GmbH | support_phone=+493023125100"_s);
    row("vendor who takes faults by mail", "m.eml",
            "From: Nordlicht <entstoerung@nordlicht-telecom.com>\nTo: it@example.com\nSubject: Line\n\nPlease quote "
            "account "
            "number K-4711.\n\nentstoerung@nordlicht-telecom.com\n",
            u"vendor: account_numbers=K-4711 | name=nordlicht-telecom | support_email=entstoerung@nordlicht-telecom.com | website=nordlicht-telecom.com"_s);
    row("vendor with a desk of two words", "a.txt",
            "Nordlicht Telecom GmbH\nCustomer number: 4711-0815\nit-servicedesk@nordlicht-telecom.com\n",
            u"vendor: account_numbers=4711-0815 | name=Nordlicht Telecom GmbH | support_email=it-servicedesk@nordlicht-telecom.com | website=nordlicht-telecom.com"_s);
    row("colleague who quotes a number is no vendor", "m.eml",
            "From: Ann <ann@musterwerk.de>\nTo: bob@musterwerk.de\nSubject: Line\n\nOur customer number is K-4711.\n",
            {});
    row("hotline of nobody", "a.txt", "Call our support: +49 30 23125100", {});

    row("contract in English", "c.txt",
            "Support contract\nContract number: S-77\nIt expires on December 31, 2027 and renews automatically, with "
            "90 days written notice.\n",
            u"contract: end=2027-12-31 | notice=P90D | number=S-77 | renewal=tacit | title=c"_s);
    row("contract in German", "c.txt", "Vertragsnummer: G-1\nVertragsende: 31.12.2026\nKündigungsfrist: drei Monate\n",
            u"contract: end=2026-12-31 | notice=P3M | number=G-1 | title=c"_s);
    row("contract in French", "c.txt",
            "Contrat de maintenance\nÉchéance : 31/12/2026, préavis de 3 mois, tacite reconduction\n",
            u"contract: end=2026-12-31 | notice=P3M | renewal=tacit | title=c"_s);
    row("contract told in a German letter", "c.txt",
            "Ihr Wartungsvertrag WT-88/2041 (Aufzug Nordhalle, Objekt 3) läuft am 30.06.2027 aus und verlängert sich "
            "um ein "
            "Jahr, wenn\ner nicht mit einer Frist von\nsechs Wochen gekündigt wird. Die jährliche Pauschale beträgt ab "
            "01.07.2027 2.310,50 EUR.\n",
            u"contract: cost=EUR 2310.50 | end=2027-06-30 | notice=P6W | number=WT-88/2041 | period=year | renewal=tacit | renews_for=P1Y | title=Aufzug Nordhalle"_s);
    row("contract told in a Spanish letter", "c.txt",
            "El contrato MT-5512 vence el 31/12/2027, con un preaviso de dos meses.\n",
            u"contract: end=2027-12-31 | notice=P2M | number=MT-5512 | title=c"_s);
    row("a year behind the word is no number", "c.txt",
            "The agreement FY2027 ends on 2027-12-31, notice period: 30 days.\n",
            u"contract: end=2027-12-31 | notice=P30D | title=c"_s);
    row("one date is no contract", "c.txt", "The contract talks end on 2026-12-31.\n", {});
    row("warning about a card", "c.txt", "Your card expires on 12/31/2026.\nWe notice a lot of traffic.\n", {});
}

void tst_Detectors::eachFindsAndLeavesAlone()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, expected);

    QCOMPARE(found(name, content), expected);
}

void tst_Detectors::everyDetectorHasARowAndAName()
{
    QVERIFY(detectors::all().size() >= 13);
    QSet<QByteArray> names;
    for (const detectors::Detector &detector : detectors::all())
        names += detector.name;
    QCOMPARE(std::size_t(names.size()), detectors::all().size());
}

void tst_Detectors::specificDetectorHidesTheVaguerOne()
{
    QCOMPARE(found(u"a.env"_s, "GITHUB_TOKEN=ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8\n").count(u"credential:"_s), 1);
    QCOMPARE(found(u"a.env"_s, "URL=postgres://crm:Fluss77Ufer@db1.example.com/crm\n").count(u"credential:"_s), 1);
}

QTEST_APPLESS_MAIN(tst_Detectors)
#include "tst_detectors.moc"
