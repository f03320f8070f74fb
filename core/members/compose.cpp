// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/compose.h"

#include "crypto/random.h"
#include "members/draft.h"
#include "members/fields.h"
#include "members/ids.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {

constexpr auto DefaultProviderName = "Provider"_L1;

Result<> checkNames(const QStringList &names)
{
    for (const QString &name : names) {
        if (!isName(name))
            return failure(Error::Code::Usage, u"this can't be a name"_s, u"a name has 1 to 255 bytes on one line"_s);
    }
    return {};
}

// 'Internal only', 'Provider only' while there is one provider, else by the party's name.
QString ownCollectionName(const Roster &roster, const Party &party)
{
    const auto sameSide = std::ranges::count(roster.parties(), party.side, &Party::side);
    if (sameSide > 1)
        return u"%1 only"_s.arg(party.name).right(Fields::MaxNameSize / 4);
    return party.side == Side::Internal ? u"Internal only"_s : u"Provider only"_s;
}

Result<Composed> finished(Draft &draft)
{
    if (const auto settled = draft.settle(); !settled)
        return failure(settled);
    return draft.take();
}

Result<Member> self(const Acting &acting)
{
    const auto member = acting.judgement.now().memberOf(acting.self.device());
    if (!member)
        return failure(Error::Code::NotAllowed, u"you may not do this"_s, u"this device is not in the vault"_s);
    return *member;
}

// States a collection of the acting member's party, which that member may read, and its first key.
Result<> addCollectionTo(Draft &draft, const CollectionId &id, const Member &owner, const QString &name, const Bytes &nonce)
{
    draft.state(CollectionStatement{id, owner.party, name}, nonce);
    draft.state(GrantStatement{id, owner.id, false, std::nullopt, {}});
    if (const auto settled = draft.settle(); !settled)
        return settled;
    return draft.addEpoch(id);
}

Result<> stateBeginning(Draft &draft, const GenesisStatement &genesis, const Founding &founding, const VaultId &vault)
{
    if (genesis.ownerToBe)
        draft.state(PartyStatement{*genesis.ownerToBe, Side::Internal,
                founding.internalName.isEmpty() ? founding.vaultName : founding.internalName});
    const CollectionId shared = sharedCollection(vault, genesis.party);
    draft.state(GrantStatement{shared, genesis.member, false, std::nullopt, {}});
    if (const auto settled = draft.settle(); !settled)
        return settled;
    const CollectionId own = ownCollection(vault, genesis.party);
    const Member founder{genesis.member, genesis.party, genesis.memberName};
    const QString name = ownCollectionName(draft.now(), *draft.now().findParty(genesis.party));
    if (const auto added = addCollectionTo(draft, own, founder, name, Statement::newNonce()); !added)
        return added;
    for (const CollectionId &collection : {membersCollection(vault, genesis.party), shared}) {
        if (const auto added = draft.addEpoch(collection); !added)
            return added;
    }
    return {};
}

} // namespace

Result<Founded> found(const Founding &founding, const Identity &own, Clock &clock)
{
    const bool isProvider = founding.side == Side::Provider;
    const QString defaultName = isProvider ? QString(DefaultProviderName) : founding.vaultName;
    GenesisStatement genesis;
    genesis.party = crypto::newUlid<PartyId>(clock);
    genesis.side = founding.side;
    genesis.partyName = founding.partyName.isEmpty() ? defaultName : founding.partyName;
    genesis.member = crypto::newUlid<MemberId>(clock);
    genesis.memberName = founding.memberName;
    genesis.signKey = own.signing().publicKey();
    genesis.boxKey = own.box().publicKey();
    genesis.deviceName = founding.deviceName;
    genesis.vaultName = founding.vaultName;
    if (isProvider)
        genesis.ownerToBe = crypto::newUlid<PartyId>(clock);
    if (const auto names = checkNames({genesis.partyName, genesis.memberName, genesis.deviceName, genesis.vaultName});
            !names)
        return failure(names);

    const Statement statement = Statement::make(own.device(), genesis);
    const VaultId vault = vaultIdOf(statement.encoded());
    const KeyRing keys(vault);
    const Judgement judgement(vault, {{statement.id(), statement, own.device(), {}, 0, {}}});
    const Acting acting{judgement, keys, own, clock};
    Draft draft(acting);
    if (const auto stated = stateBeginning(draft, genesis, founding, vault); !stated)
        return failure(stated);
    auto composed = finished(draft);
    if (!composed)
        return failure(composed);
    composed->statements.insert(composed->statements.begin(), statement);
    return Founded{vault, genesis.party, genesis.member, std::move(*composed)};
}

Result<Composed> completeJoin(const Acting &acting)
{
    const auto member = self(acting);
    if (!member)
        return failure(member);
    Draft draft(acting);
    const Party party = *draft.now().findParty(member->party);
    if (!draft.now().isAdmin(acting.self.device(), party.id) || draft.now().findCollection(party.own))
        return Composed{};
    const QString name = ownCollectionName(draft.now(), party);
    if (const auto added = addCollectionTo(draft, party.own, *member, name, Statement::newNonce()); !added)
        return failure(added);
    return finished(draft);
}

Result<Composed> remove(const Acting &acting, const std::variant<MemberId, DeviceId, PartyId> &what,
        std::vector<DeviceCut> cuts, std::optional<Moment> since)
{
    Draft draft(acting);
    std::vector<Device> devices;
    for (const Device &device : draft.before().devices()) {
        const auto member = draft.before().findMember(device.member);
        const bool isMeant = what == std::variant<MemberId, DeviceId, PartyId>(device.id)
                || what == std::variant<MemberId, DeviceId, PartyId>(device.member)
                || (member && what == std::variant<MemberId, DeviceId, PartyId>(member->party));
        if (isMeant)
            devices.push_back(device);
    }
    draft.state(RemoveStatement{what, std::move(cuts), since});
    if (const auto settled = draft.settle(); !settled)
        return failure(settled);
    if (const auto replaced = draft.replaceKeysOf(devices); !replaced)
        return failure(replaced);
    return finished(draft);
}

Result<Added> addCollection(const Acting &acting, const QString &name)
{
    const auto member = self(acting);
    if (!member)
        return failure(member);
    if (const auto names = checkNames({name}); !names)
        return failure(names);
    Draft draft(acting);
    const Bytes nonce = Statement::newNonce();
    const CollectionId id = collectionIdFrom(draft.before().vaultId(), member->party, nonce);
    if (const auto added = addCollectionTo(draft, id, *member, name, nonce); !added)
        return failure(added);
    auto composed = finished(draft);
    if (!composed)
        return failure(composed);
    return Added{id, std::move(*composed)};
}

Result<Composed> sealMissing(const Acting &acting)
{
    Draft draft(acting);
    const auto &devices = draft.now().devices();
    if (const auto sealed = draft.addSeals({devices.begin(), devices.end()}); !sealed)
        return failure(sealed);
    return draft.isEmpty() ? Result<Composed>(Composed{}) : finished(draft);
}

Result<Composed> newEpoch(const Acting &acting, const CollectionId &collection)
{
    Draft draft(acting);
    if (const auto added = draft.addEpoch(collection); !added)
        return failure(added);
    return finished(draft);
}

} // namespace covault::members
