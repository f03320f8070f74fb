// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rollbackmemory.h"
#include "tests/core/vault/vaultfixture.h"

#include <QDir>
#include <QFile>

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

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
    void aSetbackStaysNoticed();
    void anOlderFileThatIsAcceptedIsNotNoticedAgain();
    void aMemoryThatWasSpoiledIsNone();
    void theMemoryOfAnotherVaultIsNone();
    void theFileTellsNothingWithoutTheKey();
    void whatIsNotNewIsNotWritten();
    void aFolderThatCantBeMadeIsNamed();

private:
    RollbackMemory memory(quint64 sequence = 3) { return {m_at->vault(), m_key, sequence, folder()}; }
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
    must(memory(3).remember());
    addLondon();

    QVERIFY(!must(memory(4).setback()));
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
    QTest::addColumn<quint64>("sequence");
    QTest::addColumn<QString>("lacks");

    QTest::newRow("a change") << QByteArray("DROP TRIGGER change_is_kept; DELETE FROM change WHERE n=(SELECT max(n) FROM change)") << quint64(3)
                              << u"changes of records"_s;
    QTest::newRow("a statement") << QByteArray("DROP TRIGGER statement_is_kept; DELETE FROM statement WHERE n=(SELECT max(n) FROM statement)")
                                 << quint64(3) << u"statements about the members"_s;
    QTest::newRow("a segment") << QByteArray("DROP TRIGGER segment_is_kept; DELETE FROM segment") << quint64(3) << u"parts that were exchanged"_s;
    QTest::newRow("a change of slots") << QByteArray() << quint64(2) << u"the last change of a passphrase"_s;
    QTest::newRow("several") << QByteArray("DROP TRIGGER change_is_kept; DELETE FROM change") << quint64(2)
                             << u"changes of records and the last change of a passphrase"_s;
}

void tst_RollbackMemory::whatIsLackingIsNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(quint64, sequence);
    QFETCH(QString, lacks);
    must(m_at->database().script("INSERT INTO segment(id, device, number, position, time, header, signature, state)"
                                 " VALUES(randomblob(32), 1, 1, x'', 0, x'', x'', 1)"));
    must(memory(3).remember());

    must(m_at->database().script(sql.constData()));

    const auto setback = must(memory(sequence).setback());
    QVERIFY(setback.has_value());
    QCOMPARE(setback->lacks(), lacks);
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
    must(RollbackMemory(other.vault(), m_key, 3, folder()).remember());
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
    QVERIFY(!must(RollbackMemory(m_at->vault(), storage::VaultKey::random(), 1, folder()).setback()));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder() + u'/' + files().value(0)) & others));
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

    const auto remembered = RollbackMemory(m_at->vault(), m_key, 1, inAFile).remember();

    QVERIFY(!remembered);
    QCOMPARE(remembered.error().code(), Error::Code::Io);
    QVERIFY(remembered.error().why().contains(inAFile));
}

QTEST_GUILESS_MAIN(tst_RollbackMemory)
#include "tst_rollbackmemory.moc"
