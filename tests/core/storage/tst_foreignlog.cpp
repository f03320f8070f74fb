// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/vaultfilefixture.h"

#include <QtEndian>

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
    void ofEitherOrderOfBytes();
    void ourOwnIsTakenIn_data();
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

    static Left leftByACrash(const QString &path, const char *before = "")
    {
        const auto file = VaultFile::open(path);
        const auto key = file->unlock(Passphrase);
        Database database = std::move(*file->connect(*key));
        must(database.script(before));
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

// The sums of the header and of the first frame, over words of which the highest byte comes first.
static Bytes withTheOtherOrder(Bytes log)
{
    quint32 first = 0, second = 0;
    const auto add = [&](qsizetype from, qsizetype size) {
        for (qsizetype at = from; at < from + size; at += 8) {
            first += qFromBigEndian<quint32>(log.constData() + at) + second;
            second += qFromBigEndian<quint32>(log.constData() + at + 4) + first;
        }
    };
    const auto put = [&](qsizetype at) {
        qToBigEndian(first, log.data() + at);
        qToBigEndian(second, log.data() + at + 4);
    };
    log[3] = char(log[3] | 1);
    add(0, 24);
    put(24);
    add(32, 8);
    add(56, 4096);
    put(48);
    return log;
}

void tst_ForeignLog::ofEitherOrderOfBytes()
{
    const QString other = path(u"other.covault"_s);
    QVERIFY(VaultFile::create(other, Passphrase, crypto::FloorCost));
    overwrite(path() + u"-wal"_s, withTheOtherOrder(leftByACrash(other).log));

    const auto refused = countKept();

    QVERIFY(!refused);
    QCOMPARE(refused.error().code(), Error::Code::Damaged);
    QCOMPARE(content(path()), m_template);
}

void tst_ForeignLog::ourOwnIsTakenIn_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<bool>("isFirstPage");
    QTest::newRow("a log that begins with another page") << QByteArray() << false;
    QTest::newRow("a log that begins with the first page, of which the salt is not sealed")
            << QByteArray("CREATE TABLE ballast(x)") << true;
}

void tst_ForeignLog::ourOwnIsTakenIn()
{
    QFETCH(QByteArray, before);
    QFETCH(bool, isFirstPage);
    const Left left = leftByACrash(path(), before.constData());
    QVERIFY(left.log.size() > 40);
    QCOMPARE(qFromBigEndian<quint32>(left.log.constData() + 32) == 1, isFirstPage);
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
