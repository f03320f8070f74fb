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

/// Makes rows of a list from these columns. Neighbours are mostly of one kind and place, so it keeps the last.
class RowReader
{
public:
    explicit RowReader(Replica &replica)
        : m_replica(replica)
    {
    }
    RecordRow read(const storage::Row &row);

private:
    Replica &m_replica;
    qint64 m_collectionNumber = 0;
    CollectionId m_collection;
    qint64 m_kindNumber = 0;
    QString m_kind;
};

/// One row alone.
RecordRow readRow(Replica &replica, const storage::Row &row);

/// The row of a record of which the id is known and not the kind, in \p collection or in any; of several the one that
/// is not removed, then the oldest here. Nothing if there is none.
Result<std::optional<RecordRow>> findRow(Replica &replica, const RecordId &record, const std::optional<CollectionId> &collection = {});

/// How many records this replica shows: those in the waste bin, and those that lists never show, do not count.
Result<qint64> countShown(Replica &replica);
/// Of \p collection alone: as many as a list of it has.
Result<qint64> countShown(Replica &replica, const CollectionId &collection);

/// A row that the text index found, by its number; a smaller rank is better.
struct RankedRow
{
    double rank = 0;
    qint64 n = 0;
};

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

    /// The rows in the order of their titles; \p limit below 0: all.
    Result<std::vector<RecordRow>> read(int limit);
    /// Visits the rows of \p ranked, which are sorted, until \p limit of them fulfil the conditions; below 0: all.
    Result<> readRanked(const std::vector<RankedRow> &ranked, int limit, const Visit &visit);
    /// Visits the newest \p limit rows that match, those with the shortest titles first.
    Result<> readNewest(const QString &match, int limit, const Visit &visit);
    /// Visits rows whose folded title begins with \p beginning, or with that word if it is \p whole, the shortest first.
    Result<> readBeginning(const QString &beginning, bool whole, int limit, const Visit &visit);

private:
    using Bound = std::variant<qint64, QString, Bytes>;
    Result<> add(const QueryTerm &term);
    Result<> addKindsWith(const QueryTerm &term);
    Result<> addBy(const QueryTerm &term);
    Result<> addDay(const QueryTerm &term);
    void addState(const QueryTerm &term);
    void put(const QueryTerm &term, const QString &condition, std::vector<Bound> values = {});
    Result<> visitAll(const QString &sql, const std::vector<Bound> &values, const std::function<void(const storage::Row &)> &visit);
    Result<> visitRanked(const QString &sql, const std::vector<Bound> &values, const Visit &visit);
    std::vector<Bound> between(std::vector<Bound> before, Bound behind) const;

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
