// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "tests/core/storage/vaultfilefixture.h"

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

/// What lies beside a vault as `NAME-wal` is brought into it by SQLite, which asks no key.
class tst_ForeignLog : public QObject, protected VaultFileFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTemplate(); }
    void init() { renew(); }
    void theLogOfAnotherVaultIsRefusedAndNothingIsLost();
    void ourOwnIsTakenIn();
    void whatWasNeverFinishedIsNoReasonToRefuse_data();
    void whatWasNeverFinishedIsNoReasonToRefuse();

private:
    /// A vault and its log as a program that died left them.
    struct Left
    {
        Bytes file;
        Bytes log;
    };

    static Left leftByACrash(const QString &path)
    {
        const auto file = VaultFile::open(path);
        const auto key = file->unlock(Passphrase);
        Database database = std::move(*file->connect(*key));
        must(database.script("INSERT INTO local(key, value) VALUES('kept', x'01')"));
        return {content(path), content(path + u"-wal"_s)};
    }

    static void must(const Result<> &done) { QVERIFY2(done, done ? "" : qPrintable(done.error().text())); }

    /// Opens what lies at path(): how many rows the crash left.
    Result<qint64> countKept() const
    {
        const auto file = VaultFile::open(path());
        const auto key = file->unlock(Passphrase);
        auto database = file->connect(*key);
        return database ? database->number("SELECT count(*) FROM local WHERE key='kept'") : failure(database);
    }
};

void tst_ForeignLog::theLogOfAnotherVaultIsRefusedAndNothingIsLost()
{
    const QString other = path(u"other.covault"_s);
    QVERIFY(VaultFile::create(other, Passphrase, crypto::FloorCost));
    overwrite(path() + u"-wal"_s, leftByACrash(other).log);

    const auto refused = countKept();

    QVERIFY(!refused);
    QCOMPARE(refused.error().code(), Error::Code::Damaged);
    QVERIFY2(refused.error().text().contains(u"v.covault-wal"_s), qPrintable(refused.error().text()));
    QCOMPARE(content(path()), m_template);
    QVERIFY(QFile::remove(path() + u"-wal"_s));
    QCOMPARE(countKept().value(), 0);
}

void tst_ForeignLog::ourOwnIsTakenIn()
{
    const Left left = leftByACrash(path());
    QVERIFY(!left.log.isEmpty());
    overwrite(path(), left.file);
    overwrite(path() + u"-wal"_s, left.log);

    QCOMPARE(countKept().value(), 1);
}

void tst_ForeignLog::whatWasNeverFinishedIsNoReasonToRefuse_data()
{
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<qsizetype>("spoilt");
    QTest::newRow("an empty log") << qsizetype(0) << qsizetype(-1);
    QTest::newRow("a log that ends within its header") << qsizetype(20) << qsizetype(-1);
    QTest::newRow("a log that ends behind its header") << qsizetype(32) << qsizetype(-1);
    QTest::newRow("a log whose first page was not written to its end") << qsizetype(3'000) << qsizetype(-1);
    QTest::newRow("a first page with another byte") << qsizetype(-1) << qsizetype(500);
    QTest::newRow("a header with another byte") << qsizetype(-1) << qsizetype(17);
    QTest::newRow("a first page with another sum") << qsizetype(-1) << qsizetype(32 + 20);
}

void tst_ForeignLog::whatWasNeverFinishedIsNoReasonToRefuse()
{
    QFETCH(qsizetype, length);
    QFETCH(qsizetype, spoilt);
    const Left left = leftByACrash(path());
    Bytes log = length < 0 ? left.log : left.log.first(length);
    if (spoilt >= 0)
        log[spoilt] = char(log[spoilt] ^ 1);
    overwrite(path(), left.file);
    overwrite(path() + u"-wal"_s, log);

    QCOMPARE(countKept().value(), 0);
}

QTEST_APPLESS_MAIN(tst_ForeignLog)
#include "tst_foreignlog.moc"
