// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/rules.h"

#include "members/ids.h"

using namespace Qt::StringLiterals;

namespace covault::members::rules {

namespace {

Permission onlyIf(bool allowed, const QString &why)
{
    return allowed ? Permission::yes() : Permission::no(why);
}

// One overload a type of statement.
class Question
{
public:
    Question(const RosterState &state, const Statement &statement)
        : m_state(state)
        , m_statement(statement)
        , m_author(statement.author())
    {
    }

    Permission operator()(const GenesisStatement &s) const
    {
        return onlyIf(m_state.genesisParty.isNull() && vaultIdOf(m_statement.encoded()) == m_state.vault
                        && m_author == deviceIdOf(s.signKey, s.boxKey),
                u"it founds another vault"_s);
    }

    Permission operator()(const PartyStatement &s) const
    {
        const Party *known = m_state.party(s.party);
        if (!known)
            return onlyIf(m_state.isAdmin(m_author, m_state.genesisParty),
                    u"only admins of the party that founded the vault bring in parties"_s);
        if (known->side != s.side)
            return Permission::no(u"a party does not change sides"_s);
        return peopleOf(s.party);
    }

    Permission operator()(const MemberStatement &s) const
    {
        const Member *known = m_state.member(s.member);
        if (known && (known->party != s.party || known->removed))
            return Permission::no(u"this member is of another party, or was removed for good"_s);
        if (!known && s.member != memberIdFrom(m_state.vault, s.party, m_statement.nonce()))
            return Permission::no(u"the id of this member was not made for it"_s);
        return peopleOf(s.party);
    }

    Permission operator()(const DeviceStatement &s) const
    {
        if (m_state.device(deviceIdOf(s.signKey, s.boxKey)))
            return Permission::no(u"this device is known already, and a removed one never comes back"_s);
        return personOrSelf(s.member);
    }

    Permission operator()(const RoleStatement &s) const { return person(s.member); }

    Permission operator()(const CollectionStatement &s) const
    {
        const Collection *known = m_state.collection(s.collection);
        if (known && (known->owner != s.owner || known->sort == Collection::Sort::Members))
            return Permission::no(u"this collection exists and belongs to another party"_s);
        const bool isItsOwn = s.collection == ownCollection(m_state.vault, s.owner)
                || s.collection == collectionIdFrom(m_state.vault, s.owner, m_statement.nonce());
        if (!known && !isItsOwn)
            return Permission::no(u"the id of this collection was not made for it"_s);
        return onlyIf(m_state.isAdmin(m_author, s.owner), u"only admins of a party make or name its collections"_s);
    }

    Permission operator()(const GrantStatement &s) const
    {
        if (!isPresent(s.grantee))
            return Permission::no(u"the one it lets in is unknown or was removed"_s);
        return owners(s.collection);
    }

    Permission operator()(const WithdrawStatement &s) const { return owners(s.collection); }

    Permission operator()(const RemoveStatement &s) const
    {
        if (const auto *device = std::get_if<DeviceId>(&s.what)) {
            const Device *known = m_state.device(*device);
            return known ? personOrSelf(known->member) : Permission::no(u"this device is unknown"_s);
        }
        if (const auto *party = std::get_if<PartyId>(&s.what)) {
            return onlyIf(m_state.party(*party) && *party != m_state.genesisParty
                            && m_state.isAdmin(m_author, m_state.genesisParty),
                    u"only admins of the party that founded the vault remove parties, and not their own"_s);
        }
        return person(std::get<MemberId>(s.what), Removed::Too);
    }

    Permission operator()(const LeaveStatement &) const { return Permission::yes(); }

    Permission operator()(const EpochStatement &s) const
    {
        if (!m_state.canWrite(m_author, s.collection))
            return Permission::no(u"only who may write in a collection makes keys for it"_s);
        if (m_state.epochs.contains(s.epoch))
            return Permission::no(u"this key exists already"_s);
        return recipients(s);
    }

    Permission operator()(const SealStatement &s) const
    {
        const auto epoch = m_state.epochs.constFind(s.epoch);
        if (epoch == m_state.epochs.constEnd() || epoch->collection != s.collection)
            return Permission::no(u"the key that it hands on is unknown"_s);
        if (!m_state.canRead(m_author, s.collection))
            return Permission::no(u"only who may read a collection hands on its keys"_s);
        return onlyIf(m_state.canRead(s.device, s.collection), u"its receiver may not read the collection"_s);
    }

    Permission operator()(const CheckedStatement &s) const
    {
        const Device *known = m_state.device(s.device);
        if (!known || known->request != s.request)
            return Permission::no(u"the request whose words were compared is not the one of this device"_s);
        return personOrSelf(known->member);
    }

    Permission operator()(const UnknownStatement &) const { return Permission::yes(); }

private:
    enum class Removed { Not, Too };

    Permission peopleOf(const PartyId &party) const
    {
        const Party *known = m_state.party(party);
        if (!known || known->removed)
            return Permission::no(u"this party is not in the vault"_s);
        return onlyIf(
                m_state.speaksFor(m_author, party), u"only admins of %1 decide about its people"_s.arg(known->name));
    }

    Permission person(const MemberId &member, Removed removed = Removed::Not) const
    {
        const Member *known = m_state.member(member);
        if (!known || (known->removed && removed == Removed::Not))
            return Permission::no(u"this member is unknown or was removed"_s);
        return peopleOf(known->party);
    }

    Permission personOrSelf(const MemberId &member) const
    {
        const Member *self = m_state.memberOf(m_author);
        return self && self->id == member ? Permission::yes() : person(member);
    }

    Permission owners(const CollectionId &collection) const
    {
        const Collection *known = m_state.collection(collection);
        if (!known)
            return Permission::no(u"this collection is unknown"_s);
        if (known->sort == Collection::Sort::Members)
            return Permission::no(u"every member reads this collection"_s);
        return onlyIf(m_state.isAdmin(m_author, known->owner),
                u"only admins of the party that owns a collection decide who is let in"_s);
    }

    bool isPresent(const Grantee &grantee) const
    {
        if (const auto *member = std::get_if<MemberId>(&grantee)) {
            const Member *known = m_state.member(*member);
            return known && m_state.isIn(*known);
        }
        const Party *known = m_state.party(std::get<PartyId>(grantee));
        return known && !known->removed;
    }

    // Exactly those who may read; whose right has an end may be left out, since no statement knows the time.
    Permission recipients(const EpochStatement &s) const
    {
        std::set<DeviceId> sealed;
        for (const auto &[device, key] : s.seals) {
            if (!m_state.canRead(device, s.collection))
                return Permission::no(u"the key is sealed to a device that may not read the collection"_s);
            sealed.insert(device);
        }
        for (const Device &device : m_state.devices) {
            if (sealed.contains(device.id) || !m_state.canRead(device.id, s.collection))
                continue;
            if (!m_state.effectiveGrant(*m_state.member(device.member), s.collection)->until)
                return Permission::no(u"the key is not sealed to every device that may read the collection"_s);
        }
        return Permission::yes();
    }

    const RosterState &m_state;
    const Statement &m_statement;
    const DeviceId &m_author;
};

// What each type of statement does; one overload a type.
class Effect
{
public:
    Effect(RosterState &state, const Standing &standing)
        : m_state(state)
        , m_standing(standing)
    {
    }

    void operator()(const GenesisStatement &s)
    {
        const DeviceId device = m_standing.statement.author();
        const CollectionId members = membersCollection(m_state.vault, s.party);
        const CollectionId shared = sharedCollection(m_state.vault, s.party);
        m_state.genesisParty = s.party;
        m_state.vaultName = s.vaultName;
        m_state.ownerToBe = s.ownerToBe;
        addParty(s.party, s.side, s.partyName);
        m_state.members.insert(s.member, Member{s.member, s.party, s.memberName});
        m_state.devices.insert(device, Device{device, s.member, s.deviceName, s.signKey, s.boxKey, {}, s.member});
        m_state.deviceNodes.insert(device, m_standing.node);
        m_state.collections.insert(members, {members, s.party, u"members"_s, Collection::Sort::Members});
        m_state.collections.insert(shared, {shared, s.party, u"Shared"_s, Collection::Sort::Shared});
        choose(s.member, Role::Admin, true);
    }

    void operator()(const PartyStatement &s)
    {
        const auto known = m_state.parties.find(s.party);
        if (known == m_state.parties.end())
            addParty(s.party, s.side, s.name);
        else
            known->name = s.name;
    }

    void operator()(const MemberStatement &s)
    {
        const auto known = m_state.members.find(s.member);
        if (known == m_state.members.end())
            m_state.members.insert(s.member, Member{s.member, s.party, s.name});
        else if (known->party == s.party)
            known->name = s.name;
    }

    void operator()(const DeviceStatement &s)
    {
        const DeviceId id = deviceIdOf(s.signKey, s.boxKey);
        if (m_state.devices.contains(id))
            return;
        m_state.devices.insert(id, Device{id, s.member, s.name, s.signKey, s.boxKey, s.request, std::nullopt});
        m_state.deviceNodes.insert(id, m_standing.node);
    }

    void operator()(const RoleStatement &s)
    {
        choose(s.member, s.role, s.signatory);
        if (s.role != Role::Admin)
            takeFrom(s.member, s.role == Role::Reader ? CutScope::Writing : CutScope::Administering, std::nullopt, s.cuts);
    }

    void operator()(const CollectionStatement &s)
    {
        const auto known = m_state.collections.find(s.collection);
        if (known != m_state.collections.end()) {
            known->name = s.name;
            return;
        }
        const Party *owner = m_state.party(s.owner);
        const bool isOwn = owner && owner->own == s.collection;
        m_state.collections.insert(
                s.collection, {s.collection, s.owner, s.name, isOwn ? Collection::Sort::Own : Collection::Sort::Other});
    }

    void operator()(const GrantStatement &s)
    {
        grant(s.collection, s.grantee, {m_standing.node, false, s.readOnly, s.until});
        if (s.readOnly)
            takeFrom(s.grantee, CutScope::Writing, s.collection, s.cuts);
    }

    void operator()(const WithdrawStatement &s)
    {
        grant(s.collection, s.grantee, {m_standing.node, true, false, std::nullopt});
        takeFrom(s.grantee, CutScope::Everything, s.collection, s.cuts);
    }

    void operator()(const RemoveStatement &s)
    {
        takeAll(s.what, s.cuts);
        std::visit([this](const auto &id) { end(id); }, s.what);
    }

    void operator()(const LeaveStatement &s)
    {
        if (const Member *self = m_state.memberOf(m_standing.statement.author())) {
            const MemberId member = self->id;
            takeAll(member, s.cuts);
            end(member);
        }
    }

    void operator()(const EpochStatement &s)
    {
        if (m_state.epochs.contains(s.epoch))
            return;
        Epoch epoch{s.epoch, s.collection, {}, {}};
        for (const auto &[earlier, wrapped] : s.follows)
            epoch.follows.push_back(earlier);
        for (const auto &[device, key] : s.seals)
            epoch.recipients.insert(device);
        m_state.epochs.insert(s.epoch, std::move(epoch));
    }

    void operator()(const SealStatement &s)
    {
        const auto epoch = m_state.epochs.find(s.epoch);
        if (epoch != m_state.epochs.end())
            epoch->recipients.insert(s.device);
    }

    void operator()(const CheckedStatement &s)
    {
        const auto device = m_state.devices.find(s.device);
        const Member *by = m_state.memberOf(m_standing.statement.author());
        if (device != m_state.devices.end() && by && !device->checkedBy)
            device->checkedBy = by->id;
    }

    void operator()(const UnknownStatement &) { m_state.hasUnknown = true; }

private:
    void addParty(const PartyId &id, Side side, const QString &name)
    {
        m_state.parties.insert(id, Party{id, side, name, ownCollection(m_state.vault, id)});
    }

    // What it had seen is replaced; what it had not seen stays beside it.
    template<typename Choice>
    void replaceSeen(QList<Choice> &choices, Choice choice)
    {
        choices.removeIf([this](const Choice &earlier) { return m_standing.hadSeen(earlier.node); });
        choices.append(choice);
    }

    void choose(const MemberId &id, Role role, bool signatory)
    {
        const auto member = m_state.members.find(id);
        if (member == m_state.members.end())
            return;
        QList<RosterState::RoleChoice> &choices = m_state.roles[id];
        replaceSeen(choices, {m_standing.node, role, signatory});
        member->role = std::ranges::max(choices, {}, &RosterState::RoleChoice::role).role; // the least
        member->signatory = std::ranges::all_of(choices, &RosterState::RoleChoice::signatory);
        if (const auto party = m_state.parties.find(member->party);
                party != m_state.parties.end() && role == Role::Admin)
            party->hadAdmin = true;
    }

    void grant(const CollectionId &collection, const Grantee &grantee, const RosterState::GrantChoice &choice)
    {
        replaceSeen(m_state.grants[RosterState::grantKey(collection, grantee)], choice);
    }

    void takeAll(const std::variant<MemberId, DeviceId, PartyId> &removed, const std::vector<DeviceCut> &cuts)
    {
        m_state.takings.append(
                Taking{m_standing.statement.id(), authorsParty(), CutScope::Everything, std::nullopt, removed, cuts, {}, {}});
    }

    void takeFrom(const Grantee &whose, CutScope scope, std::optional<CollectionId> collection, const std::vector<DeviceCut> &cuts)
    {
        std::set<DeviceId> knew;
        for (const Device &device : std::as_const(m_state.devices)) { // else a copy of all would be made
            if (isOf(whose, device) && m_standing.hadSeen(m_state.deviceNodes.value(device.id)))
                knew.insert(device.id);
        }
        m_state.takings.append(
                Taking{m_standing.statement.id(), authorsParty(), scope, collection, std::nullopt, cuts, whose, std::move(knew)});
    }

    bool isOf(const Grantee &whose, const Device &device) const
    {
        const Member *owner = m_state.member(device.member);
        return owner && (whose == Grantee(owner->id) || whose == Grantee(owner->party));
    }

    PartyId authorsParty() const
    {
        const Member *author = m_state.memberOf(m_standing.statement.author());
        return author ? author->party : PartyId();
    }

    void end(const MemberId &id)
    {
        if (const auto member = m_state.members.find(id); member != m_state.members.end())
            member->removed = true;
    }

    void end(const DeviceId &id)
    {
        if (const auto device = m_state.devices.find(id); device != m_state.devices.end())
            device->removed = true;
    }

    void end(const PartyId &id)
    {
        if (const auto party = m_state.parties.find(id); party != m_state.parties.end())
            party->removed = true;
    }

    RosterState &m_state;
    const Standing &m_standing;
};

} // namespace

Permission mayState(const RosterState &state, const DeviceId &author, const Statement &statement)
{
    if (author != statement.author())
        return Permission::no(u"it names another device as its author"_s);
    if (!statement.as<GenesisStatement>() && !state.isActive(author))
        return Permission::no(u"its device is not in the vault, or no longer"_s);
    return std::visit(Question(state, statement), statement.body());
}

void apply(RosterState &state, const Standing &standing)
{
    std::visit(Effect(state, standing), standing.statement.body());
}

} // namespace covault::members::rules
