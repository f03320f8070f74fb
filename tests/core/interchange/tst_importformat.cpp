// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace covault;
using namespace covault::interchange;
using namespace covault::interchange::testing;
using namespace Qt::StringLiterals;

class tst_ImportFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileIsRecognisedByItsContent_data();
    void aFileIsRecognisedByItsContent();
    void whatCantBeReadIsRefusedWithTheReason_data();
    void whatCantBeReadIsRefusedWithTheReason();
    void aFormatThatDoesNotExistIsBadUsage();
    void aPassphraseThatIsNotUsedIsTold();
    void lockedFilesComeWithAWayOut_data();
    void lockedFilesComeWithAWayOut();
    void aBitwardenLoginKeepsEveryValue();
    void bitwardenItemsOfOtherTypesKeepTheirSecretsMasked();
    void bitwardenItemsOfUnknownTypesAreKept();
    void anOldBitwardenExportWithoutTypesIsRead();
    void theDemosBitwardenExportIsReadWhole();
    void keePassXcEntriesKeepGroupsAndCodes();
    void browserPasswordsGoByTheirHost();
    void firefoxKeepsItsAccountKeyToItself();
    void ourExportBringsAttachmentsAndHistory();
    void aWrongChecksumIsTold();
};

void tst_ImportFormat::aFileIsRecognisedByItsContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");

    QTest::newRow("our own export") << u"x.json"_s << sample(u"vault.json"_s) << u"covault"_s;
    QTest::newRow("Bitwarden") << u"x.json"_s << sample(u"bitwarden.json"_s) << u"bitwarden"_s;
    QTest::newRow("Bitwarden of an older version")
            << u"x.json"_s << fileBytes(u"tests/data/interchange/bitwarden-minimal.json"_s) << u"bitwarden"_s;
    QTest::newRow("KeePassXC") << u"x.csv"_s << sample(u"keepassxc.csv"_s) << u"keepassxc"_s;
    QTest::newRow("Chrome") << u"x.csv"_s << sample(u"browser.csv"_s) << u"browser"_s;
    QTest::newRow("Safari") << u"x.csv"_s
                            << QByteArray("Title,URL,Username,Password,Notes,OTPAuth\na,https://a.example/,u,p,,\n")
                            << u"browser"_s;
    QTest::newRow("a table of people") << u"x.csv"_s << sample(u"contacts.csv"_s) << u"csv"_s;
    QTest::newRow("LastPass, as a table")
            << u"x.csv"_s << fileBytes(u"tests/data/interchange/lastpass.csv"_s) << u"csv"_s;
    QTest::newRow("a workbook") << u"x.xlsx"_s << sample(u"assets.xlsx"_s) << u"xlsx"_s;
}

void tst_ImportFormat::aFileIsRecognisedByItsContent()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);

    const auto file = readFile(bytes, {name}, kinds());

    QVERIFY2(file, file ? "" : qPrintable(file.error().text()));
    QCOMPARE(file->format, format);
    QVERIFY(!file->records.empty());
}

void tst_ImportFormat::whatCantBeReadIsRefusedWithTheReason_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");

    const QByteArray ours = sample(u"vault.json"_s);
    QTest::newRow("nothing in it") << QString() << QByteArray() << u"empty"_s;
    QTest::newRow("an export that is cut off") << QString() << ours.left(ours.size() / 2) << u"cut off"_s;
    QTest::newRow("a Bitwarden export that is cut off")
            << QString() << sample(u"bitwarden.json"_s).left(5000) << u"cut off"_s;
    QTest::newRow("a newer export") << QString() << QByteArray("{\"format\":\"covault-export-9\",\"records\":[]}")
                                    << u"newer Covault"_s;
    QTest::newRow("records that are no list")
            << QString() << QByteArray("{\"format\":\"covault-export-1\",\"records\":{}}") << u"no list of records"_s;
    QTest::newRow("a Bitwarden export under a password")
            << QString()
            << QByteArray("{\"encrypted\":true,\"passwordProtected\":true,\"salt\":\"x\",\"data\":\"2.a|b|c\"}")
            << u"protected by a password"_s;
    QTest::newRow("a Bitwarden export of one account")
            << QString() << QByteArray("{\"encrypted\":true,\"encKeyValidation_DO_NOT_EDIT\":\"2.x\",\"items\":[]}")
            << u"one Bitwarden account"_s;
    QTest::newRow("items that are no list") << u"bitwarden"_s << QByteArray("{\"items\":7}") << u"no list of items"_s;
    QTest::newRow("a list where an object should be") << u"bitwarden"_s << QByteArray("[1,2]") << u"JSON list"_s;
    QTest::newRow("a picture") << QString() << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                               << u"no format that can be brought in"_s;
    QTest::newRow("a table of another program")
            << u"keepassxc"_s << QByteArray("a,b\n1,2\n") << u"not those of this format"_s;
    QTest::newRow("a table that says nothing")
            << QString() << QByteArray("colour,taste\nred,sweet\nblue,sour\n") << u"don't tell what its rows are"_s;
}

void tst_ImportFormat::whatCantBeReadIsRefusedWithTheReason()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);

    const auto file = readFile(bytes,
            {format.isEmpty() && bytes.contains(',') && !bytes.startsWith('{') ? u"x.csv"_s : u"x.json"_s, format},
            kinds());

    QVERIFY(!file);
    QVERIFY2(file.error().text().contains(reason), qPrintable(file.error().text()));
}

void tst_ImportFormat::aFormatThatDoesNotExistIsBadUsage()
{
    const auto file = readFile("a,b\n1,2\n", {u"x.csv"_s, u"lotus"_s}, kinds());

    QVERIFY(!file);
    QCOMPARE(file.error().code(), Error::Code::Usage);
    QVERIFY(file.error().advice().contains(u"bitwarden"_s));
}

void tst_ImportFormat::aPassphraseThatIsNotUsedIsTold()
{
    ReadOptions options{u"people.csv"_s};
    const Bytes bytes = "Name,E-mail\nAnn Lee,ann@a.example\n";
    QCOMPARE(written(read(bytes, options).warnings), QStringList());

    options.hasPassphrase = true;

    QCOMPARE(written(read(bytes, options).warnings),
            QStringList{
                    u"the whole file: the passphrase given for the file was not used, since the format 'Table (CSV, TSV)' is not encrypted; leave it out next time"_s});
}

void tst_ImportFormat::lockedFilesComeWithAWayOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("advice");

    QTest::newRow("Bitwarden under a password")
            << u"x.json"_s << QByteArray("{\"encrypted\":true,\"passwordProtected\":true,\"data\":\"2.a|b|c\"}")
            << u"Tools, Export vault"_s;
    QTest::newRow("Bitwarden of one account")
            << u"x.json"_s << QByteArray("{\"encrypted\":true,\"encKeyValidation_DO_NOT_EDIT\":\"2.x\",\"items\":[]}")
            << u"Tools, Export vault"_s;
    QTest::newRow("KeePass") << u"x.kdbx"_s << QByteArray("\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5\x01\x00\x04\x00", 12)
                             << u"export it there as CSV"_s;
}

void tst_ImportFormat::lockedFilesComeWithAWayOut()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, advice);
    ReadOptions options{name};
    options.hasPassphrase = true;

    const auto file = readFile(bytes, options, kinds());

    QVERIFY(!file);
    QVERIFY2(file.error().why().contains(u"not even with"_s) || file.error().why().contains(u"one Bitwarden account"_s),
            qPrintable(file.error().why()));
    QVERIFY2(file.error().advice().contains(advice), qPrintable(file.error().advice()));
}

void tst_ImportFormat::aBitwardenLoginKeepsEveryValue()
{
    const Bytes bytes =
            R"({"encrypted":false,"folders":[{"id":"f1","name":"Net/Core"}],"items":[{"id":"i1","type":1,"name":"fw01","notes":"two\nlines",
        "favorite":true,"reprompt":1,"folderId":"f1","collectionIds":null,
        "creationDate":"2024-01-02T03:04:05.000Z","revisionDate":"2025-01-02T03:04:05.000Z",
        "login":{"username":"admin","password":" s3cret ","totp":"steam://ABCD","uris":[{"uri":"https://fw01.example","match":1},{"uri":"10.0.0.1","match":null}],
            "fido2Credentials":[]},
        "fields":[{"name":"Slot","value":"7","type":0},{"name":"PUK","value":"1234","type":1},{"name":"on","value":"true","type":2},
            {"name":"who","value":null,"type":3,"linkedId":100}],
        "passwordHistory":[{"lastUsedDate":"2025-02-03T00:00:00.000Z","password":"old"}],"newThing":"x"}]})";

    const IncomingFile file = read(bytes, {u"x.json"_s});

    QCOMPARE(file.records.size(), size_t(1));
    QCOMPARE(file.records.front().sourceKey, u"i1"_s);
    QCOMPARE(written(file.records.front()),
            (QStringList{u"credential"_s, u"title=fw01"_s, u"notes=two\nlines"_s, u"username=admin"_s,
                    u"password= s3cret "_s,
                    u"totp=otpauth://totp/Steam?secret=ABCD&issuer=Steam&digits=5&encoder=steam"_s,
                    u"urls=[\"https://fw01.example\",\"10.0.0.1\"]"_s, u"password_changed=2025-02-03"_s, u"#Net/Core"_s,
                    u"#favourite"_s, u"+Match of https://fw01.example=host"_s, u"+newThing:secret=x"_s, u"+Slot=7"_s,
                    u"+PUK:secret=1234"_s, u"+on=true"_s, u"+who=(filled with the username)"_s,
                    u"+Old password, used until 2025-02-03:secret=old"_s, u"+Asked for the master password again=yes"_s,
                    u"+Created=2024-01-02"_s, u"+Last modified=2025-01-02"_s}));
}

void tst_ImportFormat::bitwardenItemsOfOtherTypesKeepTheirSecretsMasked()
{
    const Bytes bytes = R"({"items":[
        {"id":"1","type":2,"name":"Note","notes":"text","secureNote":{"type":0}},
        {"id":"2","type":3,"name":"Visa","card":{"cardholderName":"A B","brand":"Visa","number":"4111","expMonth":"2","expYear":"2028","code":"737"}},
        {"id":"3","type":4,"name":"Me","identity":{"firstName":"Ann","lastName":"Lee","email":"a@b.example","ssn":"99","city":"Berlin"}},
        {"id":"4","type":5,"name":"key","sshKey":{"privateKey":"PRIV","publicKey":"PUB","keyFingerprint":"FP"}}],"folders":[]})";

    const IncomingFile file = read(bytes, {u"x.json"_s});

    QCOMPARE(file.records.size(), size_t(4));
    QCOMPARE(written(file.records[0]), (QStringList{u"document"_s, u"title=Note"_s, u"body=text"_s}));
    QCOMPARE(written(file.records[1]),
            (QStringList{u"credential"_s, u"title=Visa"_s, u"expires=2028-02-29"_s, u"+Cardholder=A B"_s,
                    u"+Brand=Visa"_s, u"+Card number:secret=4111"_s, u"+Security code:secret=737"_s}));
    QCOMPARE(written(file.records[2]),
            (QStringList{u"contact"_s, u"name=Ann Lee"_s, u"email=a@b.example"_s, u"+Item=Me"_s, u"+Address=Berlin"_s,
                    u"+Social security number:secret=99"_s}));
    QCOMPARE(written(file.records[3]),
            (QStringList{
                    u"credential"_s, u"title=key"_s, u"ssh_key=PRIV"_s, u"+Public key=PUB"_s, u"+Fingerprint=FP"_s}));
}

void tst_ImportFormat::bitwardenItemsOfUnknownTypesAreKept()
{
    const Bytes bytes =
            R"({"items":[{"id":"1","type":9,"name":"Bank","bankAccount":{"iban":"DE00"}},{},"x"],"folders":[]})";

    const IncomingFile file = read(bytes, {u"x.json"_s});

    QCOMPARE(file.records.size(), size_t(1));
    QCOMPARE(written(file.records.front()), (QStringList{u"credential"_s, u"title=Bank"_s, u"+iban:secret=DE00"_s}));
    QCOMPARE(file.warnings.size(), size_t(3));
}

void tst_ImportFormat::anOldBitwardenExportWithoutTypesIsRead()
{
    const IncomingFile file = read(fileBytes(u"tests/data/interchange/bitwarden-minimal.json"_s), {u"x.json"_s});

    QCOMPARE(file.records.size(), size_t(5));
    QCOMPARE(written(file.records[2]),
            (QStringList{u"credential"_s, u"title=Item with login uri"_s, u"username=username2"_s,
                    u"password=password2"_s, u"urls=[\"https://example.org\"]"_s, u"#FooBar"_s}));
    QCOMPARE(written(file.records[4]),
            (QStringList{u"credential"_s, u"title=Item with fields"_s, u"+field1=example.com"_s, u"+field2=value2"_s}));
}

void tst_ImportFormat::theDemosBitwardenExportIsReadWhole()
{
    const IncomingFile file = read(sample(u"bitwarden.json"_s), {u"bitwarden.json"_s});

    QCOMPARE(file.records.size(), size_t(45));
    QCOMPARE(written(file.warnings), QStringList());
}

void tst_ImportFormat::keePassXcEntriesKeepGroupsAndCodes()
{
    const Bytes bytes = "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\",\"Icon\",\"Last "
                        "Modified\",\"Created\"\n"
                        "\"Root/Net\",\"sw1\",\"root\",\"a\"\"b,c\",\"ssh://10.0.0.2\",\"one\ntwo\",\"otpauth://totp/"
                        "x?secret=AB\",\"0\",\"2026-01-02T03:04:05Z\",\"1704164645\"\n"
                        "\"Root/Recycle Bin\",\"old\",\"\",\"x\",\"\",\"\",\"\",\"3\",\"\",\"\"\n";

    const IncomingFile file = read(bytes, {u"x.csv"_s});

    QCOMPARE(file.records.size(), size_t(2));
    QCOMPARE(written(file.records[0]),
            (QStringList{u"credential"_s, u"title=sw1"_s, u"username=root"_s, u"password=a\"b,c"_s,
                    u"urls=ssh://10.0.0.2"_s, u"notes=one\ntwo"_s, u"totp=otpauth://totp/x?secret=AB"_s, u"#Root/Net"_s,
                    u"+Last modified=2026-01-02"_s, u"+Created=2024-01-02"_s}));
    QCOMPARE(written(file.records[1]),
            (QStringList{u"credential"_s, u"obsolete=true"_s, u"title=old"_s, u"password=x"_s, u"#Root/Recycle Bin"_s,
                    u"+Icon=3"_s}));
}

void tst_ImportFormat::browserPasswordsGoByTheirHost()
{
    const IncomingFile file = read("url,username,password,name\nhttps://shop.example/login,me,p,\n", {u"x.csv"_s});

    QCOMPARE(file.format, u"browser"_s);
    QCOMPARE(written(file.records.front()),
            (QStringList{u"credential"_s, u"urls=https://shop.example/login"_s, u"username=me"_s, u"password=p"_s,
                    u"title=shop.example"_s}));
    QCOMPARE(file.records.front().sourceKey, u"https://shop.example/login me"_s);
}

void tst_ImportFormat::firefoxKeepsItsAccountKeyToItself()
{
    const Bytes bytes =
            "\"url\",\"username\",\"password\",\"httpRealm\",\"formActionOrigin\",\"guid\",\"timeCreated\","
            "\"timeLastUsed\",\"timePasswordChanged\"\r\n"
            "\"chrome://FirefoxAccounts\",\"k\",\"{}\",\"\",\"\",\"{1}\",\"1\",\"1\",\"1\"\r\n"
            "\"https://a.example\",\"u\",\"p\",\"\",\"\",\"{2}\",\"1704164645000\",\"\",\"1704164645000\"\r\n";

    const IncomingFile file = read(bytes, {u"x.csv"_s});

    QCOMPARE(file.records.size(), size_t(1));
    QVERIFY(written(file.records.front()).contains(u"password_changed=2024-01-02"_s));
    QCOMPARE(file.records.front().sourceKey, u"{2}"_s);
    QCOMPARE(file.warnings.size(), size_t(1));
}

void tst_ImportFormat::ourExportBringsAttachmentsAndHistory()
{
    const Bytes bytes =
            R"({"format":"covault-export-1","vault":"V","name":"N","kinds":[],"members":[{"id":"M1","name":"Ann"}],"records":[
        {"id":"01M6FQ95KHMW1CR59D96HPJHKQ","kind":"site","title":"Berlin","collection":"Shared","tags":["a"],"fields":{"phone":"1","name":null},
         "attachments":[{"name":"plan.txt","bytes":2,"type":"text/plain","data":"aGk="},{"name":"lost.txt","data":null}],
         "reviewed":null,"history":[{"verb":"edit"}],"colour":"red"}],"hidden":[{"id":"X","kind":"query","title":"Q","fields":{"title":"Q","query":"is:stale"}}]})";

    const IncomingFile file = read(bytes, {u"x.json"_s});

    QCOMPARE(file.records.size(), size_t(2));
    const IncomingRecord &site = file.records.front();
    QCOMPARE(written(site), (QStringList{u"site"_s, u"phone=1"_s, u"name=Berlin"_s, u"#a"_s, u"+colour=red"_s}));
    QCOMPARE(site.id->toString(), u"01M6FQ95KHMW1CR59D96HPJHKQ"_s);
    QCOMPARE(site.attachments.size(), size_t(2));
    QCOMPARE(site.attachments[0].bytes, Bytes("hi"));
    QCOMPARE(site.attachments[1].name, u"history.json"_s);
    QCOMPARE(QJsonDocument::fromJson(site.attachments[1].bytes).array().at(0).toObject().value(u"verb"_s).toString(),
            u"edit"_s);
    QCOMPARE(written(file.warnings),
            QStringList{u"record 1: the attachment 'lost.txt' has no readable content; it was left out"_s});
    QCOMPARE(file.names.at(u"M1"_s), u"Ann"_s);
}

void tst_ImportFormat::aWrongChecksumIsTold()
{
    const Bytes bytes = R"({"format":"covault-export-1","records":[{"id":"X","kind":"site","fields":{"name":"B"},
        "attachments":[{"name":"a","data":"aGk=","sha256":"00"}]}, {"title":"no kind"}]})";

    const IncomingFile file = read(bytes, {u"x.json"_s});

    QCOMPARE(file.records.size(), size_t(1));
    QCOMPARE(written(file.warnings),
            (QStringList{
                    u"record 1: the attachment 'a' does not have the checksum that the file says; it was taken in as it is"_s,
                    u"record 2: is no record with a kind; it was left out"_s}));
}

QTEST_APPLESS_MAIN(tst_ImportFormat)
#include "tst_importformat.moc"
