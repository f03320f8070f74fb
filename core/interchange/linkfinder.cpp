// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/linkfinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using covault::vault::Field;
using covault::vault::FieldType;
using covault::vault::LinkTarget;
using covault::vault::RecordKey;

namespace covault::interchange {

namespace {

bool mayNameKind(const Field &field, const QString &kind)
{
    if (field.type == FieldType::Person)
        return kind == u"contact"_s || kind == u"team"_s;
    return field.type == FieldType::Link && field.mayName(kind);
}

bool mayNameMember(const Field &field)
{
    return field.type == FieldType::Person || (field.type == FieldType::Link && field.to.contains(u"member"_s));
}

bool mayNameParty(const Field &field)
{
    return field.type == FieldType::Party || (field.type == FieldType::Link && field.to.contains(u"party"_s));
}

std::vector<LinkTarget> targetsOf(const std::vector<RecordKey> &keys, const Field &field)
{
    std::vector<LinkTarget> targets;
    for (const RecordKey &key : keys) {
        const LinkTarget target = LinkTarget::ofRecord(key.collection, key.id);
        if (mayNameKind(field, key.kind) && std::ranges::find(targets, target) == targets.end())
            targets.push_back(target);
    }
    return targets;
}

bool isSideOf(const members::Party &party, const QString &word)
{
    return (word == u"internal"_s && party.side == members::Side::Internal)
            || (word == u"provider"_s && party.side == members::Side::Provider);
}

} // namespace

void LinkFinder::place(const IncomingRecord &incoming, const QString &title, const RecordKey &key)
{
    if (m_file.spelling == Spelling::Exported && !incoming.sourceKey.isEmpty())
        m_ids.insert(incoming.sourceKey.toUpper(), key);
    if (!title.isEmpty())
        m_titles[VaultIndex::foldedTitle(title)].push_back(key);
}

std::vector<LinkTarget> LinkFinder::byId(const QString &id, const Field &field) const
{
    if (const auto placed = m_ids.find(id.toUpper()); placed != m_ids.end())
        return {LinkTarget::ofRecord(placed->collection, placed->id)};
    if (const auto member = MemberId::parse(id); member && mayNameMember(field) && m_roster.findMember(*member))
        return {LinkTarget::ofMember(*member)};
    if (const auto party = PartyId::parse(id); party && mayNameParty(field) && m_roster.findParty(*party))
        return {LinkTarget::ofParty(*party)};
    const auto record = RecordId::parse(id);
    return record ? targetsOf(m_index.withId(*record), field) : std::vector<LinkTarget>();
}

std::vector<LinkTarget> LinkFinder::inFile(const QString &title, const Field &field) const
{
    return targetsOf(m_titles.value(VaultIndex::foldedTitle(title)), field);
}

std::vector<LinkTarget> LinkFinder::inVault(const QString &title, const Field &field) const
{
    const QString wanted = VaultIndex::foldedTitle(title);
    std::vector<LinkTarget> targets = targetsOf(m_index.titled(title), field);
    for (const members::Member &member : m_roster.members()) {
        if (mayNameMember(field) && !member.removed && VaultIndex::foldedTitle(member.name) == wanted)
            targets.push_back(LinkTarget::ofMember(member.id));
    }
    for (const members::Party &party : m_roster.parties()) {
        if (mayNameParty(field) && !party.removed
                && (VaultIndex::foldedTitle(party.name) == wanted || isSideOf(party, wanted)))
            targets.push_back(LinkTarget::ofParty(party.id));
    }
    return targets;
}

Result<LinkTarget> LinkFinder::resolve(const QString &typed, const Field &field) const
{
    const QString what = u"looking for '%1'"_s.arg(typed);
    auto found = byId(typed, field);
    // A member or party of another vault goes by its name here.
    const auto name = m_file.names.find(typed);
    const QString title = name == m_file.names.end() ? typed : name->second;
    if (found.empty())
        found = inFile(title, field);
    if (found.empty())
        found = inVault(title, field);
    if (found.empty())
        return failure(Error::Code::NotFound, what, u"nothing of this name is in the file or in the vault"_s);
    if (found.size() > 1)
        return failure(Error::Code::Refused, what, u"several things have this name"_s);
    return found.front();
}

} // namespace covault::interchange
