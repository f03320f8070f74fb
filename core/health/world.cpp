// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/world.h"

#include "base/text.h"
#include "vault/derive.h"

using namespace Qt::StringLiterals;

namespace covault::health {

using vault::LinkTarget;
using vault::Record;
using vault::RecordFlag;

namespace {

/// A record that was moved this often in a row is taken to go in a circle.
constexpr int MostMoves = 16;
/// Shorter ones say nothing about a secret.
constexpr qsizetype ShortestWord = 3;

} // namespace

World::World(Facts facts)
    : m_facts(std::move(facts))
{
    for (const Record &record : m_facts.records) {
        m_byId[record.key().id].push_back(&record);
        if (isJudged(record))
            m_subjects.push_back(&record);
    }
    // Row numbers differ from replica to replica; what is reported must not.
    std::sort(m_subjects.begin(), m_subjects.end(), [](const Record *a, const Record *b) { return a->key() < b->key(); });
    for (const Record *record : m_subjects) {
        m_byKind[record->key().kind].push_back(record);
        for (const vault::FieldLink &link : vault::linksOf(*record))
            m_backLinks[link.target.idBytes()].push_back({record, link.field});
    }
    indexSecrets();
    collectWords();
}

void World::indexSecrets()
{
    QHash<qint64, const Record *> byNumber;
    for (const Record *record : m_subjects)
        byNumber.insert(record->row().n, record);
    for (const SecretPrint &secret : m_facts.secrets) {
        const Record *record = byNumber.value(secret.record);
        auto &holders = m_byPrint[secret.print];
        if (record && std::find(holders.begin(), holders.end(), record) == holders.end())
            holders.push_back(record);
    }
    for (auto it = m_byPrint.begin(); it != m_byPrint.end(); ++it) {
        std::sort(it->begin(), it->end(), [](const Record *a, const Record *b) { return a->key() < b->key(); });
        if (it->size() < 2)
            continue;
        for (const Record *record : *it)
            m_sharedPrints[record->row().n].push_back(it.key());
    }
}

void World::collectWords()
{
    m_localWords = text::words(m_facts.organisation);
    for (const auto &[id, party] : m_facts.parties)
        m_localWords += text::words(party.name);
    for (const Record *vendor : ofKind(u"vendor"_s))
        m_localWords += text::words(vendor->title());
    m_localWords.removeDuplicates();
    m_localWords.removeIf([](const QString &word) { return word.size() < ShortestWord; });
}

std::span<const Record *const> World::ofKind(const QString &kind) const
{
    const auto found = m_byKind.constFind(kind);
    return found != m_byKind.cend() ? std::span<const Record *const>(*found) : std::span<const Record *const>();
}

std::span<const Record *const> World::withId(const RecordId &id) const
{
    const auto found = m_byId.constFind(id);
    return found != m_byId.cend() ? std::span<const Record *const>(*found) : std::span<const Record *const>();
}

const Record *World::find(const vault::RecordKey &key) const
{
    for (const Record *record : withId(key.id)) {
        if (record->key() == key)
            return record;
    }
    return nullptr;
}

const Record *World::at(const CollectionId &collection, const RecordId &id) const
{
    for (const Record *record : withId(id)) {
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
        const Record *record = at(next.collection, next.record);
        if (!record) {
            const auto collection = m_facts.collections.find(next.collection);
            const bool isReadable = collection != m_facts.collections.end() && collection->second.isReadable;
            return {isReadable ? Presence::Missing : Presence::Invisible, nullptr};
        }
        const auto moved = movedTo(*record);
        last = {record->state().isRemoved() ? Presence::Removed : Presence::Here, record};
        if (last.presence == Presence::Here || !moved)
            return last;
        next = *moved;
    }
    return last;
}

const Record *World::find(const LinkTarget &target) const
{
    return target.type == LinkTarget::Type::Record ? follow(target).record : nullptr;
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
    for (const Record *record : withId(id)) {
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
    const Record *record = find(target);
    return record ? record->title() : QString();
}

std::span<const World::BackLink> World::linksTo(BytesView id) const
{
    const auto found = m_backLinks.constFind(id.toByteArray());
    return found != m_backLinks.cend() ? std::span<const BackLink>(*found) : std::span<const BackLink>();
}

std::vector<std::vector<const Record *>> World::sharedSecretsOf(const Record &record) const
{
    std::vector<std::vector<const Record *>> groups;
    const auto prints = m_sharedPrints.find(record.row().n);
    for (const Bytes &print : prints != m_sharedPrints.end() ? prints->second : std::vector<Bytes>()) {
        const auto holders = m_byPrint.constFind(print);
        if (holders != m_byPrint.cend() && std::find(groups.begin(), groups.end(), *holders) == groups.end())
            groups.push_back(*holders);
    }
    return groups;
}

bool isJudged(const Record &record)
{
    const auto flags = record.row().flags;
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
