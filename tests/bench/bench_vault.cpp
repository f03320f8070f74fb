// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "storage/schema.h"
#include "tests/core/vault/vaultfixture.h"
#include "vault/recordtext.h"
#include "vault/search.h"

#include <QElapsedTimer>

#include <cstdio>
#include <random>
#include <variant>

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

namespace {

struct Figure
{
    QString name;
    double value;
    QString unit;
    double bound;
};

std::vector<Figure> figures;

void add(const QString &name, double value, const QString &unit, double bound)
{
    figures.push_back({name, value, unit, bound});
    std::printf("%-46s %12.2f %-3s  wanted ≤ %.2f %s\n", qPrintable(name), value, qPrintable(unit), bound, value <= bound ? "" : "  MISSED");
    std::fflush(stdout);
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[size_t(double(values.size() - 1) * part)];
}

double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

/// A vocabulary of words that look like words, so that beginnings and whole words are shared as they are in practice.
class Words
{
public:
    Words()
    {
        static const char *const syllables[] = {"ka", "ro", "mi", "ten", "sal", "vo", "der", "lin", "pa", "gu", "fis", "no", "ber", "che", "ul", "zan"};
        while (m_words.size() < 6000) {
            QString word;
            for (size_t i = 2 + below(3); i > 0; --i)
                word += QString::fromLatin1(syllables[below(16)]);
            m_words += word;
        }
    }
    /// Some words are said often and most seldom.
    QString any() { return m_words[qsizetype(std::min(below(6000), below(6000)))]; }
    QString some(int count)
    {
        QStringList words;
        for (int i = 0; i < count; ++i)
            words += any();
        return words.join(u' ');
    }
    size_t below(size_t bound) { return m_random() % bound; }

private:
    std::mt19937 m_random{7};
    QStringList m_words;
};

/// A record of ten fields, two of them links, one a date.
Wish record(VaultFixture &at, Words &words, const std::vector<RecordKey> &before)
{
    Wish wish{at.newKey(u"asset"_s), Verb::Edit, {}, {}};
    const auto text = [&](const QString &field, const QString &value) { wish.edits.push_back({field, {}, cbor::Value::text(value)}); };
    text(u"name"_s, words.some(2));
    text(u"role"_s, u"server"_s);
    text(u"hostname"_s, words.any() + QString::number(before.size()));
    text(u"make"_s, words.any());
    text(u"model"_s, words.any());
    text(u"serial"_s, u"S%1"_s.arg(before.size(), 8));
    text(u"warranty_end"_s, QDate(2027, 1, 1).addDays(qint64(words.below(1500))).toString(Qt::ISODate));
    text(u"notes"_s, words.some(12));
    for (const QString &field : {u"site"_s, u"runs_on"_s}) {
        const RecordKey &to = before.empty() ? wish.record : before[words.below(before.size())];
        wish.edits.push_back({field, {}, LinkTarget::ofRecord(to.collection, to.id).encode()});
    }
    return wish;
}

std::vector<Wish> records(VaultFixture &at, Words &words, size_t count)
{
    std::vector<Wish> wishes;
    std::vector<RecordKey> keys;
    for (size_t i = 0; i < count; ++i) {
        wishes.push_back(record(at, words, keys));
        keys.push_back(wishes.back().record);
    }
    return wishes;
}

/// The same rows as an import writes, put into an equal schema by prepared statements: what the database itself costs.
class RawInserts
{
public:
    explicit RawInserts(storage::Database &from)
    {
        take(from, "INSERT INTO change VALUES(?,?,?,?,?,?,?,?)", "SELECT * FROM change ORDER BY n");
        take(from, "INSERT INTO record VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", "SELECT * FROM record ORDER BY n");
        take(from, "INSERT INTO state VALUES(?,?)", "SELECT * FROM state ORDER BY record");
        take(from, "INSERT INTO link VALUES(?,?,?)", "SELECT * FROM link ORDER BY src, field");
        take(from, "INSERT INTO due VALUES(?,?,?)", "SELECT * FROM due ORDER BY record");
    }

    void addText(qint64 rowid, const QString &title, const QString &body) { m_text.push_back({rowid, title, body}); }

    void run(storage::Database &to)
    {
        auto transaction = must(storage::Transaction::begin(to));
        for (const Table &table : m_tables) {
            for (const auto &row : table.rows)
                runOne(to, table.sql, row);
        }
        for (const auto &[rowid, title, body] : m_text)
            must(to.run("INSERT INTO text(rowid, title, body) VALUES(?,?,?)", rowid, title, body));
        must(to.run("INSERT OR IGNORE INTO word(word) SELECT term FROM vocabulary WHERE length(term) >= 4"));
        must(to.run("INSERT INTO term(rowid, word) SELECT n, word FROM word"));
        must(transaction.commit());
    }

private:
    using Cell = std::variant<std::nullptr_t, qint64, QString, Bytes>;
    struct Table
    {
        const char *sql;
        std::vector<std::vector<Cell>> rows;
    };
    struct Text
    {
        qint64 rowid;
        QString title, body;
    };

    void take(storage::Database &from, const char *insert, const char *select)
    {
        Table table{insert, {}};
        const auto columns = QByteArray(insert).count('?');
        must(from.each(select, [&](const storage::Row &row) {
            std::vector<Cell> cells;
            for (int i = 0; i < int(columns); ++i)
                cells.push_back(cellOf(insert, i, row));
            table.rows.push_back(std::move(cells));
        }));
        m_tables.push_back(std::move(table));
    }

    // What STRICT says of each column: i number, b bytes, t text.
    static Cell cellOf(const QByteArray &insert, int column, const storage::Row &row)
    {
        static const std::map<QByteArray, QByteArray> types = {{"change", "ibiiiiib"}, {"record", "ibiitttiiiib"}, {"state", "ib"}, {"link", "iib"}, {"due", "iii"}};
        const QByteArray table = insert.mid(12).split(' ').front();
        if (row.isNull(column))
            return nullptr;
        switch (types.at(table).at(column)) {
        case 'i':
            return row.integer(column);
        case 't':
            return row.text(column);
        default:
            return row.bytes(column);
        }
    }

    static void runOne(storage::Database &to, const char *sql, const std::vector<Cell> &row)
    {
        auto statement = must(to.prepare(sql));
        int index = 0;
        for (const Cell &cell : row)
            std::visit([&](const auto &value) { statement.bind(++index, value); }, cell);
        if (const auto stepped = statement.step(); !stepped)
            qFatal("%s", qPrintable(stepped.error().text()));
    }

    std::vector<Table> m_tables;
    std::vector<Text> m_text;
};

storage::Database emptyDatabase(const QTemporaryDir &directory)
{
    const QString path = directory.filePath(u"raw.covault"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(Bytes(storage::vfs::DatabaseOffset, '\0')) < 0)
        qFatal("no temporary file");
    file.close();
    const auto key = storage::VaultKey::random();
    auto database = must(storage::Database::open(path, key.databaseKey(), key.databaseSalt(), storage::Access::ReadWrite));
    must(storage::schema::migrate(database));
    return database;
}

void measureImport(VaultFixture &at, const std::vector<Wish> &wishes)
{
    const auto act = crypto::newUlid<ActId>(at.clock);
    const double import = milliseconds([&] { must(at.vault().edit(wishes, act)); });
    add(u"import of %1 records in one act"_s.arg(wishes.size()), import / 1000, u"s"_s, 60);

    RawInserts raw(at.database());
    for (const RecordRow &row : must(at.vault().list({}))) {
        const Record record = *must(at.vault().record(row.n));
        raw.addText(row.n, text::folded(row.title), text::folded(searchableText(record)));
    }
    QTemporaryDir directory;
    auto database = emptyDatabase(directory);
    const double bound = milliseconds([&] { raw.run(database); });
    add(u"the same rows by prepared statements"_s, bound / 1000, u"s"_s, 60);
    add(u"import against prepared statements"_s, import / bound, u"×"_s, 1.5);
}

void measureReading(VaultFixture &at, Words &words)
{
    add(u"opening, after the passphrase"_s, milliseconds([&] { at.reopen(); }), u"ms"_s, 300);
    ListFilter page;
    page.limit = 50;
    add(u"first page of 50"_s, milliseconds([&] { must(at.vault().list(page)); }), u"ms"_s, 20);
    add(u"a list of all rows"_s, milliseconds([&] { must(at.vault().list({})); }), u"ms"_s, 1000);

    std::vector<double> beginnings, wholes;
    for (int i = 0; i < 100; ++i) {
        const QString word = words.any();
        beginnings.push_back(milliseconds([&] { must(Search(at.vault()).find(word.left(3), 50)); }));
        wholes.push_back(milliseconds([&] { must(Search(at.vault()).find(word + u' ', 50)); }));
    }
    add(u"search by three letters, half of them"_s, percentile(beginnings, 0.5), u"ms"_s, 50);
    add(u"search by three letters, 95 of 100"_s, percentile(beginnings, 0.95), u"ms"_s, 100);
    add(u"search by a whole word, half of them"_s, percentile(wholes, 0.5), u"ms"_s, 50);
    add(u"search by a whole word, 95 of 100"_s, percentile(wholes, 0.95), u"ms"_s, 100);
}

void measureEdits(VaultFixture &at, const std::vector<Wish> &wishes, Words &words)
{
    std::vector<double> edits;
    for (int i = 0; i < 100; ++i) {
        const RecordKey &key = wishes[words.below(wishes.size())].record;
        edits.push_back(milliseconds([&] { at.edit(key, {{"notes", words.some(12)}}); }));
    }
    add(u"one edit, on the disk, 95 of 100"_s, percentile(edits, 0.95), u"ms"_s, 50);
}

} // namespace

int main(int argc, char **argv)
{
    const size_t count = argc > 1 ? QByteArray(argv[1]).toUInt() : 100'000;
    VaultFixture at;
    Words words;
    const std::vector<Wish> wishes = records(at, words, count);
    measureImport(at, wishes);
    measureReading(at, words);
    measureEdits(at, wishes, words);
    add(u"peak of memory, the bench's own copies included"_s, peakMegabytes(), u"MB"_s, 1500);
    return std::all_of(figures.begin(), figures.end(), [](const Figure &figure) { return figure.value <= figure.bound; }) ? 0 : 1;
}
