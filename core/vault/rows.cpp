// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rows.h"

#include "base/text.h"
#include "vault/comparison.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;
using Type = QueryTerm::Type;

RecordRow readRow(Replica &replica, const Row &row)
{
    RecordRow result;
    result.n = row.integer(0);
    const Bytes collection = replica.names.name(replica.database, row.integer(2)).value_or(Bytes());
    result.key = {CollectionId::fromBytes(collection).value_or(CollectionId()),
            QString::fromUtf8(replica.names.name(replica.database, row.integer(3)).value_or(Bytes())), row.id<RecordId>(1)};
    result.title = row.text(4);
    result.subtitle = row.text(5);
    result.updated = momentFrom(quint64(row.integer(6)));
    if (!row.isNull(7))
        result.reviewed = momentFrom(quint64(row.integer(7)));
    result.flags = RecordFlags::fromInt(int(row.integer(8)));
    return result;
}

void RowConditions::put(const QueryTerm &term, const QString &condition, std::vector<Bound> values)
{
    m_where += (term.isExcluded ? u" AND NOT ("_s : u" AND ("_s) + condition + u")"_s;
    std::move(values.begin(), values.end(), std::back_inserter(m_values));
}

Result<> RowConditions::build()
{
    const int shown = int(RecordFlag::Shown), hidden = int(RecordFlag::Hidden), removed = int(RecordFlag::Removed);
    const bool wantsRemoved = m_query.has(Type::Is, u"deleted"_s);
    const int asked = shown | (m_withHidden ? 0 : hidden) | (m_withRemoved ? 0 : removed);
    m_where = u"(r.flags & %1) = %2"_s.arg(asked).arg(wantsRemoved ? shown | removed : shown);
    if (m_collection) {
        const auto number = m_replica.names.find(m_replica.database, m_collection->view());
        if (!number)
            return failure(number);
        m_where += u" AND r.collection = %1"_s.arg(*number);
    }
    if (m_query.hasWords() && !m_query.has(Type::Is, u"obsolete"_s))
        m_where += u" AND NOT r.flags & %1"_s.arg(int(RecordFlag::Obsolete));
    if (!m_unwanted.isEmpty()) {
        m_where += u" AND r.n NOT IN (SELECT rowid FROM text WHERE text MATCH ?)"_s;
        m_values.emplace_back(m_unwanted);
    }
    for (const QueryTerm &term : m_query.terms) {
        if (auto added = add(term); !added)
            return added;
    }
    return {};
}

Result<> RowConditions::add(const QueryTerm &term)
{
    switch (term.type) {
    case Type::Word:
    case Type::Phrase:
        return {}; // the full-text index answers these
    case Type::Kind: {
        const auto kind = m_replica.names.find(m_replica.database, term.text.toLower().toUtf8());
        if (!kind)
            return failure(kind);
        put(term, u"r.kind = ?"_s, {*kind});
        return {};
    }
    case Type::Tag:
        put(term, u"EXISTS(SELECT 1 FROM label l WHERE l.record = r.n AND l.text = ?)"_s, {u"#"_s + text::folded(term.text)});
        return {};
    case Type::In: {
        qint64 number = 0;
        for (const members::Collection &collection : m_replica.roster().collections()) {
            if (text::folded(collection.name) == text::folded(term.text))
                number = m_replica.names.find(m_replica.database, collection.id.view()).value_or(0);
        }
        put(term, u"r.collection = ?"_s, {number});
        return {};
    }
    case Type::By:
        return addBy(term);
    case Type::Below:
    case Type::Above:
        return addDay(term);
    case Type::Contains:
        m_isComplete = false;
        return addKindsWith(term);
    case Type::Is:
        addState(term);
        return {};
    }
    return {};
}

// What no kind of a record has, it does not hold: the others need not be read.
Result<> RowConditions::addKindsWith(const QueryTerm &term)
{
    if (term.isExcluded)
        return {};
    QStringList numbers;
    for (const QString &kind : m_replica.kinds.kindsWith(term.field)) {
        const auto number = m_replica.names.find(m_replica.database, kind.toUtf8());
        if (!number)
            return failure(number);
        numbers += QString::number(*number);
    }
    m_where += u" AND r.kind IN (%1)"_s.arg(numbers.join(u','));
    return {};
}

Result<> RowConditions::addBy(const QueryTerm &term)
{
    QStringList devices;
    for (const members::Device &device : m_replica.roster().devices()) {
        const auto member = m_replica.roster().findMember(device.member);
        if (!member || !text::folded(member->name).contains(text::folded(term.text)))
            continue;
        const auto number = m_replica.names.find(m_replica.database, device.id.view());
        if (!number)
            return failure(number);
        devices += QString::number(*number);
    }
    put(term, u"EXISTS(SELECT 1 FROM change c WHERE c.record = r.n AND c.device IN (%1))"_s.arg(devices.join(u',')));
    return {};
}

// Days lie in an index; numbers are compared when the record is read.
Result<> RowConditions::addDay(const QueryTerm &term)
{
    const auto day = comparisonDay(term.text, dayOf(m_replica.clock.now()));
    if (!day) {
        m_isComplete = false;
        return addKindsWith(term);
    }
    const auto field = m_replica.names.find(m_replica.database, term.field.toUtf8());
    if (!field)
        return failure(field);
    const QString sign = term.type == Type::Below ? u"<"_s : u">"_s;
    put(term, u"EXISTS(SELECT 1 FROM due d WHERE d.record = r.n AND d.field = ? AND d.day %1 ?)"_s.arg(sign), {*field, day->toJulianDay()});
    return {};
}

void RowConditions::addState(const QueryTerm &term)
{
    static const std::pair<QString, RecordFlag> flags[] = {{u"conflict"_s, RecordFlag::Conflict},
            {u"obsolete"_s, RecordFlag::Obsolete}, {u"unverified"_s, RecordFlag::Unverified}};
    for (const auto &[name, flag] : flags) {
        if (term.text == name)
            put(term, u"r.flags & %1"_s.arg(int(flag)));
    }
    if (term.text == u"favourite"_s)
        put(term, u"EXISTS(SELECT 1 FROM favourite f WHERE f.record = r.n)"_s);
    else if (term.text == u"stale"_s)
        m_isComplete = false;
    else if (term.text == u"deleted"_s && term.isExcluded)
        put(term, u"r.flags & %1"_s.arg(int(RecordFlag::Removed)));
}

Result<> RowConditions::visitAll(const QString &sql, std::vector<Bound> values, const Visit &visit)
{
    auto statement = m_replica.database.prepare(sql.toUtf8().constData());
    if (!statement)
        return failure(statement);
    int index = 0;
    for (const Bound &value : values)
        std::visit([&](const auto &bound) { statement->bind(++index, bound); }, value);
    for (;;) {
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more)
            return {};
        visit(readRow(m_replica, statement->row()), double(statement->row().integer(9)) / 1000.0);
    }
}

Result<> RowConditions::read(const QString &order, int limit, const Visit &visit)
{
    const QString sql = u"SELECT %1, 0 FROM record r WHERE %2 %3 LIMIT ?"_s.arg(QLatin1String(RowColumns), m_where, order);
    auto values = m_values;
    values.emplace_back(qint64(limit));
    return visitAll(sql, std::move(values), visit);
}

Result<> RowConditions::readMatching(const QString &match, bool byTitle, int limit, const Visit &visit)
{
    // Matches in the title weigh ten times those in the body.
    const QString rank = byTitle ? u"0"_s : u"CAST(1000 * bm25(text, 10.0, 1.0) AS INTEGER)"_s;
    const QString sql = u"SELECT %1, %2 AS place FROM text JOIN record r ON r.n = text.rowid WHERE text MATCH ? AND %3"
                        " ORDER BY place, length(r.sort_key), r.sort_key LIMIT ?"_s.arg(QLatin1String(RowColumns), rank, m_where);
    std::vector<Bound> values{match};
    values.insert(values.end(), m_values.begin(), m_values.end());
    values.emplace_back(qint64(limit));
    return visitAll(sql, std::move(values), visit);
}

} // namespace covault::vault
