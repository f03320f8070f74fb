// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/people.h"

using namespace Qt::StringLiterals;

namespace covault::comanage {

using health::World;
using vault::LinkTarget;
using vault::Record;

std::optional<PartyId> partyOf(const LinkTarget &person, const World &world)
{
    if (person.type == LinkTarget::Type::Member) {
        const auto member = world.facts().members.find(person.member);
        return member != world.facts().members.end() ? std::optional(member->second.party) : std::nullopt;
    }
    const Record *record = world.find(person);
    for (const QString &field : {u"organisation"_s, u"party"_s}) {
        const auto parties = record ? record->links(field) : std::vector<LinkTarget>();
        if (!parties.empty() && parties.front().type == LinkTarget::Type::Party)
            return parties.front().party;
    }
    return std::nullopt;
}

People::People(const World &world)
    : m_world(world)
{
    for (const Record *record : world.ofKind(u"absence"_s)) {
        const auto from = momentFromIso(record->text(u"from"_s));
        const auto to = momentFromIso(record->text(u"to"_s));
        for (const LinkTarget &who : from &&to ? record->links(u"who"_s) : std::vector<LinkTarget>())
            m_absences.push_back({who, *from, *to, record->links(u"covered_by"_s)});
    }
    for (const health::StoredRecord *contact : world.subjectsOf(u"contact"_s))
        m_contacts[contact->title().toCaseFolded()].push_back(contact);
}

const Record *People::contactOf(const LinkTarget &person) const
{
    if (person.type == LinkTarget::Type::Record) {
        const Record *record = m_world.find(person);
        return record && record->key().kind == u"contact" ? record : nullptr;
    }
    const auto member = m_world.facts().members.find(person.member);
    if (member == m_world.facts().members.end())
        return nullptr;
    const Record *sideless = nullptr;
    for (const health::StoredRecord *stored : m_contacts.value(member->second.name.toCaseFolded())) {
        const Record *contact = &m_world.open(*stored);
        const auto party = partyOf(LinkTarget::ofRecord(contact->key().collection, contact->key().id), m_world);
        if (party == member->second.party)
            return contact;
        // Of another side, or of a vendor: somebody else of the same name.
        if (!party && !contact->has(u"vendor"_s))
            sideless = contact;
    }
    return sideless;
}

bool People::isSame(const LinkTarget &one, const LinkTarget &other) const
{
    if (one == other)
        return true;
    if (one.type == LinkTarget::Type::Party || other.type == LinkTarget::Type::Party)
        return false;
    if (one.type == LinkTarget::Type::Record && other.type == LinkTarget::Type::Record)
        return m_world.findStored(one) && m_world.findStored(one) == m_world.findStored(other);
    return one.type != other.type && contactOf(one) && contactOf(one) == contactOf(other);
}

bool People::isOf(const Absence &absence, const LinkTarget &person) const
{
    if (absence.who.type != LinkTarget::Type::Party)
        return isSame(absence.who, person);
    const auto isPerson = [&](const LinkTarget &cover) { return isSame(cover, person); };
    return partyOf(person, m_world) == absence.who.party && std::ranges::none_of(absence.covers, isPerson);
}

bool People::hasLeft(const LinkTarget &person, Moment moment) const
{
    if (person.type == LinkTarget::Type::Member) {
        const auto member = m_world.facts().members.find(person.member);
        return member != m_world.facts().members.end() && member->second.isRemoved;
    }
    const Record *contact = contactOf(person);
    if (!contact)
        return false;
    const QDate on = health::dayIn(*contact, u"departed_on"_s);
    return contact->texts(u"flags"_s).contains(u"departed"_s) || (on.isValid() && on <= dayOf(moment));
}

std::optional<Away> People::awayAt(const LinkTarget &person, Moment moment) const
{
    std::optional<Away> away;
    for (const Absence &absence : m_absences) {
        if (moment < absence.from || moment >= absence.to || !isOf(absence, person))
            continue;
        if (!away)
            away = Away{absence.from, absence.to, {}};
        away->from = std::min(away->from, absence.from);
        away->until = std::max(away->until, absence.to);
        away->covers.insert(away->covers.end(), absence.covers.begin(), absence.covers.end());
    }
    return away;
}

std::vector<LinkTarget> People::coversOf(const LinkTarget &person, Moment from, Moment to) const
{
    std::vector<LinkTarget> covers;
    for (const Absence &absence : m_absences) {
        if (absence.from < to && absence.to > from && isOf(absence, person))
            covers.insert(covers.end(), absence.covers.begin(), absence.covers.end());
    }
    return covers;
}

QString People::sideOf(const LinkTarget &person) const
{
    if (const auto party = partyOf(person, m_world))
        return m_world.titleOf(LinkTarget::ofParty(*party));
    const Record *contact = contactOf(person);
    const auto vendors = contact ? contact->links(u"vendor"_s) : std::vector<LinkTarget>();
    return vendors.empty() ? QString() : m_world.titleOf(vendors.front());
}

std::vector<Reach> People::reachOf(const LinkTarget &person, ReachAt when) const
{
    const Record *record = m_world.find(person);
    const Record *contact = contactOf(person);
    if (contact)
        return reachOfContact(*contact, when);
    return record ? reachOfTeam(*record) : std::vector<Reach>();
}

std::vector<Moment> People::changesBetween(const LinkTarget &person, Moment from, Moment to) const
{
    const auto isWithin = [from, to](Moment moment) { return moment >= from && moment < to; };
    std::vector<Moment> changes;
    for (const Absence &absence : m_absences) {
        const bool begins = isWithin(absence.from), ends = isWithin(absence.to);
        if (!(begins || ends) || !isOf(absence, person)) // whose it is takes longer to tell
            continue;
        if (begins)
            changes.push_back(absence.from);
        if (ends)
            changes.push_back(absence.to);
    }
    return changes;
}

} // namespace covault::comanage
