// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "interchange/columnwords.h"
#include "interchange/importformat.h"
#include "interchange/localvalue.h"
#include "readers/table.h"

namespace covault::interchange {

/// What becomes of one column.
struct PlannedColumn
{
    qsizetype index = 0;
    QString header;          ///< "Column C" where the table names none
    QString field = {};      ///< as ColumnMeaning::field; empty: kept in `extra`
    bool isSecret = false;   ///< in `extra`, masked
    bool isUnmapped = false; ///< nobody said what it is
    DateOrder order = DateOrder::Unknown;
};

/// How the rows of a table become records of one kind.
struct TablePlan
{
    const vault::Kind *kind = nullptr;
    std::vector<PlannedColumn> columns;
};

/// What is known of a table before it is decided what its rows are.
class TableColumns
{
public:
    /// \p table and \p kinds must outlive it; of the table's rows nothing is asked any more.
    TableColumns(const readers::Table &table, const ReadOptions &options, const vault::Kinds &kinds);

    /// Checks what the person said: `Usage` if a column, kind or field that the options name does not exist.
    Result<> check() const;
    /// The kind that the columns speak of; null if they don't. \p doubt: another that they speak of as well.
    const vault::Kind *guessedKind(const vault::Kind **doubt) const;
    /// The plan for rows of \p kind.
    TablePlan planFor(const vault::Kind &kind) const;

    /// The column in which each row says its own kind, as our table exports have it; −1 if there is none.
    qsizetype kindColumn() const { return m_kindColumn; }
    qsizetype collectionColumn() const { return m_collectionColumn; }
    /// The column that names rows for other programs; −1 if there is none.
    qsizetype keyColumn() const { return m_keyColumn; }

private:
    struct Known
    {
        QString header;
        std::vector<ColumnMeaning> meanings;
        DateOrder order = DateOrder::Unknown; ///< of the dates in it
        bool isEmpty = true;
        bool isUnique = false; ///< every row has a cell there that no other has
        bool areKinds = false; ///< each filled cell is a kind's id
        QString told; ///< the field that the person gave, without the kind
        bool isTold = false;
    };

    Known known(qsizetype index) const;
    void tell(const ReadOptions &options);
    void findSpecialColumns();
    double score(const vault::Kind &kind) const;
    QString fieldOf(const Known &column, const vault::Kind &kind, const QStringList &taken, bool general) const;

    const readers::Table &m_table;
    const vault::Kinds &m_kinds;
    QString m_fileName;
    QString m_toldKind;
    QStringList m_missing; ///< columns that were told and are not there
    std::vector<Known> m_columns;
    qsizetype m_kindColumn = -1;
    qsizetype m_collectionColumn = -1;
    qsizetype m_keyColumn = -1;
};

} // namespace covault::interchange
