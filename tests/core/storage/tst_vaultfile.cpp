// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "storage/recoverycode.h"
#include "storage/schema.h"
#include "storage/vaultfile.h"
#include "storage/vfs.h"
#include "tests/core/storage/vaultfilefixture.h"

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

class tst_VaultFile : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void passphraseAndRecoveryCodeOpenIt();
    void aWrongPassphraseIsToldFromDamage();
    void whatIsNoVaultIsSaidToBeNone_data();
    void whatIsNoVaultIsSaidToBeNone();
    void aNewerFormatIsRefusedUntouched();
    void anAlteredHeaderIsNoticed();
    void nothingReadableLiesInTheFile();
    void aCommittedRowIsThereAfterReopening();
    void aRolledBackRowIsNot();
    void aReadOnlyFileIsReadAndNotWritten();
    void anExistingFileIsNeverOverwritten();
    void aFlippedByteInThePagesIsNoticed();
    void aFileThatADatabaseHasOpenIsNotOpenedBesideIt();
    void aFileThatEndsBehindItsHeaderIsRefusedUntouched();
    void tablesOfANewerVersionAreRefused();
    void changesCannotBeDeletedOrAltered();
    void anOlderSchemaGetsWhatItLacksAndKeepsWhatItHas();
};

void tst_VaultFile::initTestCase()
{
    makeTemplate();
}

void tst_VaultFile::init()
{
    renew();
}

void tst_VaultFile::passphraseAndRecoveryCodeOpenIt()
{
    const auto file = VaultFile::open(path());
    QVERIFY(file);

    const auto byPassphrase = file->unlock(Passphrase);
    const auto byCode = file->unlock(recoveryCode().toLower().replace(u'-', u' '));

    QVERIFY(byPassphrase && byCode);
    QVERIFY(crypto::isSame(byPassphrase->master().view(), byCode->master().view()));
    QVERIFY(file->connect(*byCode));
}

void tst_VaultFile::aWrongPassphraseIsToldFromDamage()
{
    const auto wrong = VaultFile::open(path())->unlock(u"Correct horse"_s);

    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code(), Error::Code::WrongKey);
    QVERIFY(!wrong.error().what().isEmpty() && !wrong.error().why().isEmpty() && !wrong.error().advice().isEmpty());
}

void tst_VaultFile::whatIsNoVaultIsSaidToBeNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");

    QTest::newRow("an empty file") << QByteArray() << int(Error::Code::NotFound);
    QTest::newRow("a text") << QByteArray("Dear all,\n") << int(Error::Code::NotFound);
    QTest::newRow("a plain SQLite file") << QByteArray("SQLite format 3\0", 16).leftJustified(20000, '\0')
                                         << int(Error::Code::NotFound);
    QTest::newRow("a vault cut in its header") << QByteArray("COVAULT\n\1\0", 10) << int(Error::Code::Damaged);
}

void tst_VaultFile::whatIsNoVaultIsSaidToBeNone()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    overwrite(path(), content);

    const auto file = VaultFile::open(path());

    QVERIFY(!file);
    QCOMPARE(int(file.error().code()), code);
    QVERIFY(!file.error().advice().isEmpty());
}

void tst_VaultFile::aNewerFormatIsRefusedUntouched()
{
    Bytes newer = m_template;
    newer[8] = char(2);
    newer[HeaderCopySize + 8] = char(2);
    overwrite(path(), newer);

    const auto file = VaultFile::open(path());

    QVERIFY(!file);
    QCOMPARE(file.error().code(), Error::Code::NewerFormat);
    QCOMPARE(content(path()), newer);
}

void tst_VaultFile::anAlteredHeaderIsNoticed()
{
    // Someone without the key changes a byte and mends the checksum, which needs no key.
    Bytes altered = m_template.first(HeaderCopySize);
    altered[HeaderCopySize - 65] = 'x';
    altered.replace(HeaderCopySize - 64, 32, crypto::hash("header", {altered.first(HeaderCopySize - 64)}).bytes());
    overwrite(path(), altered + altered + m_template.mid(2 * HeaderCopySize));

    const auto key = VaultFile::open(path())->unlock(Passphrase);

    QVERIFY(!key);
    QCOMPARE(key.error().code(), Error::Code::Tampered);
}

void tst_VaultFile::nothingReadableLiesInTheFile()
{
    QVERIFY(!m_template.contains("SQLite format 3"));
    QVERIFY(!m_template.contains("CREATE TABLE"));
    QVERIFY(!m_template.contains(Passphrase.toUtf8()));
}

void tst_VaultFile::aCommittedRowIsThereAfterReopening()
{
    const auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    {
        auto database = file->connect(*key);
        QVERIFY(database);
        auto transaction = Transaction::begin(*database);
        QVERIFY(database->run("INSERT INTO local VALUES(?, ?)", u"name"_s, Bytes("Zürich")));
        QVERIFY(transaction->commit());
    }

    auto database = VaultFile::open(path())->connect(*key);
    const auto value = database->first(
            "SELECT value FROM local WHERE key=?", [](const Row &row) { return row.bytes(0); }, u"name"_s);

    QCOMPARE(value->value(), Bytes("Zürich"));
}

void tst_VaultFile::aRolledBackRowIsNot()
{
    const auto file = VaultFile::open(path());
    auto database = file->connect(*file->unlock(Passphrase));
    {
        auto transaction = Transaction::begin(*database);
        QVERIFY(database->run("INSERT INTO local VALUES('name', x'00')"));
    }

    QCOMPARE(*database->number("SELECT count(*) FROM local"), 0);
}

void tst_VaultFile::aReadOnlyFileIsReadAndNotWritten()
{
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    const auto file = VaultFile::open(path());
    QCOMPARE(file->access(), Access::ReadOnly);

    auto database = file->connect(*file->unlock(Passphrase));
    QVERIFY2(database, database ? "" : qPrintable(database.error().text()));
    QVERIFY(database->number("SELECT count(*) FROM record"));
    const auto written = database->run("INSERT INTO local VALUES('name', x'00')");

    QVERIFY(!written);
    QVERIFY(written.error().why().contains(u"read-only"_s));
    QCOMPARE(content(path()), m_template);
}

void tst_VaultFile::anExistingFileIsNeverOverwritten()
{
    const auto created = VaultFile::create(path(), Passphrase, crypto::FloorCost);

    QVERIFY(!created);
    QCOMPARE(content(path()), m_template);
}

void tst_VaultFile::aFlippedByteInThePagesIsNoticed()
{
    Bytes flipped = m_template;
    const qsizetype at = qsizetype(vfs::DatabaseOffset) + 100;
    flipped[at] = char(flipped[at] ^ 1);
    overwrite(path(), flipped);
    const auto file = VaultFile::open(path());

    const auto database = file->connect(*file->unlock(Passphrase));

    QVERIFY(!database);
    QCOMPARE(database.error().code(), Error::Code::VaultDamaged);
}

void tst_VaultFile::changesCannotBeDeletedOrAltered()
{
    const auto file = VaultFile::open(path());
    auto database = file->connect(*file->unlock(Passphrase));
    QVERIFY(database->run("INSERT INTO change VALUES(1, x'01', 1, 1, NULL, 0, 1, x'00')"));

    QVERIFY(!database->run("DELETE FROM change"));
    QVERIFY(!database->run("UPDATE change SET body=x'01'"));
    QVERIFY(database->run("UPDATE change SET segment=5"));
    QVERIFY(!database->run("UPDATE change SET segment=6"));
}

void tst_VaultFile::anOlderSchemaGetsWhatItLacksAndKeepsWhatItHas()
{
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::copy(qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/tests/data/storage/version1.covault"_s, path()));
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
    const auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);

    auto database = file->connect(*key);

    QVERIFY2(database, database ? "" : qPrintable(database.error().text()));
    QCOMPARE(*database->number("PRAGMA user_version"), qint64(schema::Version));
    QCOMPARE(*database->number("SELECT count(*) FROM record WHERE title='Core firewall'"), 1);
    QCOMPARE(*database->number("SELECT count(*) FROM raw"), 2);
    QCOMPARE(*database->number("SELECT count(*) FROM draft"), 0);
    QCOMPARE(*database->number("SELECT count(*) FROM carrier"), 0);
}

void tst_VaultFile::aFileThatADatabaseHasOpenIsNotOpenedBesideIt()
{
    const QString link = m_directory->filePath(u"link.covault"_s);
    QVERIFY(QFile::link(path(), link));
    const auto file = VaultFile::open(path());
    {
        const auto database = file->connect(*file->unlock(Passphrase));
        QVERIFY(database);

        for (const QString &name : {path(), link}) {
            const auto second = VaultFile::open(name);
            QVERIFY(!second);
            QCOMPARE(second.error().code(), Error::Code::Busy);
            QVERIFY(!second.error().why().isEmpty() && !second.error().advice().isEmpty());
        }
        // What was read of the header before still tells a passphrase from another.
        QVERIFY(file->unlock(Passphrase));
    }

    QVERIFY(VaultFile::open(path()));
}

void tst_VaultFile::aFileThatEndsBehindItsHeaderIsRefusedUntouched()
{
    const Bytes bare = m_template.first(2 * HeaderCopySize);
    overwrite(path(), bare);
    const auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);

    const auto database = file->connect(*key);

    QVERIFY(!database);
    QCOMPARE(database.error().code(), Error::Code::Damaged);
    QCOMPARE(content(path()), bare);
}

void tst_VaultFile::tablesOfANewerVersionAreRefused()
{
    const auto file = VaultFile::open(path());
    const auto key = file->unlock(Passphrase);
    {
        auto database = Database::open(path(), key->databaseKey(), key->databaseSalt(), Access::ReadWrite);
        QVERIFY(database && database->script("PRAGMA user_version=99"));
    }

    const auto database = file->connect(*key);

    QVERIFY(!database);
    QCOMPARE(database.error().code(), Error::Code::NewerFormat);
    QVERIFY(!database.error().advice().isEmpty());
}

QTEST_APPLESS_MAIN(tst_VaultFile)
#include "tst_vaultfile.moc"
