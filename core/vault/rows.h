// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/query.h"
#include "vault/record.h"
#include "vault/replica.h"

#include <functional>
#include <variant>

namespace covault::vault {

/// The columns of a RecordRow, in the order in which readRow() takes them; of `record r`.
inline constexpr char RowColumns[] = "r.n, r.id, r.collection, r.kind, r.title, r.subtitle, r.updated, r.reviewed, r.flags";

/// Makes the row of a list from these columns.
RecordRow readRow(Replica &replica, const storage::Row &row);

/// The conditions of a query that the narrow rows and their indexes can answer, as SQL with bound values.
class RowConditions
{
public:
    using Visit = std::function<void(const RecordRow &, double rank)>;

    RowConditions(Replica &replica, const Query &query)
        : m_replica(replica)
        , m_query(query)
    {
    }

    /// Narrows or widens what build() lays down: without these, records that are shown, not hidden, not removed, and of a
    /// search for words not obsolete.
    void onlyIn(const CollectionId &collection) { m_collection = collection; }
    void withHidden() { m_withHidden = true; }
    void withRemoved() { m_withRemoved = true; }
    /// Leaves out what the full-text query \p match finds.
    void without(const QString &match) { m_unwanted = match; }

    /// Looks up what the query names. An unknown collection, member or kind makes a condition that nothing fulfils.
    Result<> build();
    /// Whether nothing is left to be asked of the records themselves.
    bool isComplete() const { return m_isComplete; }

    /// Visits the rows; \p limit below 0: all.
    Result<> read(const QString &order, int limit, const Visit &visit);
    /// Visits the rows that match the full-text query \p match, ranked, or by title if \p byTitle.
    Result<> readMatching(const QString &match, bool byTitle, int limit, const Visit &visit);

private:
    using Bound = std::variant<qint64, QString, Bytes>;
    Result<> add(const QueryTerm &term);
    Result<> addKindsWith(const QueryTerm &term);
    Result<> addBy(const QueryTerm &term);
    Result<> addDay(const QueryTerm &term);
    void addState(const QueryTerm &term);
    void put(const QueryTerm &term, const QString &condition, std::vector<Bound> values = {});
    Result<> visitAll(const QString &sql, std::vector<Bound> values, const Visit &visit);

    Replica &m_replica;
    const Query &m_query;
    QString m_where = QStringLiteral("1");
    std::vector<Bound> m_values;
    std::optional<CollectionId> m_collection;
    QString m_unwanted;
    bool m_withHidden = false;
    bool m_withRemoved = false;
    bool m_isComplete = true;
};

} // namespace covault::vault
