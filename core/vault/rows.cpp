// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rows.h"

#include "base/text.h"
#include "vault/comparison.h"
#include "vault/titleorder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;
using Type = QueryTerm::Type;

RecordRow RowReader::read(const Row &row)
{
    if (row.integer(2) != m_collectionNumber) {
        m_collectionNumber = row.integer(2);
        const Bytes id = m_replica.names.name(m_replica.database, m_collectionNumber).value_or(Bytes());
        m_collection = CollectionId::fromBytes(id).value_or(CollectionId());
    }
    if (row.integer(3) != m_kindNumber) {
        m_kindNumber = row.integer(3);
        m_kind = text::fromUtf8(m_replica.names.name(m_replica.database, m_kindNumber).value_or(Bytes()));
    }
    RecordRow result;
    result.n = row.integer(0);
    result.key = {m_collection, m_kind, row.id<RecordId>(1)};
    result.title = row.text(4);
    result.subtitle = row.text(5);
    result.updated = momentFrom(quint64(row.integer(6)));
    if (!row.isNull(7))
        result.reviewed = momentFrom(quint64(row.integer(7)));
    result.flags = RecordFlags::fromInt(int(row.integer(8)));
    return result;
}

RecordRow readRow(Replica &replica, const Row &row)
{
    return RowReader(replica).read(row);
}

Result<std::optional<RecordRow>> findRow(Replica &replica, const RecordId &record, const std::optional<CollectionId> &collection)
{
    static const QByteArray sql = QByteArray("SELECT ") + RowColumns
            + " FROM record r WHERE r.id=?1 AND (?2 IS NULL OR r.collection=(SELECT n FROM name WHERE id=?2))"
              " ORDER BY r.flags & 2, r.n LIMIT 1";
    return replica.database.first(sql.constData(), [&](const Row &row) { return readRow(replica, row); }, record, collection);
}

constexpr qint64 ShownFlag = int(RecordFlag::Shown);
/// Of these, what lists show has the flag above alone.
constexpr qint64 CountedFlags = ShownFlag | int(RecordFlag::Removed) | int(RecordFlag::Hidden);

Result<qint64> countShown(Replica &replica)
{
    return replica.database.number("SELECT count(*) FROM record WHERE flags & ? = ?", CountedFlags, ShownFlag);
}

Result<qint64> countShown(Replica &replica, const CollectionId &collection)
{
    return replica.database.number(
            "SELECT count(*) FROM record WHERE flags & ? = ? AND collection = (SELECT n FROM name WHERE id = ?)",
            CountedFlags, ShownFlag, collection);
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

namespace {

bool mayBeDuration(const KindSet &kinds, const QString &field)
{
    const auto isIn = [&](const Kinds &some) {
        const auto all = some.all();
        return std::ranges::any_of(all, [&](const Kind *kind) {
            const Field *known = kind->field(field);
            return known && known->type == FieldType::Duration;
        });
    };
    return isIn(kinds.everywhere) || std::ranges::any_of(kinds.own, [&](const auto &own) { return isIn(own.second); });
}

} // namespace

// Days lie in an index; numbers are compared when the record is read, and durations, which may be typed like days.
Result<> RowConditions::addDay(const QueryTerm &term)
{
    const auto day = comparisonDay(term.text, dayOf(m_replica.clock.now()));
    if (!day || mayBeDuration(m_replica.kinds, term.field)) {
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

Result<> RowConditions::visitAll(const QString &sql, const std::vector<Bound> &values, const std::function<void(const Row &)> &visit)
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
        visit(statement->row());
    }
}

Result<> RowConditions::visitRanked(const QString &sql, const std::vector<Bound> &values, const Visit &visit)
{
    RowReader reader(m_replica);
    return visitAll(sql, values, [&](const Row &row) { visit(reader.read(row), double(row.integer(9)) / 1000.0); });
}

std::vector<RowConditions::Bound> RowConditions::between(std::vector<Bound> before, Bound behind) const
{
    before.insert(before.end(), m_values.begin(), m_values.end());
    before.push_back(std::move(behind));
    return before;
}

Result<std::vector<RecordRow>> RowConditions::read(int limit)
{
    const QString columns = QLatin1String(RowColumns);
    RowReader reader(m_replica);
    std::vector<RecordRow> rows;
    if (limit >= 0) {
        const QString sql = u"SELECT %1 FROM record r WHERE %2 ORDER BY r.sort_key, r.n LIMIT ?"_s.arg(columns, m_where);
        auto read = visitAll(sql, between({}, qint64(limit)), [&](const Row &row) { rows.push_back(reader.read(row)); });
        return read ? Result<std::vector<RecordRow>>(std::move(rows)) : failure(read);
    }
    // Going through an index of titles to all rows reads every page many times; sorting them here is several times faster.
    const auto most = m_replica.database.number("SELECT coalesce(max(n), 0) FROM record");
    if (!most)
        return failure(most);
    rows.reserve(size_t(*most));
    TitleOrder order;
    auto read = visitAll(u"SELECT %1, r.sort_key FROM record r WHERE %2"_s.arg(columns, m_where), m_values, [&](const Row &row) {
        rows.push_back(reader.read(row));
        order.add(row.view(9), rows.back().n);
    });
    if (!read)
        return failure(read);
    order.arrange(rows);
    return rows;
}

Result<> RowConditions::readRanked(const std::vector<RankedRow> &ranked, int limit, const Visit &visit)
{
    const QString sql = u"SELECT %1 FROM record r WHERE %2 AND r.n = ?"_s.arg(QLatin1String(RowColumns), m_where);
    RowReader reader(m_replica);
    int count = 0;
    for (const RankedRow &place : ranked) {
        if (limit >= 0 && count >= limit)
            break;
        auto read = visitAll(sql, between({}, place.n), [&](const Row &row) {
            visit(reader.read(row), place.rank);
            ++count;
        });
        if (!read)
            return read;
    }
    return {};
}

Result<> RowConditions::readNewest(const QString &match, int limit, const Visit &visit)
{
    const QString sql = u"SELECT * FROM (SELECT %1, 0, r.sort_key AS folded FROM text JOIN record r ON r.n = text.rowid"
                        " WHERE text MATCH ? AND %2 ORDER BY text.rowid DESC LIMIT ?) ORDER BY length(folded), folded"_s.arg(QLatin1String(RowColumns), m_where);
    return visitRanked(sql, between({match}, qint64(limit)), visit);
}

Result<> RowConditions::readBeginning(const QString &beginning, bool whole, int limit, const Visit &visit)
{
    // Behind a whole word comes nothing or a blank, and a ! is the next sign; behind everything comes the last character.
    const QString end = beginning + (whole ? u"!"_s : QString::fromUcs4(U"\U0010FFFD"));
    const QString sql = u"SELECT %1, 0 FROM (SELECT n AS hit, sort_key AS folded FROM record WHERE sort_key >= ? AND sort_key < ?"
                        " ORDER BY length(folded), folded LIMIT ?) JOIN record r ON r.n = hit WHERE %2"
                        " ORDER BY length(folded), folded LIMIT ?"_s.arg(QLatin1String(RowColumns), m_where);
    // Some may be of a kind or place that is not asked for.
    return visitRanked(sql, between({beginning, end, qint64(limit) * 4}, qint64(limit)), visit);
}

} // namespace covault::vault
