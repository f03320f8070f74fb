// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/restoring.h"
#include "sync/syncing.h"
#include "tests/core/sync/peopletest.h"
#include "vault/founding.h"

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
    void aDamagedVaultThatNeverSharedIsRestored();
    void aDamagedVaultThatSharesIsNot_data();
    void aDamagedVaultThatSharesIsNot();
    void whatIsSentMeanwhileIsNotTakenBack();
    void anotherVaultIsNotReplaced();
    void whatIsNoVaultIsNotReplaced();

private:
    QString path(const QString &name = u"v.covault"_s) const { return m_directory->filePath(name); }
    std::unique_ptr<vault::Vault> open(const QString &path) { return std::move(*vault::Vault::open(std::move(*storage::VaultFile::open(path)->connect(*m_key)), *m_key, m_clock)); }
    void backUp() { QVERIFY(QFile::copy(path(), path(u"backup.covault"_s))); }
    void exchange(const QString &name);
    void damage();
    Result<> restore();

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

void tst_Restoring::damage()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(20'000) && file.write("damage") == 6);
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

void tst_Restoring::aDamagedVaultThatNeverSharedIsRestored()
{
    backUp();
    damage();

    const auto restored = restore();

    QVERIFY2(restored, why(restored));
}

void tst_Restoring::aDamagedVaultThatSharesIsNot_data()
{
    QTest::addColumn<bool>("hasSent");

    QTest::newRow("it has sent something") << true;
    QTest::newRow("it knows a storage") << false;
}

void tst_Restoring::aDamagedVaultThatSharesIsNot()
{
    QFETCH(bool, hasSent);
    if (hasSent)
        exchange(u"out.covault-sync"_s);
    else
        QVERIFY(RemoteStore(open(path())->replica().database).add(u"file:///srv/acme"_s));
    backUp();
    damage();

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

    const auto restored = finishRestore(std::move(*copy), *m_key, m_clock);

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

QTEST_APPLESS_MAIN(tst_Restoring)
#include "tst_restoring.moc"
