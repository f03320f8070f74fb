// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pagecheck.h"
#include "storage/vfs.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sqlite3.h>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

/// What SQLCipher makes of a damaged file, and what this layer makes of that. What it can't know, that a page is older than
/// the others, the vault finds (core/vault/tst_pagetraps).
class tst_DamagedPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theEndOfALongValueIsNotReadAsZeros_data();
    void theEndOfALongValueIsNotReadAsZeros();
    void longValuesThatAreWholeAreReadBesideADamagedOne();
    void aPageOfZerosIsNotRead_data();
    void aPageOfZerosIsNotRead();
    void aFlippedBitInAnyPageNeverChangesWhatIsRead();
    void everyByteOfEveryPageIsUnderItsSeal();
    void aLogThatWasCutGivesAnEarlierMoment();
    void tornPagesThatLieInTheLogAreNoDamage();
    void aForgedLogIsNoticed();
    void aPageOfAnotherFileIsNotRead();
    void theRawKeyAndItsSaltAreTaken();
    void memoryThatRunsOutIsToldWithTheDamageItMayBe();

private:
    static constexpr qsizetype Page = 4096;
    static constexpr qsizetype LogHeader = 32;
    static constexpr qsizetype FrameHeader = 24;
    static constexpr qsizetype Salt = 16; // at the beginning of the first page; not read, as the vault's key gives it

    Database connect() { return std::move(*tryConnect()); }
    Result<Database> tryConnect() const
    {
        return Database::open(path(), crypto::SecretBytes::copyOf(Bytes(32, 'k')), crypto::SecretBytes::copyOf(Bytes(16, 's')), Access::ReadWrite);
    }
    QString path() const { return m_directory->filePath(u"t.covault"_s); }
    Bytes content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
    }
    void overwrite(const Bytes &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    // The one value of the table in its only row lies, at its end, in the file's last page.
    void fill(const Bytes &value)
    {
        auto database = connect();
        QVERIFY(database.script("CREATE TABLE t(id INTEGER PRIMARY KEY, v BLOB) STRICT"));
        QVERIFY(database.run("INSERT INTO t VALUES(1, ?)", value));
    }
    // What lies in the log after the value of fill() was exchanged, and the file as it was then.
    std::pair<Bytes, Bytes> exchanged(const Bytes &value)
    {
        auto database = connect();
        if (!database.run("UPDATE t SET v=?", value))
            return {};
        QFile log(path() + u"-wal"_s);
        return {content(), log.open(QIODevice::ReadOnly) ? log.readAll() : Bytes()};
    }
    void leave(const Bytes &file, const Bytes &log) const
    {
        overwrite(file);
        QFile left(path() + u"-wal"_s);
        QVERIFY(left.open(QIODevice::WriteOnly) && left.write(log) == log.size());
    }
    // Makes the log's own sums, which need no key, those of its content.
    static void sum(Bytes &log);
    static Bytes flipped(Bytes content, qsizetype at)
    {
        content[at] = char(content[at] ^ 1);
        return content;
    }

    static QStringList must(const Result<QStringList> &result) { return result ? *result : QStringList(result.error().text()); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_DamagedPages::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    overwrite(Bytes(vfs::DatabaseOffset, '\0'));
}

void tst_DamagedPages::theEndOfALongValueIsNotReadAsZeros_data()
{
    QTest::addColumn<qsizetype>("size");

    QTest::newRow("ten pages") << qsizetype(40'000);
    QTest::newRow("two pages") << qsizetype(5'000);
    QTest::newRow("some bytes more than lie on one") << qsizetype(3'990);
}

void tst_DamagedPages::theEndOfALongValueIsNotReadAsZeros()
{
    QFETCH(qsizetype, size);
    fill(Bytes(size, 'v'));
    const Bytes whole = content();
    overwrite(flipped(whole, whole.size() - Page + 1000));
    auto database = connect();

    for (int time = 0; time < 2; ++time) {
        const auto first = database.first("SELECT v FROM t", [](const Row &row) { return row.bytes(0); });
        const auto each = database.each("SELECT v FROM t", [](const Row &row) { QVERIFY(row.view(0).size() > 0); });

        QVERIFY(!first && !each);
        QCOMPARE(first.error().code(), Error::Code::VaultDamaged);
        QCOMPARE(each.error().code(), Error::Code::VaultDamaged);
        QVERIFY(!first.error().why().isEmpty() && !first.error().advice().isEmpty());
    }
    QCOMPARE(checkSeals(database).error().code(), Error::Code::VaultDamaged);
}

void tst_DamagedPages::longValuesThatAreWholeAreReadBesideADamagedOne()
{
    {
        auto database = connect();
        QVERIFY(database.script("CREATE TABLE t(id INTEGER PRIMARY KEY, v BLOB) STRICT"));
        for (const char filling : {'a', 'b', 'c'})
            QVERIFY(database.run("INSERT INTO t(v) VALUES(?)", Bytes(9000, filling)));
    }
    const Bytes whole = content();
    overwrite(flipped(whole, whole.size() - Page + 1000));
    auto database = connect();
    const auto read = [&](int id) { return database.first("SELECT v FROM t WHERE id=?", [](const Row &row) { return row.bytes(0); }, id); };

    QCOMPARE(**read(1), Bytes(9000, 'a'));
    QVERIFY(!read(3));
    QCOMPARE(**read(2), Bytes(9000, 'b'));
}

void tst_DamagedPages::aPageOfZerosIsNotRead_data()
{
    QTest::addColumn<int>("fromTheEnd");

    QTest::newRow("at the end of a value") << 1;
    QTest::newRow("within a value") << 2;
}

void tst_DamagedPages::aPageOfZerosIsNotRead()
{
    QFETCH(int, fromTheEnd);
    fill(Bytes(40'000, 'v'));
    Bytes holed = content();
    overwrite(holed.replace(holed.size() - fromTheEnd * Page, Page, Bytes(Page, '\0')));
    auto database = connect();

    const auto read = database.first("SELECT v FROM t", [](const Row &row) { return row.bytes(0); });

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::VaultDamaged);
    QCOMPARE(checkSeals(database).error().code(), Error::Code::VaultDamaged);
}

void tst_DamagedPages::aFlippedBitInAnyPageNeverChangesWhatIsRead()
{
    {
        auto database = connect();
        QVERIFY(database.script("CREATE TABLE t(id INTEGER PRIMARY KEY, k TEXT NOT NULL, v BLOB) STRICT; CREATE INDEX t_k ON t(k)"));
        for (int i = 0; i < 60; ++i)
            QVERIFY(database.run("INSERT INTO t(k, v) VALUES(?,?)", u"key %1"_s.arg(i), Bytes(i * 173, char('a' + i % 26))));
    }
    const Bytes whole = content();
    const qsizetype pages = (whole.size() - vfs::DatabaseOffset) / Page;
    QVERIFY(pages > 50);
    for (qsizetype page = 0; page < pages; ++page) {
        overwrite(flipped(whole, vfs::DatabaseOffset + page * Page + Salt + (page * 997) % (Page - Salt)));
        auto database = tryConnect();
        int refused = 0;
        for (int i = 0; i < 60 && database; ++i) {
            const auto value = database->first("SELECT v FROM t WHERE k=?", [](const Row &row) { return row.bytes(0); }, u"key %1"_s.arg(i));
            refused += value ? 0 : 1;
            QVERIFY2(!value || *value == Bytes(i * 173, char('a' + i % 26)), qPrintable(u"page %1, value %2"_s.arg(page + 1).arg(i)));
            QVERIFY(value || value.error().code() == Error::Code::VaultDamaged);
        }
        QVERIFY2(!database || refused > 0, qPrintable(u"nothing was refused over page %1"_s.arg(page + 1)));
    }
}

// A page has a seal of its own, so all are tried at once: a byte of each is another, and each must be named.
void tst_DamagedPages::everyByteOfEveryPageIsUnderItsSeal()
{
    fill(Bytes(8 * Page, 'v'));
    const Bytes whole = content();
    const qsizetype pages = (whole.size() - vfs::DatabaseOffset) / Page;
    QVERIFY(pages > 8);
    auto database = connect();
    QVERIFY(must(brokenSeals(database)).isEmpty());
    QFile file(path()); // open for as long as the database is: closing it would let go of its locks
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));

    for (qsizetype byte = 0; byte < Page; ++byte) {
        const auto write = [&](int mask) {
            for (qsizetype at = vfs::DatabaseOffset + byte; at < whole.size(); at += Page) {
                const char value = char(whole[at] ^ mask);
                QVERIFY(file.seek(at) && file.write(&value, 1) == 1);
            }
        };
        write(1 << byte % 8);
        const qsizetype named = must(brokenSeals(database)).size();
        write(0);
        QVERIFY2(named == (byte < Salt ? pages - 1 : pages), qPrintable(u"byte %1: %2 of %3"_s.arg(byte).arg(named).arg(pages)));
    }

    QVERIFY(must(brokenSeals(database)).isEmpty());
}

void tst_DamagedPages::aLogThatWasCutGivesAnEarlierMoment()
{
    const QString log = path() + u"-wal"_s;
    QList<Bytes> logs;
    Bytes file;
    {
        auto database = connect();
        QVERIFY(database.script("CREATE TABLE t(id INTEGER PRIMARY KEY) STRICT; CREATE TABLE sum(n INTEGER) STRICT; INSERT INTO sum VALUES(0);"
                                "PRAGMA wal_checkpoint(TRUNCATE)"));
        for (int i = 0; i < 10; ++i)
            QVERIFY(database.script("BEGIN; INSERT INTO t DEFAULT VALUES; UPDATE sum SET n=n+1; COMMIT"));
        file = content();
        QFile written(log);
        QVERIFY(written.open(QIODevice::ReadOnly));
        logs += written.readAll();
    }
    const qsizetype frame = 24 + Page;
    qint64 before = 10;
    for (qsizetype frames = (logs[0].size() - 32) / frame; frames >= 0; --frames) {
        overwrite(file);
        QFile cut(log);
        QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(logs[0].first(32 + frames * frame - (frames > 0 ? 100 : 0))) > 0);
        cut.close();
        auto database = connect();
        const qint64 rows = *database.number("SELECT count(*) FROM t");

        QCOMPARE(rows, *database.number("SELECT n FROM sum"));
        QVERIFY(rows <= before);
        QVERIFY(checkStructure(database));
        before = rows;
    }
    QCOMPARE(before, 0);
}

// As a computer leaves them that stops within a checkpoint.
void tst_DamagedPages::tornPagesThatLieInTheLogAreNoDamage()
{
    fill(Bytes(9000, 'v'));
    auto [file, log] = exchanged(Bytes(9000, 'w'));
    int torn = 0;
    for (qsizetype frame = LogHeader; frame < log.size(); frame += FrameHeader + Page, ++torn) {
        const auto page = qFromBigEndian<quint32>(log.constData() + frame);
        file.replace(vfs::DatabaseOffset + qsizetype(page - 1) * Page + 512, 512, Bytes(512, 'x'));
    }
    QVERIFY(torn > 2);
    leave(file, log);
    auto database = connect();

    const auto sound = checkSeals(database);

    QVERIFY2(sound, sound ? "" : qPrintable(sound.error().text()));
    QCOMPARE(**database.first("SELECT v FROM t", [](const Row &row) { return row.bytes(0); }), Bytes(9000, 'w'));
}

void tst_DamagedPages::sum(Bytes &log)
{
    quint32 first = 0;
    quint32 second = 0;
    const auto add = [&](qsizetype from, qsizetype size) {
        const bool isBig = log[3] & 1;
        for (qsizetype at = from; at < from + size; at += 8) {
            const char *word = log.constData() + at;
            first += (isBig ? qFromBigEndian<quint32>(word) : qFromLittleEndian<quint32>(word)) + second;
            second += (isBig ? qFromBigEndian<quint32>(word + 4) : qFromLittleEndian<quint32>(word + 4)) + first;
        }
    };
    const auto put = [&](qsizetype at) {
        qToBigEndian(first, log.data() + at);
        qToBigEndian(second, log.data() + at + 4);
    };
    add(0, LogHeader - 8);
    put(LogHeader - 8);
    for (qsizetype frame = LogHeader; frame < log.size(); frame += FrameHeader + Page) {
        add(frame, 8);
        add(frame + FrameHeader, Page);
        put(frame + FrameHeader - 8);
    }
}

void tst_DamagedPages::aForgedLogIsNoticed()
{
    fill(Bytes(9000, 'v'));
    const auto [file, log] = exchanged(Bytes(9000, 'w'));
    Bytes same = log;
    sum(same);
    QCOMPARE(same, log);
    for (qsizetype frame = LogHeader; frame < log.size(); frame += FrameHeader + Page) {
        Bytes forged = flipped(log, frame + FrameHeader + 1000);
        sum(forged);
        leave(file, forged);
        if (frame == LogHeader) { // is looked at before SQLite takes the log for ours
            QCOMPARE(tryConnect().error().code(), Error::Code::Damaged);
            QCOMPARE(content(), file);
            continue;
        }
        auto database = connect();

        const auto read = database.first("SELECT v FROM t", [](const Row &row) { return row.bytes(0); });

        QVERIFY(!read);
        QCOMPARE(read.error().code(), Error::Code::VaultDamaged);
        QCOMPARE(checkSeals(database).error().code(), Error::Code::VaultDamaged);
    }
}

void tst_DamagedPages::aPageOfAnotherFileIsNotRead()
{
    fill("v");
    Bytes mixed = content();
    init();
    {
        auto other = Database::open(path(), crypto::SecretBytes::copyOf(Bytes(32, 'o')), crypto::SecretBytes::copyOf(Bytes(16, 's')), Access::ReadWrite);
        QVERIFY(other && other->script("CREATE TABLE t(id INTEGER PRIMARY KEY, v BLOB) STRICT; INSERT INTO t VALUES(1, x'77')"));
    }
    const qsizetype second = vfs::DatabaseOffset + Page;
    overwrite(mixed.replace(second, Page, content().mid(second, Page)));
    auto database = connect();

    const auto read = database.first("SELECT v FROM t", [](const Row &row) { return row.bytes(0); });

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::VaultDamaged);
}

// Bytes that are no raw key would be stretched, with a random salt.
void tst_DamagedPages::theRawKeyAndItsSaltAreTaken()
{
    fill("v");

    QCOMPARE(content().mid(vfs::DatabaseOffset, Salt), Bytes(Salt, 's'));
}

void tst_DamagedPages::memoryThatRunsOutIsToldWithTheDamageItMayBe()
{
    fill(Bytes(4'000'000, 'v'));
    auto database = connect();

    sqlite3_hard_heap_limit64(sqlite3_memory_used() + 200'000);
    const auto read = database.first("SELECT v||v FROM t", [](const Row &row) { return row.bytes(0); });
    sqlite3_hard_heap_limit64(0);

    QVERIFY(!read);
    QCOMPARE(read.error().code(), Error::Code::Io);
    QVERIFY(read.error().why().contains(u"memory"_s) && read.error().why().contains(u"damaged"_s));
    QVERIFY(read.error().advice().contains(u"verify"_s));
    QVERIFY(database.number("SELECT count(*) FROM t"));
}

QTEST_APPLESS_MAIN(tst_DamagedPages)
#include "tst_damagedpages.moc"
