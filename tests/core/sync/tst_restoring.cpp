// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/restoring.h"
#include "storage/vfs.h"
#include "sync/syncing.h"
#include "tests/core/sync/peopletest.h"
#include "vault/founding.h"
#include "vault/rollbackmemory.h"

#include <QFile>
#include <QTemporaryDir>

using namespace covault;
using namespace covault::sync;
using namespace Qt::StringLiterals;

/// Whether an older state may take the place of a newer one.
class tst_Restoring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aVaultThatNeverSharedGoesBack();
    void whatWasSentSinceIsNotTakenBack();
    void asLongAsNothingWasSentSinceItGoesBack();
    void aDamagedVaultThatNeverSharedIsRestored_data();
    void aDamagedVaultThatNeverSharedIsRestored();
    void aDamagedVaultThatSharesIsNot_data();
    void aDamagedVaultThatSharesIsNot();
    void whatIsSentMeanwhileIsNotTakenBack();
    void anotherVaultIsNotReplaced();
    void whatIsNoVaultIsNotReplaced();
    void whatWasRestoredIsNotTakenForPutBackBySomebody();
    void anEarlierVersionIsKeptOnceAndItsCopiesAreNot();

private:
    QString path(const QString &name = u"v.covault"_s) const { return m_directory->filePath(name); }
    std::unique_ptr<vault::Vault> open(const QString &path) { return std::move(*vault::Vault::open(std::move(*storage::VaultFile::open(path)->connect(*m_key)), *m_key, m_clock)); }
    void backUp() { QVERIFY(QFile::copy(path(), path(u"backup.covault"_s))); }
    void exchange(const QString &name);
    void damage(qint64 at);
    qint64 pageOfSegments();
    Result<> restore();
    QString memoryFolder() const { return m_memory.filePath(u"state"_s); }

    const QTemporaryDir m_memory;
    SetClock m_clock{*momentFromIso(u"2026-11-23T12:00:00Z")};
    Bytes m_founded;
    std::optional<storage::VaultKey> m_key;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_Restoring::initTestCase()
{
    QTemporaryDir directory;
    auto created = storage::VaultFile::create(directory.filePath(u"v.covault"_s), u"correct horse"_s, crypto::FloorCost);
    QVERIFY(created);
    members::Founding founding;
    founding.vaultName = u"Acme"_s;
    founding.memberName = u"Ada Berg"_s;
    founding.deviceName = u"ada-laptop"_s;
    QVERIFY(vault::foundVault(std::move(*created->file.connect(created->key)), created->key, founding, m_clock));
    m_key = std::move(created->key);
    QFile file(directory.filePath(u"v.covault"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_founded = file.readAll();
}

void tst_Restoring::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_founded) == m_founded.size());
}

void tst_Restoring::cleanup()
{
    const QStringList names = QDir(m_directory->path()).entryList({u"*.covault.*"_s}, QDir::Files);
    QVERIFY2(names.isEmpty(), qPrintable(names.join(u' '))); // nothing unfinished is left
}

void tst_Restoring::exchange(const QString &name)
{
    const auto vault = open(path());
    const auto report = syncToFile(*vault, path(name));
    QVERIFY2(report, why(report));
}

void tst_Restoring::damage(qint64 at)
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.write("damage") == 6);
}

// Where in the file the page lies without which a device's segments are not found; the vault opens without it.
qint64 tst_Restoring::pageOfSegments()
{
    const auto vault = open(path());
    const auto page = vault->replica().database.number("SELECT rootpage FROM sqlite_schema WHERE name='segment_chain'");
    return storage::vfs::positionInFile((*page - 1) * 4096);
}

Result<> tst_Restoring::restore()
{
    const auto file = storage::VaultFile::open(path(u"backup.covault"_s));
    const auto present = presentVault(path(), file->fileId(), *m_key, m_clock);
    if (!present)
        return failure(present);
    const auto copy = prepareRestore(*file, *m_key, path(), present->get(), m_clock);
    return copy ? Result<>() : failure(copy);
}

void tst_Restoring::aVaultThatNeverSharedGoesBack()
{
    backUp();

    const auto restored = restore();

    QVERIFY2(restored, why(restored));
}

void tst_Restoring::whatWasSentSinceIsNotTakenBack()
{
    backUp();
    exchange(u"out.covault-sync"_s);

    const auto restored = restore();

    QVERIFY(!restored);
    QCOMPARE(restored.error().code(), Error::Code::Refused);
    QVERIFY(restored.error().why().contains(u"sent changes"_s));
    QVERIFY(restored.error().advice().contains(u"export"_s) && restored.error().advice().contains(u"join"_s));
}

void tst_Restoring::asLongAsNothingWasSentSinceItGoesBack()
{
    exchange(u"out.covault-sync"_s);
    backUp();

    const auto restored = restore();

    QVERIFY2(restored, why(restored));
}

void tst_Restoring::aDamagedVaultThatNeverSharedIsRestored_data()
{
    QTest::addColumn<bool>("opens");

    QTest::newRow("it does not open") << false;
    QTest::newRow("it opens, but its segments can't be read") << true;
}

void tst_Restoring::aDamagedVaultThatNeverSharedIsRestored()
{
    QFETCH(bool, opens);
    backUp();
    damage(opens ? pageOfSegments() : 20'000);
    const Bytes fileId = storage::VaultFile::open(path())->fileId();
    QCOMPARE(*presentVault(path(), fileId, *m_key, m_clock) != nullptr, opens);

    const auto restored = restore();

    QVERIFY2(restored, why(restored));
}

void tst_Restoring::aDamagedVaultThatSharesIsNot_data()
{
    QTest::addColumn<bool>("hasSent");
    QTest::addColumn<bool>("opens");

    QTest::newRow("it has sent something") << true << false;
    QTest::newRow("it knows a storage") << false << false;
    QTest::newRow("it has sent something, and opens") << true << true;
    QTest::newRow("it knows a storage, and opens") << false << true;
}

void tst_Restoring::aDamagedVaultThatSharesIsNot()
{
    QFETCH(bool, hasSent);
    QFETCH(bool, opens);
    if (hasSent)
        exchange(u"out.covault-sync"_s);
    else
        QVERIFY(RemoteStore(open(path())->replica().database).add(u"file:///srv/acme"_s));
    backUp();
    damage(opens ? pageOfSegments() : 20'000);

    const auto restored = restore();

    QVERIFY(!restored);
    QCOMPARE(restored.error().code(), Error::Code::Refused);
    QVERIFY(restored.error().advice().contains(u"export"_s));
}

void tst_Restoring::whatIsSentMeanwhileIsNotTakenBack()
{
    backUp();
    const auto file = storage::VaultFile::open(path(u"backup.covault"_s));
    auto copy = prepareRestore(*file, *m_key, path(), open(path()).get(), m_clock);
    QVERIFY2(copy, why(copy));
    exchange(u"out.covault-sync"_s);

    const auto restored = finishRestore(std::move(*copy), *m_key, m_clock, memoryFolder());

    QVERIFY(!restored);
    QVERIFY(restored.error().why().contains(u"sent changes"_s));
    QCOMPARE(QDir(m_directory->path()).entryList({u"*.covault"_s}, QDir::Files), (QStringList{u"backup.covault"_s, u"v.covault"_s}));
}

void tst_Restoring::anotherVaultIsNotReplaced()
{
    backUp();
    QVERIFY(QFile::remove(path()));
    QVERIFY(storage::VaultFile::create(path(), u"correct horse"_s, crypto::FloorCost));

    const auto restored = restore();

    QVERIFY(!restored);
    QVERIFY(restored.error().why().contains(u"another vault"_s));
}

void tst_Restoring::whatIsNoVaultIsNotReplaced()
{
    backUp();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("Dear all") == 8);
    file.close();

    const auto restored = restore();

    QVERIFY(!restored);
    QCOMPARE(restored.error().code(), Error::Code::Refused);
}

void tst_Restoring::whatWasRestoredIsNotTakenForPutBackBySomebody()
{
    backUp();
    {
        const auto vault = open(path());
        QVERIFY(vault::makeCollectionRecord(*vault, vault->roster().sharedCollection()));
        QVERIFY(vault::RollbackMemory(*vault, *m_key, path(), memoryFolder()).remember());
    }
    const auto file = storage::VaultFile::open(path(u"backup.covault"_s));
    auto copy = prepareRestore(*file, *m_key, path(), open(path()).get(), m_clock);
    QVERIFY2(copy, why(copy));
    QVERIFY(finishRestore(std::move(*copy), *m_key, m_clock, memoryFolder()));

    const auto vault = open(path());

    QVERIFY(!*vault::RollbackMemory(*vault, *m_key, path(), memoryFolder()).setback());
}

void tst_Restoring::anEarlierVersionIsKeptOnceAndItsCopiesAreNot()
{
    const QString sample = qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/tests/data/storage/version1.covault"_s;
    QVERIFY(QFile::remove(path()));
    for (const QString &one : {path(), path(u"backup.covault"_s)})
        QVERIFY(QFile::copy(sample, one) && QFile::setPermissions(one, QFile::ReadOwner | QFile::WriteOwner));
    const auto file = storage::VaultFile::open(path(u"backup.covault"_s));
    const auto key = file->unlock(u"correct horse"_s);
    QVERIFY2(key, why(key));
    QStringList told;
    auto present = presentVault(path(), file->fileId(), *key, m_clock, [&told](const QString &path) { told += path; });
    QVERIFY2(present, why(present));

    auto copy = prepareRestore(*file, *key, path(), present->get(), m_clock);
    QVERIFY2(copy, why(copy));
    present->reset();
    const auto restored = finishRestore(std::move(*copy), *key, m_clock, memoryFolder());
    QVERIFY2(restored, why(restored));

    QCOMPARE(told, QStringList(path(u"v backups/v before version 3.covault"_s)));
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList(u"v backups"_s));
    QCOMPARE(QDir(path(u"v backups"_s)).entryList(QDir::Files), QStringList(u"v before version 3.covault"_s));
}

QTEST_APPLESS_MAIN(tst_Restoring)
#include "tst_restoring.moc"
