// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/source.h"

#include "health/confirmedday.h"
#include "packet/composition.h"
#include "vault/derive.h"
#include "vault/value.h"

using namespace Qt::StringLiterals;

namespace covault::packet {

namespace {

// The own collection of a party bears that party; what everyone shares is the one that all parties read.
std::set<CollectionId> admittedCollections(const health::World &world, const Template &pattern)
{
    const health::Facts &facts = world.facts();
    std::set<CollectionId> admitted;
    for (const auto &[id, collection] : facts.collections) {
        std::set<PartyId> parties;
        for (const MemberId &reader : collection.readers) {
            if (const auto member = facts.members.find(reader); member != facts.members.end())
                parties.insert(member->second.party);
        }
        const bool isOneSided = facts.parties.size() > 1 && parties.size() < 2;
        if (pattern.hasOwnCollections || !isOneSided)
            admitted.insert(id);
    }
    return admitted;
}

} // namespace

QDate dayShownIn(const vault::Record &record, const QString &field)
{
    const vault::Field *known = record.kind() ? record.kind()->field(field) : nullptr;
    return known ? QDate::fromString(vault::shownValue(record, *known).toText(), Qt::ISODate) : QDate();
}

Source::Source(const health::World &world, const Template &pattern)
    : m_world(world)
    , m_pattern(pattern)
    , m_collections(admittedCollections(world, pattern))
{
}

std::vector<const vault::Record *> Source::ofKind(const QString &kind) const
{
    std::vector<const vault::Record *> found;
    for (const vault::Record *record : m_world.ofKind(kind)) {
        if (admits(record->key().collection) && !health::isRetired(*record))
            found.push_back(record);
    }
    std::ranges::sort(found, [](const vault::Record *a, const vault::Record *b) {
        const int order = QString::localeAwareCompare(a->title(), b->title());
        return order != 0 ? order < 0 : a->key() < b->key();
    });
    return found;
}

QStringList Source::texts(const vault::Record &record, const QString &field) const
{
    const vault::Field *known = record.kind() ? record.kind()->field(field) : nullptr;
    if (!known || known->secret)
        return {};
    const auto nameOf = [this](const vault::LinkTarget &target) { return m_world.titleOf(target); };
    QStringList texts;
    for (const vault::Entry &entry : record.entries(field)) {
        if (!entry.isSecret)
            texts += vault::toText(entry.value, *known, vault::Reveal::No, nameOf);
    }
    texts.removeAll(QString());
    return texts;
}

QString Source::text(const vault::Record &record, const QString &field) const
{
    return texts(record, field).value(0);
}

QString Source::cell(const vault::Record &record, const QString &table, const cbor::Value &row, const QString &column) const
{
    const vault::Field *field = record.kind() ? record.kind()->field(table) : nullptr;
    const vault::Field *known = field ? field->column(column) : nullptr;
    if (!known || vault::isSecret(*field, row, column))
        return {};
    return vault::toText(row.at(column), *known, vault::Reveal::No, [this](const vault::LinkTarget &target) { return m_world.titleOf(target); });
}

Side Source::sideOf(const PartyId &party) const
{
    const auto &parties = m_world.facts().parties;
    const auto found = parties.find(party);
    if (found == parties.end())
        return Side::Unknown;
    return found->second.isInternal ? Side::Internal : Side::Provider;
}

Side Source::sideOf(const vault::LinkTarget &target) const
{
    if (target.type == vault::LinkTarget::Type::Party)
        return sideOf(target.party);
    if (target.type == vault::LinkTarget::Type::Member) {
        const auto &members = m_world.facts().members;
        const auto member = members.find(target.member);
        return member == members.end() ? Side::Unknown : sideOf(member->second.party);
    }
    const vault::Record *record = m_world.find(target);
    return record ? sideIn(*record, record->key().kind == u"team" ? u"party"_s : u"organisation"_s) : Side::Unknown;
}

Side Source::sideIn(const vault::Record &record, const QString &field) const
{
    const auto links = record.links(field);
    return links.empty() || links.front().type == vault::LinkTarget::Type::Record ? Side::Unknown : sideOf(links.front());
}

QString Source::confirmation(const vault::Record &record, const Packet &packet) const
{
    const auto day = health::confirmedDay(record, m_world);
    if (!day)
        return u"nobody has confirmed it yet"_s;
    const vault::Review *review = record.state().newestReview(m_world.facts().now);
    if (!review || dayOf(review->time) != *day)
        return written(packet, *day);
    const auto &facts = m_world.facts();
    const auto device = facts.devices.find(review->device);
    const auto member = device == facts.devices.end() ? facts.members.end() : facts.members.find(device->second);
    const QString by = member == facts.members.end() ? QString() : u" by "_s + member->second.name;
    return written(packet, *day) + by + (review->editedSince ? u", edited since"_s : QString());
}

} // namespace covault::packet
