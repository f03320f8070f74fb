// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/neighbourhood.h"

#include "health/factreading.h"
#include "health/worldreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::health {

using vault::Record;

namespace {

template<typename Map>
auto *found(Map &map, const typename Map::key_type &key)
{
    const auto place = map.find(key);
    return place != map.end() ? &place->second : nullptr;
}

Result<> readOriginsOf(const RecordId &id, vault::Replica &replica, Facts &facts)
{
    std::vector<qint64> numbers;
    auto read = replica.database.each("SELECT n FROM record WHERE id=? ORDER BY n", [&](const storage::Row &row) { numbers.push_back(row.integer(0)); }, id);
    for (const qint64 number : numbers) {
        if (read)
            read = readOrigins(replica, facts, number, number);
    }
    return read;
}

} // namespace

Result<std::unique_ptr<Neighbourhood>> Neighbourhood::around(vault::Vault &vault, const vault::RecordKey &centre)
{
    auto policy = readPolicy(vault); // looks first what other programs did
    if (!policy)
        return failure(policy);
    Facts facts;
    facts.now = vault.clock().now();
    facts.kinds = vault.replica().kinds;
    facts.policy = std::move(*policy);
    readMembership(vault, facts);
    if (auto read = readOriginsOf(centre.id, vault.replica(), facts); !read)
        return failure(read);
    std::unique_ptr<Neighbourhood> neighbourhood(new Neighbourhood(std::move(facts), vault.replica()));
    for (const StoredRecord *record : neighbourhood->withId(centre.id)) {
        if (record->key() == centre && isJudged(record->row()))
            neighbourhood->m_centre = {record};
    }
    return neighbourhood;
}

Neighbourhood::Neighbourhood(Facts facts, vault::Replica &replica)
    : World(std::move(facts))
    , m_replica(replica)
{
}

void Neighbourhood::note(const Result<> &read) const
{
    if (!read && !m_damage)
        m_damage = read.error();
}

size_t Neighbourhood::keep(const Record &record, Bytes state) const
{
    const auto [place, isNew] = m_places.try_emplace(record.row().n, m_records.size());
    if (isNew)
        m_records.emplace_back(record, m_states.add(std::move(state)));
    return place->second;
}

template<typename... Bound>
Neighbourhood::Group Neighbourhood::fetch(const char *condition, const Bound &...bound) const
{
    Group records;
    note(readRecords(
            m_replica, condition,
            [&](const Record &record, Bytes state) { records.push_back(&m_records[keep(record, std::move(state))]); }, bound...));
    return records;
}

template<typename... Bound>
Neighbourhood::Group Neighbourhood::fetchJudged(const char *condition, const Bound &...bound) const
{
    Group records = fetch(condition, bound...);
    std::erase_if(records, [](const StoredRecord *record) { return !isJudged(record->row()); });
    std::ranges::sort(records, {}, [](const StoredRecord *record) { return record->key(); });
    return records;
}

std::span<const StoredRecord *const> Neighbourhood::withId(const RecordId &id) const
{
    if (const Group *known = found(m_byId, id))
        return *known;
    return m_byId[id] = fetch("WHERE r.id=? ORDER BY r.n", id);
}

std::span<const StoredRecord *const> Neighbourhood::subjectsOf(const QString &kind) const
{
    if (const Group *known = found(m_byKind, kind))
        return *known;
    return m_byKind[kind] = fetchJudged("WHERE r.kind=(SELECT n FROM name WHERE id=?)", kind.toUtf8());
}

// Of vendors the titles are enough.
const QStringList &Neighbourhood::localWords() const
{
    if (m_localWords)
        return *m_localWords;
    std::vector<vault::RecordRow> vendors;
    vault::RowReader reader(m_replica);
    const QByteArray sql = QByteArray("SELECT ") + vault::RowColumns + " FROM record r WHERE r.kind=(SELECT n FROM name WHERE id=?)";
    note(m_replica.database.each(
            sql.constData(),
            [&](const storage::Row &row) {
                vault::RecordRow vendor = reader.read(row);
                if (isJudged(vendor))
                    vendors.push_back(std::move(vendor));
            },
            Bytes("vendor")));
    std::ranges::sort(vendors, {}, &vault::RecordRow::key);
    QStringList titles;
    for (const vault::RecordRow &vendor : vendors)
        titles += vendor.title;
    return m_localWords.emplace(wordsIn(titles));
}

std::span<const BackLink> Neighbourhood::linksTo(BytesView id) const
{
    const Bytes named = id.toByteArray();
    if (const auto *known = found(m_linksTo, named))
        return *known;
    std::vector<BackLink> &links = m_linksTo[named];
    note(readRecords(
            m_replica, "WHERE r.n IN (SELECT src FROM link WHERE dst=?) ORDER BY r.n",
            [&](const Record &record, Bytes state) {
                if (!isJudged(record.row()))
                    return;
                const size_t place = keep(record, std::move(state));
                for (const vault::FieldLink &link : vault::linksOf(record)) {
                    if (link.target.idBytes() == named)
                        links.push_back({NamedId::cutFrom(named), place, link.field});
                }
            },
            named));
    return links;
}

std::vector<std::vector<const StoredRecord *>> Neighbourhood::sharedSecretsOf(const Record &record) const
{
    std::vector<Bytes> prints;
    note(m_replica.database.each("SELECT DISTINCT print FROM secret WHERE record=?",
            [&](const storage::Row &row) { prints.push_back(row.bytes(0)); }, record.row().n));
    std::vector<Group> groups;
    for (const Bytes &print : prints) {
        Group holders = fetchJudged("WHERE r.n IN (SELECT record FROM secret WHERE print=?)", print);
        if (holders.size() > 1 && std::ranges::find(groups, holders) == groups.end())
            groups.push_back(std::move(holders));
    }
    return groups;
}

} // namespace covault::health
