// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vaultreplacing.h"
#include "tests/core/storage/vaultfilefixture.h"

#include <QDir>
#include <QFileInfo>

#include <sys/wait.h>
#include <unistd.h>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

class tst_VaultReplacing : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTemplate(); }
    void init();
    void theCopyIsThereAndTheOldFileBesideIt();
    void theOldFileKeepsWhatItsLogHeld();
    void aLogOfAVaultThatIsGoneIsNotTakenForTheNewOnes();
    void aVaultThatIsGoneComesBack();
    void theLinksThatNameItStay();
    void whileItIsOpenHereItStays();
    void whileAnotherProgramHasItOpenItStays();
    void aNameThatIsTakenIsNotOverwritten();

private:
    void write(Database &database, const QString &key) { QVERIFY(database.run("INSERT INTO local(key, value) VALUES(?, x'00')", key)); }
    Database connect(const QString &path) { return std::move(*VaultFile::open(path)->connect(*m_key)); }
    VaultCopy copyOfBackup() { return std::move(*VaultCopy::make(*VaultFile::open(path(u"backup.covault"_s)), *m_key, path())); }
    QString kept() const { return path(u"kept.covault"_s); }
    QString keysIn(const QString &path);

    std::optional<VaultKey> m_key;
};

void tst_VaultReplacing::init()
{
    renew();
    if (!m_key)
        m_key = std::move(*VaultFile::open(path())->unlock(Passphrase));
    {
        Database database = connect(path());
        write(database, u"good"_s);
    }
    overwrite(path(u"backup.covault"_s), content(path()));
    Database database = connect(path());
    write(database, u"bad"_s);
}

QString tst_VaultReplacing::keysIn(const QString &path)
{
    QStringList keys;
    Database database = connect(path);
    if (!database.each("SELECT key FROM local ORDER BY key DESC", [&](const Row &row) { keys += row.text(0); }))
        return u"unreadable"_s;
    return keys.join(u' ');
}

void tst_VaultReplacing::theCopyIsThereAndTheOldFileBesideIt()
{
    const auto replaced = replaceVault(copyOfBackup(), kept());

    QVERIFY2(replaced, replaced ? "" : qPrintable(replaced.error().text()));
    QCOMPARE(*replaced, kept());
    QCOMPARE(keysIn(path()), u"good"_s);
    QCOMPARE(VaultFile::open(kept())->access(), Access::ReadOnly);
    QCOMPARE(keysIn(kept()), u"good bad"_s);
    QVERIFY(QFile::permissions(path()) & QFile::WriteOwner);
}

void tst_VaultReplacing::theOldFileKeepsWhatItsLogHeld()
{
    VaultCopy copy = copyOfBackup();
    {
        Database database = connect(path());
        write(database, u"late"_s);
        overwrite(path(u"left"_s), content(path()));
        overwrite(path(u"left-wal"_s), content(path() + u"-wal"_s));
    }
    overwrite(path(), content(path(u"left"_s))); // as after a crash
    overwrite(path() + u"-wal"_s, content(path(u"left-wal"_s)));

    QVERIFY(replaceVault(std::move(copy), kept()));

    QCOMPARE(keysIn(path()), u"good"_s);
    QCOMPARE(keysIn(kept()), u"late good bad"_s);
}

void tst_VaultReplacing::aLogOfAVaultThatIsGoneIsNotTakenForTheNewOnes()
{
    VaultCopy copy = copyOfBackup();
    {
        Database database = connect(path());
        write(database, u"late"_s);
        overwrite(path(u"left-wal"_s), content(path() + u"-wal"_s));
    }
    QVERIFY(QFile::remove(path()));
    overwrite(path() + u"-wal"_s, content(path(u"left-wal"_s)));

    QVERIFY(replaceVault(std::move(copy), kept()));

    QCOMPARE(keysIn(path()), u"good"_s);
}

void tst_VaultReplacing::aVaultThatIsGoneComesBack()
{
    VaultCopy copy = copyOfBackup();
    QVERIFY(QFile::remove(path()));

    const auto replaced = replaceVault(std::move(copy), kept());

    QVERIFY(replaced && replaced->isEmpty());
    QCOMPARE(keysIn(path()), u"good"_s);
    QVERIFY(!QFile::exists(kept()));
}

void tst_VaultReplacing::theLinksThatNameItStay()
{
    const QString first = path(u"first.covault"_s), second = path(u"second.covault"_s);
    QVERIFY(QFile::link(path(), first) && QFile::link(first, second));
    auto copy = VaultCopy::make(*VaultFile::open(path(u"backup.covault"_s)), *m_key, second);
    QVERIFY(copy);

    QVERIFY(replaceVault(std::move(*copy), kept()));

    QVERIFY(QFileInfo(first).isSymLink() && QFileInfo(second).isSymLink());
    QCOMPARE(keysIn(path()), u"good"_s);
    QCOMPARE(keysIn(kept()), u"good bad"_s);
}

void tst_VaultReplacing::whileItIsOpenHereItStays()
{
    Database database = connect(path());

    const auto replaced = replaceVault(copyOfBackup(), kept());

    QVERIFY(!replaced);
    QCOMPARE(replaced.error().code(), Error::Code::Busy);
    write(database, u"more"_s);
    QVERIFY(!QFile::exists(kept()));
}

void tst_VaultReplacing::whileAnotherProgramHasItOpenItStays()
{
    VaultCopy copy = copyOfBackup();
    int opened[2], done[2];
    QVERIFY(::pipe(opened) == 0 && ::pipe(done) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        char byte = 0;
        const Database database = connect(path());
        static_cast<void>(::write(opened[1], "x", 1) + ::read(done[0], &byte, 1));
        ::_exit(0);
    }
    char byte = 0;
    QCOMPARE(::read(opened[0], &byte, 1), ssize_t(1));

    const auto replaced = replaceVault(std::move(copy), kept());
    QCOMPARE(::write(done[1], "x", 1), ssize_t(1));
    QCOMPARE(::waitpid(child, nullptr, 0), child);

    QVERIFY(!replaced);
    QCOMPARE(replaced.error().code(), Error::Code::Busy);
    QVERIFY(!QFile::exists(kept()));
    QCOMPARE(keysIn(path()), u"good bad"_s);
}

void tst_VaultReplacing::aNameThatIsTakenIsNotOverwritten()
{
    overwrite(kept(), "a letter");

    const auto replaced = replaceVault(copyOfBackup(), kept());

    QVERIFY(!replaced);
    QCOMPARE(content(kept()), Bytes("a letter"));
    QCOMPARE(keysIn(path()), u"good bad"_s);
}

QTEST_APPLESS_MAIN(tst_VaultReplacing)
#include "tst_vaultreplacing.moc"
