// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/members/testvault.h"

#include "crypto/hash.h"
#include "members/ids.h"

namespace covault::members {

TestVault::TestVault()
{
    internal = newId<PartyId>();
    ann.party = internal;
    ann.member = newId<MemberId>();
    const Statement genesis = Statement::make(ann.device(),
            GenesisStatement{internal, Side::Internal, QStringLiteral("Example"), ann.member, QStringLiteral("Ann"),
                    ann.identity().signing().publicKey(), ann.identity().box().publicKey(), QStringLiteral("desk"),
                    QStringLiteral("Example"), std::nullopt});
    vault = vaultIdOf(genesis.encoded());
    shared = sharedCollection(vault, internal);
    add(ann.device(), genesis, {});
}

Bytes TestVault::nextBytes()
{
    return crypto::hash("test", {QByteArray::number(++m_count)}).view().toByteArray();
}

MemberId TestVault::newMember(const PartyId &party)
{
    return remembered<MemberId>(party, memberIdFrom);
}

CollectionId TestVault::newCollection(const PartyId &owner)
{
    return remembered<CollectionId>(owner, collectionIdFrom);
}

Statement TestVault::made(const Person &by, StatementBody body)
{
    Bytes id;
    if (const auto *member = std::get_if<MemberStatement>(&body))
        id = member->member.bytes();
    else if (const auto *collection = std::get_if<CollectionStatement>(&body))
        id = collection->collection.bytes();
    const auto nonce = m_nonces.find(id);
    return Statement::make(by.device(), std::move(body), nonce == m_nonces.end() ? Statement::newNonce() : nonce->second);
}

Judgement TestVault::judgement() const
{
    return Judgement(vault, statements, links);
}

Roster TestVault::roster() const
{
    return judgement().now();
}

std::vector<StatementId> TestVault::heads() const
{
    return judgement().heads();
}

StatementId TestVault::say(const Person &by, StatementBody body)
{
    return sayAt(by, heads(), std::move(body));
}

StatementId TestVault::sayAt(const Person &by, const std::vector<StatementId> &position, StatementBody body)
{
    return add(by.device(), made(by, std::move(body)), position);
}

StatementId TestVault::add(const DeviceId &author, const Statement &statement, const std::vector<StatementId> &position)
{
    const SegmentId segment = publish(author);
    statements.push_back({statement.id(), statement, author, segment, 0, position});
    return statement.id();
}

SegmentId TestVault::publish(const DeviceId &device)
{
    const auto segment = *SegmentId::fromBytes(nextBytes());
    links.push_back({segment, last[device]});
    last[device] = segment;
    return segment;
}

PartyId TestVault::addParty(Side side, const Person &by)
{
    const auto party = newId<PartyId>();
    say(by, PartyStatement{party, side, QStringLiteral("Party")});
    return party;
}

Person TestVault::addPerson(const Person &by, const PartyId &party, Role role, const std::vector<CollectionId> &collections)
{
    Person person;
    person.party = party;
    person.member = newMember(party);
    say(by, MemberStatement{person.member, party, QStringLiteral("Person")});
    addDevice(by, person);
    for (const CollectionId &collection : collections)
        say(ann, GrantStatement{collection, person.member, false, std::nullopt, {}});
    say(by, RoleStatement{person.member, role, false, {}});
    return person;
}

void TestVault::addDevice(const Person &by, const Person &person)
{
    const auto request = *RequestId::fromBytes(crypto::hash("test", {person.device().view()}).view());
    say(by,
            DeviceStatement{person.member, person.identity().signing().publicKey(),
                    person.identity().box().publicKey(), QStringLiteral("laptop"), request});
    say(by, CheckedStatement{person.device(), request});
}

DeviceCut TestVault::cutNow(const Person &person)
{
    const SegmentId end = last[person.device()];
    return {person.device(), end.isNull() ? std::vector<SegmentId>() : std::vector{end}};
}

QString whyRefused(const Roster &roster, const StatementId &id)
{
    const auto found = std::ranges::find(roster.refused(), id, &RefusedStatement::id);
    return found == roster.refused().end() ? QString() : found->why;
}

QString described(const Roster &roster)
{
    QStringList lines;
    for (const Member &m : roster.members())
        lines << QStringLiteral("member %1 %2 %3 %4").arg(m.id.toString(), m.name).arg(int(m.role)).arg(m.removed);
    for (const Device &d : roster.devices()) {
        lines << QStringLiteral("device %1 %2 %3").arg(d.id.toString(), d.member.toString()).arg(roster.isActive(d.id));
        for (const Collection &c : roster.collections())
            lines << QStringLiteral("  %1 %2").arg(c.id.toString()).arg(roster.canRead(d.id, c.id));
    }
    for (const RefusedStatement &r : roster.refused())
        lines << QStringLiteral("refused %1 %2 %3").arg(r.id.toString(), r.why).arg(int(r.sort));
    return lines.join(QLatin1Char('\n'));
}

} // namespace covault::members
