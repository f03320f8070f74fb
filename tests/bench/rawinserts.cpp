// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawinserts.h"

#include "tests/core/vault/vaultfixture.h"

#include <map>

using namespace Qt::StringLiterals;

namespace covault::bench {

using vault::testing::must;

RawInserts::RawInserts(storage::Database &from)
{
    take(from, "INSERT INTO change VALUES(?,?,?,?,?,?,?,?)", "SELECT * FROM change ORDER BY n");
    take(from, "INSERT INTO record VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", "SELECT * FROM record ORDER BY n");
    take(from, "INSERT INTO state VALUES(?,?)", "SELECT * FROM state ORDER BY record");
    take(from, "INSERT INTO link VALUES(?,?,?)", "SELECT * FROM link ORDER BY src, field");
    take(from, "INSERT INTO due VALUES(?,?,?)", "SELECT * FROM due ORDER BY record");
}

void RawInserts::run(storage::Database &to)
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

void RawInserts::take(storage::Database &from, const char *insert, const char *select)
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
RawInserts::Cell RawInserts::cellOf(const QByteArray &insert, int column, const storage::Row &row)
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

void RawInserts::runOne(storage::Database &to, const char *sql, const std::vector<Cell> &row)
{
    auto statement = must(to.prepare(sql));
    int index = 0;
    for (const Cell &cell : row)
        std::visit([&](const auto &value) { statement.bind(++index, value); }, cell);
    if (const auto stepped = statement.step(); !stepped)
        qFatal("%s", qPrintable(stepped.error().text()));
}

} // namespace covault::bench
