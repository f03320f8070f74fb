// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"
#include "tests/core/vault/vaultfixture.h"
#include "vault/defaults.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>

using namespace covault;
using namespace covault::storage;
using namespace covault::workspace;
using namespace Qt::StringLiterals;
using vault::testing::must;
using vault::testing::VaultFixture;

/// One passphrase for many vaults.
class tst_Workspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void onePassphraseOpensManyVaults();
    void whatItOpensNeedsNoPassphraseOfItsOwn();
    void onceDroppedItOpensNothing_data();
    void onceDroppedItOpensNothing();
    void addedAgainTheFormerKeyEnds();
    void aVaultThatCannotBeWrittenIsNotAdded();
    void aVaultThatWasMovedIsFoundWhereItIs();
    void aNewPassphraseOpensTheSame();
    void aVaultIsNoWorkspace();
    void aNewerOneIsRefused();
    void itDoesNotAddItself();
    void aVaultMayRefuseIt();

private:
    QString path(const QString &name = u"workspace.covault"_s) const { return m_directory->filePath(name); }
    static Bytes content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
    }
    static void put(const QString &path, const Bytes &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    Workspace workspace() const { return must(Workspace::open(path(), Passphrase)); }
    // A copy of the vault that was made once, under a name.
    QString vaultAt(const QString &name) const
    {
        put(path(name), m_vault);
        return path(name);
    }
    void add(const QString &vault) const
    {
        auto file = must(VaultFile::open(vault));
        const auto key = must(file.unlock(VaultPassphrase));
        auto own = workspace();
        must(own.add(file, key, *momentFromIso(u"2026-12-01T12:00:00Z")));
    }
    // Nothing if it went well.
    template<typename T>
    static std::optional<Error::Code> codeOf(const Result<T> &result)
    {
        return result ? std::nullopt : std::optional(result.error().code());
    }
    std::optional<Error::Code> whyNot(const QString &vault) const
    {
        auto own = workspace();
        return codeOf(own.unlock(must(VaultFile::open(vault))));
    }
    bool opens(const QString &vault) const
    {
        auto own = workspace();
        const auto file = must(VaultFile::open(vault));
        const auto key = own.unlock(file);
        return key && file.connect(*key);
    }

    static inline const QString Passphrase = u"one for all"_s;
    static inline const QString VaultPassphrase = u"correct horse"_s;
    std::unique_ptr<QTemporaryDir> m_directory;
    Bytes m_workspace, m_vault;
};

void tst_Workspace::initTestCase()
{
    QTemporaryDir directory;
    const QString made = directory.filePath(u"w.covault"_s), vault = directory.filePath(u"v.covault"_s);
    QVERIFY(Workspace::create(made, Passphrase, crypto::FloorCost));
    QVERIFY(VaultFile::create(vault, VaultPassphrase, crypto::FloorCost));
    m_workspace = content(made);
    m_vault = content(vault);
}

void tst_Workspace::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    put(path(), m_workspace);
}

void tst_Workspace::onePassphraseOpensManyVaults()
{
    constexpr int count = 200;
    std::vector<QString> paths;
    auto own = workspace();
    for (int i = 0; i < count; ++i) {
        // Each is a file of its own: a header that a key of its own seals.
        Header header = *Header::parse(m_vault.first(HeaderCopySize));
        header.fileId = Bytes(15, 'f') + char(i);
        header.keySlots.clear();
        const auto key = VaultKey::random();
        const Bytes copy = header.encoded(key.master());
        const QString vault = path(u"client %1.covault"_s.arg(i));
        put(vault, copy + copy + m_vault.sliced(2 * HeaderCopySize));
        auto file = must(VaultFile::open(vault));
        must(own.add(file, key, *momentFromIso(u"2026-12-01T12:00:00Z")));
        paths.push_back(vault);
    }

    // They have no slot but that of the workspace: nothing is derived for any of them.
    for (const QString &vault : paths) {
        const auto file = must(VaultFile::open(vault));
        QVERIFY(!file.hasSlot(SlotKind::Passphrase));
        QVERIFY(own.unlock(file));
    }
    QCOMPARE(must(own.entries()).size(), size_t(count));
}

void tst_Workspace::whatItOpensNeedsNoPassphraseOfItsOwn()
{
    const QString acme = vaultAt(u"acme.covault"_s);
    QCOMPARE(whyNot(acme), std::optional(Error::Code::NotFound));

    add(acme);

    QVERIFY(opens(acme));
    QVERIFY(must(VaultFile::open(acme)).unlock(VaultPassphrase)); // which goes on as before
    auto own = workspace();
    const auto entries = must(own.entries());
    QCOMPARE(entries.size(), size_t(1));
    QCOMPARE(entries[0].path, acme);
    QCOMPARE(toIso(entries[0].added), u"2026-12-01T12:00:00Z"_s);
}

void tst_Workspace::onceDroppedItOpensNothing_data()
{
    QTest::addColumn<bool>("fromVault");
    QTest::addColumn<bool>("fromWorkspace");
    QTest::addColumn<Error::Code>("why");

    QTest::newRow("from both") << true << true << Error::Code::NotFound;
    QTest::newRow("the slot in the vault alone") << true << false << Error::Code::WrongKey;
    QTest::newRow("the key in the workspace alone") << false << true << Error::Code::NotFound;
}

void tst_Workspace::onceDroppedItOpensNothing()
{
    QFETCH(bool, fromVault);
    QFETCH(bool, fromWorkspace);
    QFETCH(Error::Code, why);
    const QString acme = vaultAt(u"acme.covault"_s);
    add(acme);
    {
        auto own = workspace();
        auto file = must(VaultFile::open(acme));
        if (fromWorkspace)
            QCOMPARE(must(own.drop(file.fileId(), fromVault ? &file : nullptr)), fromVault);
        else
            must(file.dropSlots(SlotKind::Workspace, must(file.unlock(VaultPassphrase))));
    }

    QVERIFY(!opens(acme));
    QCOMPARE(whyNot(acme), std::optional(why));
    QCOMPARE(must(VaultFile::open(acme)).hasSlot(SlotKind::Workspace), !fromVault);
}

void tst_Workspace::addedAgainTheFormerKeyEnds()
{
    const QString acme = vaultAt(u"acme.covault"_s);
    add(acme);
    const Bytes former = content(path());

    add(acme);

    QVERIFY(opens(acme));
    put(path(), former);
    QCOMPARE(whyNot(acme), std::optional(Error::Code::WrongKey));
}

void tst_Workspace::aVaultThatCannotBeWrittenIsNotAdded()
{
    const QString acme = vaultAt(u"acme.covault"_s);
    QVERIFY(QFile::setPermissions(acme, QFile::ReadOwner));
    auto file = must(VaultFile::open(acme));
    const auto key = must(file.unlock(VaultPassphrase));
    auto own = workspace();

    const auto added = own.add(file, key, *momentFromIso(u"2026-12-01T12:00:00Z"));

    QCOMPARE(codeOf(added), std::optional(Error::Code::Refused));
    QVERIFY(must(own.entries()).empty());
}

void tst_Workspace::aVaultThatWasMovedIsFoundWhereItIs()
{
    const QString acme = vaultAt(u"acme.covault"_s);
    add(acme);
    QVERIFY(QFile::rename(acme, path(u"moved.covault"_s)));

    QVERIFY(opens(path(u"moved.covault"_s)));

    auto own = workspace();
    QCOMPARE(must(own.entries()).at(0).path, path(u"moved.covault"_s));
}

void tst_Workspace::aNewPassphraseOpensTheSame()
{
    const QString acme = vaultAt(u"acme.covault"_s);
    add(acme);

    must(Workspace::setPassphrase(path(), Passphrase, u"another one"_s));

    QCOMPARE(codeOf(Workspace::open(path(), Passphrase)), std::optional(Error::Code::WrongKey));
    auto own = must(Workspace::open(path(), u"another one"_s));
    QVERIFY(own.unlock(must(VaultFile::open(acme))));
}

void tst_Workspace::aVaultIsNoWorkspace()
{
    const auto opened = Workspace::open(vaultAt(u"acme.covault"_s), VaultPassphrase);

    QVERIFY(!opened);
    QCOMPARE(opened.error().code(), Error::Code::Refused);
    QVERIFY(opened.error().why().contains(u"it is a vault"_s));
}

void tst_Workspace::aNewerOneIsRefused()
{
    {
        const auto file = must(VaultFile::open(path()));
        auto database = must(file.connect(must(file.unlock(Passphrase))));
        must(database.run("UPDATE local SET value=x'32' WHERE key='workspace'"));
    }

    QCOMPARE(codeOf(Workspace::open(path(), Passphrase)), std::optional(Error::Code::NewerFormat));
}

void tst_Workspace::itDoesNotAddItself()
{
    put(path(u"copy.covault"_s), m_workspace);
    auto file = must(VaultFile::open(path(u"copy.covault"_s)));
    const auto key = must(file.unlock(Passphrase));
    auto own = workspace();

    QCOMPARE(codeOf(own.add(file, key, *momentFromIso(u"2026-12-01T12:00:00Z"))), std::optional(Error::Code::Refused));
}

void tst_Workspace::aVaultMayRefuseIt()
{
    VaultFixture at;
    QVERIFY(checkAllowed(at.vault()));

    must(vault::setSetting(at.vault(), u"workspace"_s, u"refused"_s));

    QCOMPARE(codeOf(checkAllowed(at.vault())), std::optional(Error::Code::Refused));
}

QTEST_APPLESS_MAIN(tst_Workspace)
#include "tst_workspace.moc"
