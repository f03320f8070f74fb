// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretbytes.h"
#include "storage/database.h"
#include "storage/vfs.h"
#include "tests/memoryuse.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <barrier>
#include <thread>

using namespace covault;
using namespace covault::storage;
using namespace covault::test;
using namespace Qt::StringLiterals;

class tst_Database : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aSnapshotDoesNotSeeWhatIsCommittedMeanwhile();
    void aSnapshotInATransactionIsThatOnes();
    void aTransactionDoesNotStandInASnapshot();
    void whatAScopeCouldNotEndIsNotJoined();
    void connectionsThatEndTogetherLeaveNoLog();
    void aSecondWriterIsToldThatTheFileIsBusy();
    void theSettingsOfTheFormatAreInForce_data();
    void theSettingsOfTheFormatAreInForce();
    void theCacheOfOneConnectionIsLimited();
    void aReleasedCacheFreesItsPages();
    void whatATransactionNeedsIsNotReleased();

private:
    Database connect() const
    {
        auto database = Database::open(m_directory->filePath(u"t.covault"_s), crypto::SecretBytes::copyOf(Bytes(32, 'k')),
                crypto::SecretBytes::copyOf(Bytes(16, 's')), Access::ReadWrite);
        if (!database)
            qFatal("%s", qPrintable(database.error().text()));
        return std::move(*database);
    }
    static qint64 rows(Database &database) { return *database.number("SELECT count(*) FROM t"); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_Database::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QFile file(m_directory->filePath(u"t.covault"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(Bytes(vfs::DatabaseOffset, '\0')), vfs::DatabaseOffset);
    file.close();
    QVERIFY(connect().script("CREATE TABLE t(a INTEGER) STRICT"));
}

void tst_Database::aSnapshotDoesNotSeeWhatIsCommittedMeanwhile()
{
    auto reader = connect();
    auto writer = connect();
    qint64 versionBefore = 0;
    {
        const auto snapshot = Snapshot::begin(reader);
        QVERIFY(snapshot);
        versionBefore = *reader.dataVersion();
        QVERIFY(writer.run("INSERT INTO t VALUES(1)"));

        QCOMPARE(rows(reader), 0);
        QCOMPARE(*reader.dataVersion(), versionBefore);
    }

    QCOMPARE(rows(reader), 1);
    QVERIFY(*reader.dataVersion() != versionBefore);
}

void tst_Database::aSnapshotInATransactionIsThatOnes()
{
    auto database = connect();
    auto transaction = Transaction::begin(database);
    QVERIFY(transaction);
    QVERIFY(database.run("INSERT INTO t VALUES(1)"));
    {
        const auto snapshot = Snapshot::begin(database);
        QVERIFY(snapshot);
        QCOMPARE(rows(database), 1);
    }

    QVERIFY(database.isInTransaction());
    QVERIFY(transaction->commit());
    QCOMPARE(rows(database), 1);
}

void tst_Database::aTransactionDoesNotStandInASnapshot()
{
    auto database = connect();
    const auto snapshot = Snapshot::begin(database);

    QVERIFY(snapshot && database.isInTransaction() && !database.isWriting());
    QVERIFY(!Transaction::begin(database));
}

void tst_Database::whatAScopeCouldNotEndIsNotJoined()
{
    auto database = connect();
    QVERIFY(database.run("BEGIN")); // as when there is no memory for its end
    QVERIFY(!database.isInTransaction());

    auto transaction = Transaction::begin(database);
    QVERIFY(transaction && database.isWriting());
    QVERIFY(database.run("INSERT INTO t VALUES(1)"));
    QVERIFY(transaction->commit());

    QVERIFY(!database.isInTransaction());
    auto other = connect();
    QCOMPARE(rows(other), 1);
}

void tst_Database::connectionsThatEndTogetherLeaveNoLog()
{
    for (int round = 0; round < 200; ++round) {
        std::optional<Database> first(connect()), second(connect());
        QVERIFY(first->run("INSERT INTO t VALUES(1)"));
        QCOMPARE(rows(*second), round + 1);
        std::barrier together(2);
        const auto end = [&together](std::optional<Database> &database) {
            together.arrive_and_wait();
            database.reset();
        };

        std::jthread other(end, std::ref(first));
        end(second);
        other.join();

        QVERIFY2(!QFile::exists(m_directory->filePath(u"t.covault-wal"_s)), qPrintable(u"round %1"_s.arg(round)));
    }
}

void tst_Database::aSecondWriterIsToldThatTheFileIsBusy()
{
    auto first = connect();
    auto second = connect();
    QVERIFY(second.script("PRAGMA busy_timeout=1"));
    const auto transaction = Transaction::begin(first);
    QVERIFY(transaction);

    const auto other = Transaction::begin(second);

    QVERIFY(!other);
    QCOMPARE(other.error().code(), Error::Code::Busy);
    QVERIFY(!other.error().why().isEmpty() && !other.error().advice().isEmpty());
}

void tst_Database::theSettingsOfTheFormatAreInForce_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<QString>("value");

    QTest::newRow("journal_mode") << QByteArray("PRAGMA journal_mode") << u"wal"_s;
    QTest::newRow("synchronous: full") << QByteArray("PRAGMA synchronous") << u"2"_s;
    QTest::newRow("secure_delete") << QByteArray("PRAGMA secure_delete") << u"1"_s;
    QTest::newRow("temp_store: memory") << QByteArray("PRAGMA temp_store") << u"2"_s;
    QTest::newRow("page_size") << QByteArray("PRAGMA page_size") << u"4096"_s;
    QTest::newRow("cipher_page_size") << QByteArray("PRAGMA cipher_page_size") << u"4096"_s;
    QTest::newRow("cipher_hmac_algorithm") << QByteArray("PRAGMA cipher_hmac_algorithm") << u"HMAC_SHA512"_s;
    QTest::newRow("cipher_use_hmac") << QByteArray("PRAGMA cipher_use_hmac") << u"1"_s;
    QTest::newRow("cache of 32 MB") << QByteArray("PRAGMA cache_size") << u"-32000"_s;
    QTest::newRow("no auto_vacuum") << QByteArray("PRAGMA auto_vacuum") << u"0"_s;
    QTest::newRow("trusted_schema") << QByteArray("PRAGMA trusted_schema") << u"0"_s;
}

void tst_Database::theSettingsOfTheFormatAreInForce()
{
    QFETCH(QByteArray, setting);
    QFETCH(QString, value);
    auto database = connect();

    const auto read = database.first(setting.constData(), [](const Row &row) { return row.text(0); });

    QVERIFY(read && *read);
    QCOMPARE(**read, value);
}

void tst_Database::theCacheOfOneConnectionIsLimited()
{
    auto database = connect();
    auto other = connect();

    QVERIFY(database.limitCache(4'000));

    QCOMPARE(database.number("PRAGMA cache_size").value(), qint64(-4'000));
    QCOMPARE(other.number("PRAGMA cache_size").value(), qint64(-Database::DefaultCache));
}

void tst_Database::aReleasedCacheFreesItsPages()
{
    if (usedBytes() == 0)
        QSKIP("this allocator does not count");
    constexpr qint64 Megabyte = 1'000'000;
    auto database = connect();
    const qint64 before = usedBytes();
    QVERIFY(database.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<400000)"
                         " INSERT INTO t SELECT i FROM n"));
    QVERIFY(usedBytes() > before + 3 * Megabyte);

    QVERIFY(database.releaseCache());

    QVERIFY(usedBytes() < before + Megabyte);
    QCOMPARE(rows(database), 400'000);
}

void tst_Database::whatATransactionNeedsIsNotReleased()
{
    auto database = connect();
    auto transaction = Transaction::begin(database);
    QVERIFY(transaction);
    QVERIFY(database.run("INSERT INTO t VALUES(?)", 1));

    QVERIFY(database.releaseCache());

    QVERIFY(transaction->commit());
    QCOMPARE(rows(database), 1);
}

QTEST_APPLESS_MAIN(tst_Database)
#include "tst_database.moc"
