// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backupfolder.h"
#include "storage/schema.h"
#include "tests/core/base/fulldisk.h"
#include "tests/core/storage/vaultfilefixture.h"

#include <QDir>

#include <sys/wait.h>
#include <unistd.h>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

/// What becomes of a vault that an earlier version wrote: v.covault, with tables of version 1.
class tst_FormerCopy : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { renew(); }
    void aCopyKeepsWhatThereWas();
    void aCopyHasWhatStandsInTheLogAlone();
    void rotationLeavesItAlone();
    void withoutACopyTheVaultStaysAsItIs_data();
    void withoutACopyTheVaultStaysAsItIs();
    void onceThereIsRoomItIsOpened();
    void whatCanNotBeBroughtUpLeavesNoCopy();
    void anEarlierCopyStays();
    void ofTwoProgramsAtOnceOneKeepsIt();
    void aCopyIsBroughtUpWithoutOneOfItsOwn();
    void aNewVaultKeepsNothing();
    void aFileThatNobodyMayWriteIsLeftAlone();

private:
    QString keptPath(const QString &further = {}) const { return path(u"v backups/v before version 3%1.covault"_s.arg(further)); }
    QStringList kept() const { return QDir(path(u"v backups"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    Result<Database> readAsItIs(const QString &path) const
    {
        return Database::open(path, m_key->databaseKey(), m_key->databaseSalt(), Access::ReadOnly);
    }

    std::optional<VaultKey> m_key;
};

void tst_FormerCopy::initTestCase()
{
    m_template = content(qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/tests/data/storage/version1.covault"_s);
    QVERIFY(m_template.size() > 2 * HeaderCopySize);
    renew();
    m_key = std::move(*VaultFile::open(path())->unlock(Passphrase));
}

void tst_FormerCopy::aCopyKeepsWhatThereWas()
{
    const auto file = VaultFile::open(path());
    QStringList told;
    {
        auto database = file->connect(*m_key, [&told](const QString &path) { told += path; });
        QVERIFY2(database, database ? "" : qPrintable(database.error().text()));
        QCOMPARE(*database->number("PRAGMA user_version"), qint64(schema::Version));
    }
    QVERIFY(file->connect(*m_key, [&told](const QString &path) { told += path; })); // now it is as it should be

    QCOMPARE(told, QStringList(keptPath()));
    QCOMPARE(kept(), QStringList(u"v before version 3.covault"_s));
    QCOMPARE(QFile::permissions(keptPath()) & ~(QFile::ReadUser | QFile::WriteUser), QFile::Permissions(QFile::ReadOwner));
    const auto copy = VaultFile::open(keptPath());
    QVERIFY(copy && copy->unlock(Passphrase));
    QCOMPARE(copy->fileId(), file->fileId());
    auto former = readAsItIs(keptPath());
    QVERIFY2(former, former ? "" : qPrintable(former.error().text()));
    QCOMPARE(*former->number("PRAGMA user_version"), 1);
    QCOMPARE(*former->number("SELECT count(*) FROM sqlite_schema WHERE name='carrier'"), 0);
    QCOMPARE(*former->number("SELECT count(*) FROM record WHERE title='Core firewall'"), 1);
}

void tst_FormerCopy::aCopyHasWhatStandsInTheLogAlone()
{
    const char *renamed = "SELECT count(*) FROM record WHERE title='Edge router'";
    Bytes file, log;
    {
        auto database = Database::open(path(), m_key->databaseKey(), m_key->databaseSalt(), Access::ReadWrite);
        QVERIFY(database && database->run("UPDATE record SET title='Edge router' WHERE title='Core firewall'"));
        file = content(path());
        log = content(path(u"v.covault-wal"_s));
    }
    overwrite(path(), file);
    QCOMPARE(*readAsItIs(path())->number(renamed), 0);
    overwrite(path(u"v.covault-wal"_s), log); // as a program leaves it that was ended

    auto database = VaultFile::open(path())->connect(*m_key);

    QVERIFY2(database, database ? "" : qPrintable(database.error().text()));
    QCOMPARE(*database->number(renamed), 1);
    auto former = readAsItIs(keptPath());
    QVERIFY2(former, former ? "" : qPrintable(former.error().text()));
    QCOMPARE(*former->number("PRAGMA user_version"), 1);
    QCOMPARE(*former->number(renamed), 1);
}

void tst_FormerCopy::rotationLeavesItAlone()
{
    const auto file = VaultFile::open(path());
    QVERIFY(file->connect(*m_key));
    const BackupFolder folder(*file);
    const Moment now = *momentFromIso(u"2030-01-01T12:00:00Z"_s);
    overwrite(*folder.placeFor(now), content(path()));

    QCOMPARE(folder.backups().size(), size_t(1));
    QCOMPARE(folder.removeExpired(now), 0);
    QVERIFY(QFile::exists(keptPath()));
}

void tst_FormerCopy::withoutACopyTheVaultStaysAsItIs_data()
{
    QTest::addColumn<bool>("hasNoFolder");
    QTest::addColumn<bool>("isFull");
    QTest::addColumn<bool>("isDamaged");
    QTest::addColumn<int>("code");

    QTest::newRow("the folder of backups can't be made") << true << false << false << int(Error::Code::Io);
    QTest::newRow("the disk is full") << false << true << false << int(Error::Code::Io);
    QTest::newRow("a page is damaged") << false << false << true << int(Error::Code::VaultDamaged);
}

void tst_FormerCopy::withoutACopyTheVaultStaysAsItIs()
{
    QFETCH(bool, hasNoFolder);
    QFETCH(bool, isFull);
    QFETCH(bool, isDamaged);
    if (hasNoFolder)
        overwrite(path(u"v backups"_s), "a letter");
    Bytes before = content(path());
    if (isDamaged)
        before[before.size() - 2000] = char(before[before.size() - 2000] ^ 1);
    overwrite(path(), before);
    const auto file = VaultFile::open(path());

    bool isTold = false;
    const auto database = [&] {
        const FullDisk full{isFull ? rlim_t(200'000) : RLIM_INFINITY};
        return file->connect(*m_key, [&isTold](const QString &) { isTold = true; });
    }();

    QVERIFY(!database);
    QTEST(int(database.error().code()), "code");
    QVERIFY2(database.error().what().contains(path()) && database.error().advice().contains(u"it was not changed"_s),
            qPrintable(database.error().text()));
    QVERIFY(!isTold);
    QCOMPARE(content(path()), before);
    QVERIFY(content(path(u"v.covault-wal"_s)).isEmpty());
    QCOMPARE(kept(), QStringList());
}

void tst_FormerCopy::onceThereIsRoomItIsOpened()
{
    overwrite(path(u"v backups"_s), "a letter");
    const auto file = VaultFile::open(path());
    QVERIFY(!file->connect(*m_key));
    QVERIFY(QFile::remove(path(u"v backups"_s)));

    QVERIFY(file->connect(*m_key));

    QVERIFY(QFile::exists(keptPath()));
}

void tst_FormerCopy::whatCanNotBeBroughtUpLeavesNoCopy()
{
    const auto file = VaultFile::open(path());
    {
        auto database = Database::open(path(), m_key->databaseKey(), m_key->databaseSalt(), Access::ReadWrite);
        QVERIFY(database && database->run("CREATE TABLE draft(x)")); // stands where the new format has its own
    }

    QVERIFY(!file->connect(*m_key));
    QVERIFY(!file->connect(*m_key));

    QCOMPARE(kept(), QStringList());
    QCOMPARE(*readAsItIs(path())->number("PRAGMA user_version"), 1);
}

void tst_FormerCopy::anEarlierCopyStays()
{
    QVERIFY(VaultFile::open(path())->connect(*m_key));
    const Bytes first = content(keptPath());
    overwrite(path(), m_template); // somebody went back to the earlier version

    QVERIFY(VaultFile::open(path())->connect(*m_key));

    QCOMPARE(kept().size(), 2);
    QCOMPARE(content(keptPath()), first);
    QCOMPARE(*readAsItIs(keptPath(u" (2)"_s))->number("PRAGMA user_version"), 1);
}

void tst_FormerCopy::ofTwoProgramsAtOnceOneKeepsIt()
{
    const auto file = VaultFile::open(path());
    const pid_t child = ::fork();
    if (child == 0) {
        const bool isOpened = file->connect(*m_key).has_value();
        ::_exit(isOpened ? 0 : 1);
    }
    const bool isOpened = file->connect(*m_key).has_value();
    int status = -1;
    ::waitpid(child, &status, 0);

    QVERIFY(isOpened);
    QCOMPARE(status, 0);
    QCOMPARE(kept(), QStringList(u"v before version 3.covault"_s));
    QCOMPARE(*readAsItIs(keptPath())->number("PRAGMA user_version"), 1);
    QCOMPARE(*file->connect(*m_key)->number("SELECT count(*) FROM record WHERE title='Core firewall'"), 1);
}

void tst_FormerCopy::aCopyIsBroughtUpWithoutOneOfItsOwn()
{
    const auto file = VaultFile::open(path());

    auto database = file->connectCopy(*m_key);

    QVERIFY2(database, database ? "" : qPrintable(database.error().text()));
    QCOMPARE(*database->number("PRAGMA user_version"), qint64(schema::Version));
    QVERIFY(!QFile::exists(path(u"v backups"_s)));
}

void tst_FormerCopy::aNewVaultKeepsNothing()
{
    const auto created = VaultFile::create(path(u"new.covault"_s), Passphrase, crypto::FloorCost);
    QVERIFY(created && created->file.connect(created->key));

    QVERIFY(!QFile::exists(path(u"new backups"_s)));
}

void tst_FormerCopy::aFileThatNobodyMayWriteIsLeftAlone()
{
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    const auto file = VaultFile::open(path());

    const auto database = file->connect(*m_key);

    QVERIFY(!database);
    QCOMPARE(database.error().code(), Error::Code::Refused);
    QVERIFY(!QFile::exists(path(u"v backups"_s)));
    QCOMPARE(content(path()), m_template);
}

QTEST_APPLESS_MAIN(tst_FormerCopy)
#include "tst_formercopy.moc"
