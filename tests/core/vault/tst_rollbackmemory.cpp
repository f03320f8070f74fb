// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rollbackmemory.h"
#include "base/cbor.h"
#include "tests/core/vault/vaultfixture.h"
#include "vault/founding.h"

#include <QDir>
#include <QFile>

#include <vector>

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

using crypto::KdfCost;

namespace {

/// A vault's file whose slots somebody replaces who has its key.
class SlotFile
{
public:
    using Slot = std::pair<storage::SlotKind, KdfCost>;

    explicit SlotFile(VaultFixture &at)
        : m_path(at.directory() + u"/slots.covault"_s)
        , m_folder(at.directory() + u"/state"_s)
        , m_clock(at.clock)
    {
        auto created = must(storage::VaultFile::create(m_path, u"correct horse"_s, crypto::FloorCost));
        m_header = must(storage::Header::parse(created.file.headerCopy(created.key)));
        m_key = std::make_unique<storage::VaultKey>(created.key.copy());
        members::Founding founding;
        founding.vaultName = founding.memberName = founding.deviceName = u"Acme"_s;
        m_vault = must(foundVault(must(created.file.connect(created.key)), created.key, founding, m_clock));
    }

    void write(const std::vector<Slot> &keySlots)
    {
        m_vault.reset();
        ++m_header.sequence;
        m_header.keySlots.clear();
        for (const auto &[kind, cost] : keySlots)
            m_header.keySlots.push_back({kind, Bytes(16, 's'), cost, Bytes(32, 'c'), Bytes(72, 'w'), {}, Bytes(16, 'p')});
        const Bytes copy = m_header.encoded(m_key->master());
        QFile disk(m_path);
        if (!disk.open(QIODevice::ReadWrite) || disk.write(copy + copy) != 2 * copy.size())
            qFatal("the header was not written");
        disk.close();
        m_vault = must(Vault::open(must(must(storage::VaultFile::open(m_path)).connect(*m_key)), *m_key, m_clock));
    }
    RollbackMemory memory() const { return {*m_vault, *m_key, m_path, m_folder}; }

private:
    QString m_path;
    QString m_folder;
    Clock &m_clock;
    storage::Header m_header;
    std::unique_ptr<storage::VaultKey> m_key;
    std::unique_ptr<Vault> m_vault;
};

} // namespace

class tst_RollbackMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_at = std::make_unique<VaultFixture>();
        m_at->add(u"site"_s, {{"name", u"Berlin"_s}});
    }
    void cleanup() { m_at.reset(); }

    void withoutAMemoryNothingIsNoticed();
    void aFileThatWentOnIsNotSetBack();
    void anOlderFileIsNoticed();
    void whatIsLackingIsNamed_data();
    void whatIsLackingIsNamed();
    void anOlderHeaderIsNoticed();
    void whatCameBackIsNoSetbackAnyMore();
    void aCopyElsewhereHasAMemoryOfItsOwn();
    void aVaultThatWaitsForItsInviteHasNone();
    void aSetbackStaysNoticed();
    void anOlderFileThatIsAcceptedIsNotNoticedAgain();
    void aMemoryThatWasSpoiledIsNone();
    void theMemoryOfAnotherVaultIsNone();
    void theFileTellsNothingWithoutTheKey();
    void whatIsNotNewIsNotWritten();
    void aFolderThatCantBeMadeIsNamed();
    void aPassphraseThatIsEasierToGuessIsNoticed_data();
    void aPassphraseThatIsEasierToGuessIsNoticed();
    void itStaysNoticedUntilItCostsEnough();
    void anOlderFileThatIsAcceptedMayCostLess();
    void aMemoryOfAnEarlierVersionKnowsNoCost();

private:
    RollbackMemory memory() { return {m_at->vault(), m_key, m_at->path(), folder()}; }
    QString folder() const { return m_at->directory() + u"/state"_s; }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files); }
    QByteArray kept() const
    {
        QFile file(folder() + u'/' + files().value(0));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // The file as it was before \p work, after \p work was remembered.
    template<typename Work>
    void putBackFromBefore(Work work)
    {
        m_at->close();
        QVERIFY(QFile::copy(m_at->path(), m_at->path() + u".before"_s));
        must(m_at->tryOpen());
        work();
        must(memory().remember());
        m_at->close();
        QVERIFY(QFile::remove(m_at->path()) && QFile::rename(m_at->path() + u".before"_s, m_at->path()));
        must(m_at->tryOpen());
    }
    void addLondon() { m_at->add(u"site"_s, {{"name", u"London"_s}}); }

    std::unique_ptr<VaultFixture> m_at;
    const storage::VaultKey m_key{storage::VaultKey::random()};
};

void tst_RollbackMemory::withoutAMemoryNothingIsNoticed()
{
    QVERIFY(!must(memory().setback()));
    QVERIFY(files().isEmpty());
}

void tst_RollbackMemory::aFileThatWentOnIsNotSetBack()
{
    must(memory().remember());
    addLondon();

    QVERIFY(!must(memory().setback()));
}

void tst_RollbackMemory::anOlderFileIsNoticed()
{
    putBackFromBefore([this] { addLondon(); });

    const auto setback = must(memory().setback());

    QVERIFY(setback.has_value());
    QCOMPARE(setback->lacks(), u"changes of records"_s);
    QCOMPARE(toIso(setback->at).left(10), u"2026-11-23"_s);
}

void tst_RollbackMemory::whatIsLackingIsNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("lacks");
    const QByteArray change("DROP TRIGGER change_is_kept; DELETE FROM change WHERE ");
    const QByteArray statement("DROP TRIGGER statement_is_kept; DELETE FROM statement WHERE n=(SELECT max(n) FROM statement)");

    QTest::newRow("a change") << change + "n=(SELECT max(n) FROM change)" << u"changes of records"_s;
    QTest::newRow("one that nobody else has") << change + "n=(SELECT max(n) FROM change WHERE segment IS NULL)" << u"changes of records"_s;
    QTest::newRow("a statement") << statement << u"statements about the members"_s;
    QTest::newRow("a segment") << QByteArray("DROP TRIGGER segment_is_kept; DELETE FROM segment") << u"parts that were exchanged"_s;
    QTest::newRow("several") << change + "1;" + statement << u"changes of records and statements about the members"_s;
}

void tst_RollbackMemory::whatIsLackingIsNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, lacks);
    must(m_at->database().script("INSERT INTO segment(id, device, number, position, time, header, signature, state)"
                                 " VALUES(randomblob(32), 1, 1, x'', 0, x'', x'', 1);"
                                 "INSERT INTO change(id, record, device, segment, time, valid, body)"
                                 " VALUES(randomblob(32), 1, 1, 1, 0, 1, x'')")); // of others, behind the last own one
    must(memory().remember());

    must(m_at->database().script(sql.constData()));

    const auto setback = must(memory().setback());
    QVERIFY(setback.has_value());
    QCOMPARE(setback->lacks(), lacks);
}

void tst_RollbackMemory::anOlderHeaderIsNoticed()
{
    const QString path = m_at->directory() + u"/slots.covault"_s;
    auto created = must(storage::VaultFile::create(path, u"correct horse"_s, crypto::FloorCost));
    must(created.file.replaceSlot(storage::SlotKind::Quick, crypto::SecretBytes::random(32), created.key));
    const auto headerNow = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.read(2 * storage::HeaderCopySize) : QByteArray();
    };
    const QByteArray older = headerNow();
    const auto file = [&path] { return must(storage::VaultFile::open(path)); };
    must(file().dropSlots(storage::SlotKind::Quick, created.key));
    members::Founding founding;
    founding.vaultName = founding.memberName = founding.deviceName = u"Acme"_s;
    auto vault = must(foundVault(must(file().connect(created.key)), created.key, founding, m_at->clock));
    must(RollbackMemory(*vault, created.key, path, folder()).remember());
    vault.reset();
    QFile disk(path);
    QVERIFY(disk.open(QIODevice::ReadWrite) && disk.write(older) == older.size());
    disk.close();
    vault = must(Vault::open(must(file().connect(created.key)), created.key, m_at->clock));

    const auto setback = must(RollbackMemory(*vault, created.key, path, folder()).setback());

    QVERIFY(setback.has_value());
    QCOMPARE(setback->lacks(), u"a change of what opens it"_s);
}

void tst_RollbackMemory::whatCameBackIsNoSetbackAnyMore()
{
    must(m_at->database().script("CREATE TABLE kept AS SELECT * FROM change"));
    must(memory().remember());
    must(m_at->database().script("DROP TRIGGER change_is_kept; DELETE FROM change WHERE n=(SELECT max(n) FROM change)"));
    QVERIFY(must(memory().setback()));

    must(m_at->database().script("INSERT INTO change SELECT n+10, id, record, device, segment, time, valid, body FROM kept"
                                 " WHERE n=(SELECT max(n) FROM kept)"));

    QVERIFY(!must(memory().setback()));
}

void tst_RollbackMemory::aCopyElsewhereHasAMemoryOfItsOwn()
{
    putBackFromBefore([this] { addLondon(); });
    const QString copy = m_at->directory() + u"/copy.covault"_s;
    QVERIFY(QFile::copy(m_at->path(), copy));

    const RollbackMemory elsewhere(m_at->vault(), m_key, copy, folder());

    QVERIFY(!must(elsewhere.setback()));
    must(elsewhere.remember());
    QVERIFY2(must(memory().setback()), "what is remembered of the copy is nothing of the vault's");
}

void tst_RollbackMemory::aVaultThatWaitsForItsInviteHasNone()
{
    const VaultId vault = std::exchange(m_at->vault().replica().vault, VaultId());

    must(memory().remember());
    must(memory().accept());

    QVERIFY(!must(memory().setback()));
    QVERIFY(files().isEmpty());
    m_at->vault().replica().vault = vault;
}

void tst_RollbackMemory::aSetbackStaysNoticed()
{
    putBackFromBefore([this] { addLondon(); });
    m_at->add(u"site"_s, {{"name", u"Paris"_s}});

    must(memory().remember());

    QVERIFY(must(memory().setback()));
}

void tst_RollbackMemory::anOlderFileThatIsAcceptedIsNotNoticedAgain()
{
    putBackFromBefore([this] { addLondon(); });

    must(memory().accept());

    QVERIFY(!must(memory().setback()));
    must(m_at->database().script("DROP TRIGGER change_is_kept; DELETE FROM change WHERE n=(SELECT max(n) FROM change)"));
    QVERIFY2(must(memory().setback()), "from then on it is remembered anew");
}

void tst_RollbackMemory::aMemoryThatWasSpoiledIsNone()
{
    putBackFromBefore([this] { addLondon(); });
    QByteArray bytes = kept();
    bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
    QFile file(folder() + u'/' + files().value(0));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();

    QVERIFY(!must(memory().setback()));
    must(memory().remember());
    QVERIFY(kept() != bytes);
}

void tst_RollbackMemory::theMemoryOfAnotherVaultIsNone()
{
    putBackFromBefore([this] { addLondon(); });
    const QString own = folder() + u'/' + files().value(0);
    VaultFixture other;
    must(RollbackMemory(other.vault(), m_key, other.path(), folder()).remember());
    QStringList theirs = files();
    QCOMPARE(theirs.size(), 2);
    theirs.removeOne(QFileInfo(own).fileName());

    QVERIFY(must(memory().setback()));
    QVERIFY(QFile::remove(own) && QFile::copy(folder() + u'/' + theirs[0], own));

    QVERIFY(!must(memory().setback()));
}

void tst_RollbackMemory::theFileTellsNothingWithoutTheKey()
{
    must(memory().remember());
    const Replica &replica = m_at->vault().replica();

    for (const Bytes &known : {replica.vault.bytes(), replica.device().bytes()}) {
        QVERIFY(!kept().contains(known) && !kept().contains(known.toHex()));
        QVERIFY(!files().value(0).contains(QString::fromLatin1(known.toHex().first(8))));
    }
    QVERIFY(!must(RollbackMemory(m_at->vault(), storage::VaultKey::random(), m_at->path(), folder()).setback()));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder() + u'/' + files().value(0)) & others));
    QVERIFY(!(QFile::permissions(folder()) & others));
}

void tst_RollbackMemory::whatIsNotNewIsNotWritten()
{
    must(memory().remember());
    const QByteArray before = kept(); // each sealing gives other bytes
    must(memory().remember());
    QCOMPARE(kept(), before);

    addLondon();
    must(memory().remember());

    QVERIFY(kept() != before);
}

void tst_RollbackMemory::aFolderThatCantBeMadeIsNamed()
{
    const QString inAFile = m_at->path() + u"/state"_s;

    const RollbackMemory memory(m_at->vault(), m_key, m_at->path(), inAFile);

    for (const auto &written : {memory.remember(), memory.accept()}) {
        QVERIFY(!written);
        QCOMPARE(written.error().code(), Error::Code::Io);
        QVERIFY(written.error().text().contains(inAFile));
    }
}

void tst_RollbackMemory::aPassphraseThatIsEasierToGuessIsNoticed_data()
{
    QTest::addColumn<std::vector<SlotFile::Slot>>("before");
    QTest::addColumn<std::vector<SlotFile::Slot>>("after");
    QTest::addColumn<bool>("isNoticed");
    using enum storage::SlotKind;
    const SlotFile::Slot usual{Passphrase, {4, 256}};

    QTest::newRow("as before") << std::vector{usual} << std::vector{usual} << false;
    QTest::newRow("costlier") << std::vector{usual} << std::vector<SlotFile::Slot>{{Passphrase, {4, 512}}} << false;
    QTest::newRow("less memory") << std::vector{usual} << std::vector<SlotFile::Slot>{{Passphrase, {4, 255}}} << true;
    QTest::newRow("fewer passes") << std::vector{usual} << std::vector<SlotFile::Slot>{{Passphrase, {3, 256}}} << true;
    QTest::newRow("less memory, and more passes") << std::vector{usual} << std::vector<SlotFile::Slot>{{Passphrase, {10, 64}}} << true;
    QTest::newRow("a cheap one beside it") << std::vector{usual} << std::vector{usual, SlotFile::Slot(Passphrase, {3, 64})} << true;
    QTest::newRow("bound to a computer, and cheaper")
            << std::vector{usual} << std::vector<SlotFile::Slot>{{PassphraseAndComputer, {3, 64}}} << true;
    QTest::newRow("a recovery code, which nobody guesses")
            << std::vector{usual} << std::vector{usual, SlotFile::Slot(Recovery, {3, 64})} << false;
    QTest::newRow("a key that a computer keeps") << std::vector{usual} << std::vector{usual, SlotFile::Slot(Quick, {0, 0})} << false;
    QTest::newRow("no passphrase any more") << std::vector{usual} << std::vector<SlotFile::Slot>{{Recovery, {3, 64}}} << false;
    QTest::newRow("there was none before") << std::vector<SlotFile::Slot>{{Recovery, {3, 64}}} << std::vector{usual} << false;
}

void tst_RollbackMemory::aPassphraseThatIsEasierToGuessIsNoticed()
{
    QFETCH(std::vector<SlotFile::Slot>, before);
    QFETCH(std::vector<SlotFile::Slot>, after);
    QFETCH(bool, isNoticed);
    SlotFile file(*m_at);
    file.write(before);
    must(file.memory().remember());

    file.write(after);

    const auto weakening = must(file.memory().weakening());
    QCOMPARE(weakening.has_value(), isNoticed);
    QVERIFY(!isNoticed || weakening->before == before.front().second);
    QVERIFY(!isNoticed || weakening->now == after.back().second);
    QVERIFY(!must(file.memory().setback()));
}

void tst_RollbackMemory::itStaysNoticedUntilItCostsEnough()
{
    SlotFile file(*m_at);
    file.write({{storage::SlotKind::Passphrase, {3, 256}}});
    must(file.memory().remember());
    file.write({{storage::SlotKind::Passphrase, {3, 64}}});
    must(file.memory().remember());

    file.write({{storage::SlotKind::Passphrase, {3, 128}}});
    must(file.memory().remember());
    QCOMPARE(must(file.memory().weakening()), (Weakening{{3, 256}, {3, 128}}));
    file.write({{storage::SlotKind::Passphrase, {3, 256}}});

    QVERIFY(!must(file.memory().weakening()));
}

void tst_RollbackMemory::anOlderFileThatIsAcceptedMayCostLess()
{
    SlotFile file(*m_at);
    file.write({{storage::SlotKind::Passphrase, {3, 256}}});
    must(file.memory().remember());
    file.write({{storage::SlotKind::Passphrase, {3, 64}}});

    must(file.memory().accept());

    QVERIFY(!must(file.memory().weakening()));
}

void tst_RollbackMemory::aMemoryOfAnEarlierVersionKnowsNoCost()
{
    must(memory().remember());
    const Replica &replica = m_at->vault().replica();
    const auto key = crypto::subkey(m_key.master(), 6, "cv1-file");
    const Bytes purpose = "covault/1/memory" + Bytes(1, '\0') + replica.vault.bytes() + Bytes::fromHex(files().value(0).left(32).toLatin1());
    const auto plain = crypto::open(key, kept(), purpose);
    QVERIFY(plain.has_value());
    cbor::Value::Map entries = must(cbor::decode(*plain)).entries();
    QCOMPARE(entries.size(), 7U);
    entries.pop_back();
    QFile file(folder() + u'/' + files().value(0));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(crypto::seal(key, cbor::Value::map(entries).encoded(), purpose)) > 0);
    file.close();
    must(m_at->database().script("DROP TRIGGER change_is_kept; DELETE FROM change WHERE n=(SELECT max(n) FROM change)"));

    QVERIFY(!must(memory().weakening()));
    QVERIFY2(must(memory().setback()), "the rest of it is read");
}

QTEST_GUILESS_MAIN(tst_RollbackMemory)
#include "tst_rollbackmemory.moc"
