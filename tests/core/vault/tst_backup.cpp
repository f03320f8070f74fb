// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup.h"
#include "crypto/random.h"
#include "tests/core/vault/vaultfixture.h"
#include "vault/founding.h"
#include "vault/verify.h"

#include <QFileInfo>

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Backup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_vault.reset(); }
    void aBackupIsTheWholeVault();
    void recordsThatDoNotAddUpMakeNoBackup();
    void aBackupInAFolderIsReadOnlyAndMakesRoom();
    void stoppedAtAnyPointItLeavesNothing();
    void aNewerBackupStays();
    void aCompactedVaultIsSmallerAndWhole();
    void aVaultThatIsReadElsewhereIsNotCompacted();
    void aDamagedVaultIsNotCompacted();

private:
    QString path(const QString &name) const { return m_directory->filePath(name); }
    RecordKey add(const QString &title);
    QStringList titlesIn(const QString &path);

    SetClock m_clock{*momentFromIso(u"2026-11-23T12:00:00Z")};
    std::unique_ptr<QTemporaryDir> m_directory;
    std::optional<storage::VaultKey> m_key;
    std::unique_ptr<Vault> m_vault;
};

void tst_Backup::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    auto created = must(storage::VaultFile::create(path(u"v.covault"_s), u"correct horse"_s, crypto::FloorCost));
    members::Founding founding;
    founding.vaultName = u"Acme"_s;
    founding.memberName = u"Ada Berg"_s;
    founding.deviceName = u"ada-laptop"_s;
    m_vault = must(foundVault(must(created.file.connect(created.key)), created.key, founding, m_clock));
    m_key = std::move(created.key);
}

RecordKey tst_Backup::add(const QString &title)
{
    const RecordKey key{m_vault->roster().sharedCollection(), u"site"_s, crypto::newUlid<RecordId>(m_clock)};
    must(m_vault->edit({{key, Verb::Edit, {{u"name"_s, {}, cbor::Value::text(title)}}, {}}}));
    return key;
}

QStringList tst_Backup::titlesIn(const QString &path)
{
    const auto file = must(storage::VaultFile::open(path));
    const auto vault = must(Vault::open(must(file.connect(*m_key)), *m_key, m_clock));
    ListFilter sites;
    sites.kind = u"site"_s;
    QStringList titles;
    for (const RecordRow &row : must(vault->list(sites)))
        titles += row.title;
    if (!must(verify(*vault)).isSound())
        titles += u"not sound"_s;
    return titles;
}

void tst_Backup::aBackupIsTheWholeVault()
{
    add(u"Berlin"_s);
    const auto backup = backUp(*m_vault, *m_key, path(u"copy.covault"_s));
    QVERIFY2(backup, backup ? "" : qPrintable(backup.error().text()));
    add(u"London"_s);

    QCOMPARE(backup->path, path(u"copy.covault"_s));
    QCOMPARE(backup->bytes, QFileInfo(backup->path).size());
    QCOMPARE(titlesIn(backup->path), QStringList{u"Berlin"_s});
}

void tst_Backup::recordsThatDoNotAddUpMakeNoBackup()
{
    add(u"Berlin"_s);
    must(m_vault->replica().database.run("DELETE FROM record WHERE title='Berlin'"));

    const auto backup = backUp(*m_vault, *m_key, path(u"copy.covault"_s));

    QVERIFY(!backup);
    QCOMPARE(backup.error().code(), Error::Code::VaultDamaged);
    QVERIFY(!QFile::exists(path(u"copy.covault"_s)));
}

void tst_Backup::aBackupInAFolderIsReadOnlyAndMakesRoom()
{
    add(u"Berlin"_s);
    const storage::BackupFolder folder(must(storage::VaultFile::open(must(backUp(*m_vault, *m_key, path(u"v2.covault"_s))).path)));
    for (int day = 0; day < 20; ++day) {
        QVERIFY(backUpInto(folder, *m_vault, *m_key));
        m_clock = SetClock(m_clock.now() + std::chrono::days(1));
    }

    const auto backups = folder.backups();

    QCOMPARE(backups.size(), size_t(9));
    for (const storage::BackupFile &backup : backups)
        QCOMPARE(must(storage::VaultFile::open(backup.path)).access(), storage::Access::ReadOnly);
    QCOMPARE(titlesIn(backups.back().path), QStringList{u"Berlin"_s});
}

void tst_Backup::stoppedAtAnyPointItLeavesNothing()
{
    int asked = 0;
    must(backUp(*m_vault, *m_key, path(u"whole.covault"_s), [&asked] { return ++asked > 0; }));
    QVERIFY2(asked >= 5, "it is to be asked between copying, three checks and the end");

    for (int last = 0; last < asked; ++last) {
        int left = last;
        const auto backup = backUp(*m_vault, *m_key, path(u"stopped.covault"_s), [&left] { return left-- > 0; });

        QVERIFY(!backup);
        QCOMPARE(backup.error().code(), Error::Code::Refused);
    }
    QCOMPARE(QDir(m_directory->path()).entryList({u"stopped*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

void tst_Backup::aNewerBackupStays()
{
    add(u"Berlin"_s);
    must(backUp(*m_vault, *m_key, path(u"older.covault"_s)));
    add(u"London"_s);
    must(backUp(*m_vault, *m_key, path(u"newer.covault"_s)));
    m_vault = must(Vault::open(must(must(storage::VaultFile::open(path(u"older.covault"_s))).connect(*m_key)), *m_key, m_clock));

    const auto backup = backUp(*m_vault, *m_key, path(u"newer.covault"_s));

    QVERIFY(!backup);
    QCOMPARE(backup.error().code(), Error::Code::Refused);
    QVERIFY2(backup.error().why().contains(u"newer"_s), qPrintable(backup.error().why()));
    QCOMPARE(titlesIn(path(u"newer.covault"_s)), (QStringList{u"Berlin"_s, u"London"_s}));
}

void tst_Backup::aCompactedVaultIsSmallerAndWhole()
{
    add(u"Berlin"_s);
    auto &database = m_vault->replica().database;
    must(database.run("INSERT INTO local(key, value) VALUES('large', zeroblob(2000000))"));
    must(database.run("DELETE FROM local WHERE key='large'"));
    must(database.script("PRAGMA wal_checkpoint(TRUNCATE)"));
    const qint64 before = QFileInfo(path(u"v.covault"_s)).size();

    must(compact(*m_vault));

    QVERIFY(QFileInfo(path(u"v.covault"_s)).size() < before - 1'900'000);
    m_vault.reset();
    QCOMPARE(titlesIn(path(u"v.covault"_s)), QStringList{u"Berlin"_s});
}

void tst_Backup::aVaultThatIsReadElsewhereIsNotCompacted()
{
    add(u"Berlin"_s);
    must(m_vault->replica().database.script("PRAGMA busy_timeout=0")); // the reader would outlast any
    {
        auto other = must(storage::Database::open(
                path(u"v.covault"_s), m_key->databaseKey(), m_key->databaseSalt(), storage::Access::ReadOnly));
        const auto moment = must(storage::Snapshot::begin(other));
        QVERIFY(must(other.number("SELECT count(*) FROM record")) > 0); // the first read fixes the moment

        const auto compacted = compact(*m_vault);

        QVERIFY(!compacted);
        QCOMPARE(compacted.error().code(), Error::Code::Busy);
    }
    must(compact(*m_vault));
    m_vault.reset();
    QCOMPARE(titlesIn(path(u"v.covault"_s)), QStringList{u"Berlin"_s});
}

void tst_Backup::aDamagedVaultIsNotCompacted()
{
    add(u"Berlin"_s);
    must(m_vault->replica().database.script("PRAGMA wal_checkpoint(TRUNCATE)"));
    QFile file(path(u"v.covault"_s));
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    Bytes content = file.readAll();
    content[content.size() - 2000] = char(content[content.size() - 2000] ^ 1);
    QVERIFY(file.seek(0) && file.write(content) == content.size() && file.seek(0));

    const auto compacted = compact(*m_vault);

    QVERIFY(!compacted);
    QCOMPARE(compacted.error().code(), Error::Code::VaultDamaged);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), content);
    QCOMPARE(QFileInfo(path(u"v.covault-wal"_s)).size(), 0);
}

QTEST_APPLESS_MAIN(tst_Backup)
#include "tst_backup.moc"
