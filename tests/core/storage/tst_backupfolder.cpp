// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backupfolder.h"
#include "tests/core/storage/vaultfilefixture.h"

#include <QDir>
#include <QFileInfo>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

class tst_BackupFolder : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTemplate(); }
    void init() { renew(); }
    void itLiesBesideTheVault();
    void itIsMadeForItsOwnerOnly();
    void theNewestComesFirstWithItsDayAndSize();
    void whatIsNoBackupOfThisVaultIsLeftAlone();
    void aRenamedVaultFindsItsBackups();
    void theOldGoAndTheOthersStay();
    void twoOfOneMomentBothStay();
    void aFolderThatCannotBeMadeIsSaidSo();
    void aReplacedVaultIsNoBackup();

private:
    BackupFolder folder(const QString &path = {}) const { return BackupFolder(*VaultFile::open(this->path()), path); }
    void put(const QString &day)
    {
        const auto place = folder().placeFor(*momentFromIso(day + u"T12:00:00Z"_s));
        QVERIFY(place);
        overwrite(*place, m_template);
    }
    QStringList names() const { return QDir(folder().path()).entryList(QDir::Files, QDir::Name); }
};

void tst_BackupFolder::itLiesBesideTheVault()
{
    QCOMPARE(folder().path(), path(u"v backups"_s));
    QCOMPARE(folder(u"/mnt/disk"_s).path(), u"/mnt/disk"_s);
}

void tst_BackupFolder::itIsMadeForItsOwnerOnly()
{
    const auto place = folder().placeFor(*momentFromIso(u"2026-11-23T12:34:56Z"_s));

    QVERIFY(place);
    QCOMPARE(*place, path(u"v backups/v 2026-11-23T12-34-56Z.covault"_s));
    QVERIFY(!(QFile::permissions(folder().path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
}

void tst_BackupFolder::theNewestComesFirstWithItsDayAndSize()
{
    put(u"2026-11-21"_s);
    put(u"2026-11-23"_s);

    const auto backups = folder().backups();

    QCOMPARE(backups.size(), size_t(2));
    QCOMPARE(toIso(backups[0].made), u"2026-11-23T12:00:00Z"_s);
    QCOMPARE(backups[0].bytes, m_template.size());
    QCOMPARE(QFileInfo(backups[1].path).fileName(), u"v 2026-11-21T12-00-00Z.covault"_s);
}

void tst_BackupFolder::whatIsNoBackupOfThisVaultIsLeftAlone()
{
    put(u"2026-11-23"_s);
    const QDir there(folder().path());
    auto other = VaultFile::create(there.filePath(u"v 2026-11-22T12-00-00Z.covault"_s), Passphrase, crypto::FloorCost);
    QVERIFY(other);
    overwrite(there.filePath(u"v 2026-11-20T12-00-00Z.covault"_s), "a letter");
    overwrite(there.filePath(u"copy.covault"_s), m_template);
    overwrite(there.filePath(u"v 2026-13-99T12-00-00Z.covault"_s), m_template);

    QCOMPARE(folder().backups().size(), size_t(1));
}

void tst_BackupFolder::aRenamedVaultFindsItsBackups()
{
    put(u"2026-11-23"_s);
    const QString backups = folder().path();
    QVERIFY(QFile::rename(path(), path(u"new.covault"_s)));

    QCOMPARE(BackupFolder(*VaultFile::open(path(u"new.covault"_s)), backups).backups().size(), size_t(1));
}

void tst_BackupFolder::theOldGoAndTheOthersStay()
{
    for (int day = 2; day <= 14; ++day) // Monday, and two weeks
        put(u"2026-11-%1"_s.arg(day, 2, 10, QChar(u'0')));
    overwrite(QDir(folder().path()).filePath(u"letter 2020-01-01T12-00-00Z.covault"_s), "a letter");

    QCOMPARE(folder().removeExpired(*momentFromIso(u"2026-11-14T18:00:00Z"_s)), 5);

    QCOMPARE(folder().backups().size(), size_t(8));
    QVERIFY(names().contains(u"letter 2020-01-01T12-00-00Z.covault"_s));
    QVERIFY(names().contains(u"v 2026-11-07T12-00-00Z.covault"_s));
    QVERIFY(!names().contains(u"v 2026-11-02T12-00-00Z.covault"_s));
}

void tst_BackupFolder::twoOfOneMomentBothStay()
{
    put(u"2026-11-22"_s);
    overwrite(QDir(folder().path()).filePath(u"laptop 2026-11-22T12-00-00Z.covault"_s), m_template);
    put(u"2026-11-23"_s);

    QCOMPARE(folder().removeExpired(*momentFromIso(u"2026-11-23T18:00:00Z"_s)), 0);

    QCOMPARE(folder().backups().size(), size_t(3));
}

void tst_BackupFolder::aFolderThatCannotBeMadeIsSaidSo()
{
    overwrite(path(u"file"_s), "a letter");

    const auto place = folder(path(u"file"_s) + u"/in"_s).placeFor(*momentFromIso(u"2026-11-23T12:00:00Z"_s));

    QVERIFY(!place);
    QCOMPARE(place.error().code(), Error::Code::Io);
    QVERIFY(place.error().advice().contains(u"another folder"_s));
}

void tst_BackupFolder::aReplacedVaultIsNoBackup()
{
    const QString kept = keptName(path(), *momentFromIso(u"2026-11-23T12:00:00Z"_s));
    overwrite(kept, m_template);

    QCOMPARE(kept, path(u"v 2026-11-23T12-00-00Z replaced.covault"_s));
    QVERIFY(folder(m_directory->path()).backups().empty());
}

QTEST_APPLESS_MAIN(tst_BackupFolder)
#include "tst_backupfolder.moc"
