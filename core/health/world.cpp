// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/world.h"

#include "health/weakness.h"
#include "vault/derive.h"

#include <algorithm>
#include <numeric>
#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::health {

using vault::LinkTarget;
using vault::Record;
using vault::RecordFlag;

namespace {

/// A record that was moved this often in a row is taken to go in a circle.
constexpr int MostMoves = 16;

const RecordId &idOf(const StoredRecord *record)
{
    return record->key().id;
}

bool isBefore(const StoredRecord *a, const StoredRecord *b)
{
    return a->key() < b->key();
}

} // namespace

void Facts::add(const Record &record, Bytes state)
{
    if (isJudged(record.row())) {
        for (const vault::FieldLink &link : vault::linksOf(record))
            links.push_back({NamedId::cutFrom(link.target.idBytes()), records.size(), link.field});
    }
    records.emplace_back(record, states.add(std::move(state)));
}

World::World(Facts facts)
    : m_facts(std::move(facts))
{
    m_byId.reserve(m_facts.records.size());
    for (const StoredRecord &record : m_facts.records) {
        m_byId.push_back(&record);
        if (isJudged(record.row()))
            m_subjects.push_back(&record);
    }
    std::ranges::stable_sort(m_byId, {}, idOf);
    // Row numbers differ from replica to replica; what is reported must not.
    std::ranges::sort(m_subjects, isBefore);
    for (const StoredRecord *record : m_subjects)
        m_byKind[record->key().kind].push_back(record);
    indexLinks();
    indexSecrets();
    collectWords();
}

void World::indexLinks()
{
    std::ranges::sort(m_facts.links, {}, [](const BackLink &link) { return std::tie(link.to, link.from); });
    m_byFrom.resize(m_facts.links.size());
    std::iota(m_byFrom.begin(), m_byFrom.end(), 0U);
    std::ranges::sort(m_byFrom, {}, [this](quint32 link) { return m_facts.links[link].from; });
}

void World::indexSecrets()
{
    QHash<qint64, const StoredRecord *> byNumber; // of those that hold one
    for (const SecretPrint &secret : m_facts.secrets)
        byNumber.insert(secret.record, nullptr);
    for (const StoredRecord *record : m_subjects) {
        if (const auto holder = byNumber.find(record->row().n); holder != byNumber.end())
            *holder = record;
    }
    for (const SecretPrint &secret : m_facts.secrets) {
        const StoredRecord *record = byNumber.value(secret.record);
        if (record)
            m_byPrint[secret.print].push_back(record);
    }
    for (auto it = m_byPrint.begin(); it != m_byPrint.end(); ++it) {
        std::ranges::sort(*it, isBefore);
        it->erase(std::unique(it->begin(), it->end()), it->end()); // one may hold it in two fields
        if (it->size() > 1)
            m_sharedPrints[it->front()->row().n].push_back(it.key());
    }
}

void World::collectWords()
{
    QStringList vendors;
    for (const StoredRecord *vendor : m_byKind.value(u"vendor"_s))
        vendors += vendor->title();
    m_localWords = wordsIn(vendors);
}

QStringList World::wordsIn(const QStringList &vendors) const
{
    QStringList names{m_facts.organisation};
    for (const auto &[id, party] : m_facts.parties)
        names += party.name;
    return health::localWords(names + vendors);
}

std::span<const StoredRecord *const> World::subjectsOf(const QString &kind) const
{
    const auto found = m_byKind.constFind(kind);
    return found != m_byKind.cend() ? std::span<const StoredRecord *const>(*found) : std::span<const StoredRecord *const>();
}

std::vector<const Record *> World::ofKind(const QString &kind) const
{
    std::vector<const Record *> records;
    for (const StoredRecord *stored : subjectsOf(kind))
        records.push_back(&open(*stored));
    return records;
}

const Record &World::open(const StoredRecord &stored) const
{
    if (const auto found = m_open.find(&stored); found != m_open.end())
        return found->second;
    m_opened.push_back(&stored);
    return m_open.emplace(&stored, read(stored)).first->second;
}

void World::closeDownTo(size_t count) const
{
    for (; m_opened.size() > count; m_opened.pop_back())
        m_open.erase(m_opened.back());
}

std::span<const StoredRecord *const> World::withId(const RecordId &id) const
{
    const auto found = std::ranges::equal_range(m_byId, id, {}, idOf);
    return {found.begin(), found.end()};
}

const StoredRecord *World::findStored(const vault::RecordKey &key) const
{
    for (const StoredRecord *record : withId(key.id)) {
        if (record->key() == key)
            return record;
    }
    return nullptr;
}

const Record *World::find(const vault::RecordKey &key) const
{
    const StoredRecord *stored = findStored(key);
    return stored ? &open(*stored) : nullptr;
}

const StoredRecord *World::at(const CollectionId &collection, const RecordId &id) const
{
    for (const StoredRecord *record : withId(id)) {
        if (record->key().collection == collection)
            return record;
    }
    return nullptr;
}

World::Followed World::follow(const LinkTarget &target) const
{
    LinkTarget next = target;
    Followed last{Presence::Missing, nullptr};
    for (int moves = 0; moves < MostMoves; ++moves) {
        const StoredRecord *record = at(next.collection, next.record);
        if (!record) {
            const auto collection = m_facts.collections.find(next.collection);
            const bool isReadable = collection != m_facts.collections.end() && collection->second.isReadable;
            return {isReadable ? Presence::Missing : Presence::Invisible, nullptr};
        }
        last = {record->row().flags.testFlag(RecordFlag::Removed) ? Presence::Removed : Presence::Here, record};
        const auto moved = last.presence == Presence::Removed ? movedTo(open(*record)) : std::nullopt;
        if (!moved)
            return last;
        next = *moved;
    }
    return last;
}

const StoredRecord *World::findStored(const LinkTarget &target) const
{
    return target.type == LinkTarget::Type::Record ? follow(target).record : nullptr;
}

const Record *World::find(const LinkTarget &target) const
{
    const StoredRecord *stored = findStored(target);
    return stored ? &open(*stored) : nullptr;
}

Presence World::presence(const LinkTarget &target) const
{
    if (target.type == LinkTarget::Type::Member)
        return m_facts.members.contains(target.member) ? Presence::Here : Presence::Missing;
    if (target.type == LinkTarget::Type::Party)
        return m_facts.parties.contains(target.party) ? Presence::Here : Presence::Missing;
    return follow(target).presence;
}

Presence World::presence(const RecordId &id) const
{
    if (withId(id).empty()) {
        const bool seesAll = std::all_of(m_facts.collections.begin(), m_facts.collections.end(),
                [](const auto &collection) { return collection.second.isReadable; });
        return seesAll ? Presence::Missing : Presence::Invisible;
    }
    Presence best = Presence::Removed;
    for (const StoredRecord *record : withId(id)) {
        const Presence one = presence(LinkTarget::ofRecord(record->key().collection, id));
        if (one == Presence::Here || (one == Presence::Invisible && best != Presence::Here))
            best = one;
    }
    return best;
}

QString World::titleOf(const LinkTarget &target) const
{
    if (target.type == LinkTarget::Type::Member) {
        const auto member = m_facts.members.find(target.member);
        return member != m_facts.members.end() ? member->second.name : QString();
    }
    if (target.type == LinkTarget::Type::Party) {
        const auto party = m_facts.parties.find(target.party);
        return party != m_facts.parties.end() ? party->second.name : QString();
    }
    const StoredRecord *record = findStored(target);
    return record ? record->title() : QString();
}

const ActId *World::originOf(const Record &record) const
{
    const auto found = std::ranges::lower_bound(m_facts.origins, record.row().n, {}, &Origin::record);
    return found != m_facts.origins.end() && found->record == record.row().n ? &found->act : nullptr;
}

std::span<const BackLink> World::linksTo(BytesView id) const
{
    const auto named = NamedId::fromBytes(id);
    if (!named)
        return {};
    const auto found = std::ranges::equal_range(m_facts.links, *named, {}, &BackLink::to);
    return {found.begin(), found.end()};
}

bool World::mayName(const StoredRecord &record, const QString &kind) const
{
    if (!isJudged(record.row()))
        return true; // the links of others are not noted
    const auto from = size_t(&record - m_facts.records.data());
    const auto fits = [&](const StoredRecord *named) {
        return named->key().kind == kind || named->row().flags.testFlag(RecordFlag::Removed);
    };
    return std::ranges::any_of(std::ranges::equal_range(m_byFrom, from, {}, [this](quint32 link) { return m_facts.links[link].from; }),
            [&](quint32 link) {
                const auto id = RecordId::fromBytes(m_facts.links[link].to.view());
                return id && std::ranges::any_of(withId(*id), fits);
            });
}

std::vector<std::vector<const StoredRecord *>> World::sharedSecretsOf(const Record &record) const
{
    std::vector<std::vector<const StoredRecord *>> groups;
    const auto prints = m_sharedPrints.find(record.row().n);
    for (const Bytes &print : prints != m_sharedPrints.end() ? prints->second : std::vector<Bytes>()) {
        const auto holders = m_byPrint.constFind(print);
        if (holders != m_byPrint.cend() && std::find(groups.begin(), groups.end(), *holders) == groups.end())
            groups.push_back(*holders);
    }
    return groups;
}

void forEachSubject(const World &world, const std::function<void(const Record &)> &look)
{
    for (const StoredRecord *subject : world.subjects()) {
        const World::Visit visit(world);
        look(world.open(*subject));
    }
}

bool isJudged(const vault::RecordRow &row)
{
    const auto flags = row.flags;
    return flags.testFlag(RecordFlag::Shown) && !flags.testFlag(RecordFlag::Removed)
            && !flags.testFlag(RecordFlag::Hidden) && !flags.testFlag(RecordFlag::Obsolete);
}

bool isRetired(const Record &record)
{
    static const QStringList over = {u"retired"_s, u"disposed"_s, u"former"_s, u"obsolete"_s};
    return over.contains(record.text(u"status"_s)) || record.texts(u"flags"_s).contains(u"departed"_s);
}

QDate dayIn(const Record &record, const QString &field)
{
    const vault::Field *declared = record.kind() ? record.kind()->field(field) : nullptr;
    if (!declared)
        return {};
    return QDate::fromString(vault::shownValue(record, *declared).toText().left(10), Qt::ISODate);
}

std::optional<LinkTarget> movedTo(const Record &record)
{
    const auto targets = record.links(u"moved_to"_s);
    return targets.empty() ? std::nullopt : std::optional(targets.front());
}

} // namespace covault::health
