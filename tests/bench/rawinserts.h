// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <variant>
#include <vector>

namespace covault::bench {

/// The same rows as an import writes, put into an equal schema by prepared statements with the values bound: what the
/// database itself costs. Ends the program where a statement fails.
class RawInserts
{
public:
    /// Copies what \p from holds, but for the text index.
    explicit RawInserts(storage::Database &from);
    /// What the text index holds of one record.
    void addText(qint64 rowid, const QString &title, const QString &body) { m_text.push_back({rowid, title, body}); }
    /// Puts all of it into \p to, in one transaction.
    void run(storage::Database &to);

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

    void take(storage::Database &from, const char *insert, const char *select);
    static Cell cellOf(const QByteArray &insert, int column, const storage::Row &row);
    static void runOne(storage::Database &to, const char *sql, const std::vector<Cell> &row);

    std::vector<Table> m_tables;
    std::vector<Text> m_text;
};

} // namespace covault::bench
