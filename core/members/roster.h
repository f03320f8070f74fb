// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/rosterstate.h"

namespace covault::members {

/// What a change needs its author to be allowed.
enum class Right {
    Note,       ///< audit, remarks, `seen`: every member of the collection
    Edit,       ///< edit, remove, restore, review, sign: editors and admins whose grant is not read only
    Decide,     ///< findings on a collection's own record: editors and admins
    Administer, ///< settings and kinds: admins of the owner party
};

/// A statement that does not count, and why.
struct RefusedStatement
{
    enum class Sort {
        NotAllowed, ///< its author was not entitled
        Void,       ///< its author's rights had ended, or what it hangs on fell
        Waiting,    ///< what it builds on is not here yet
    };
    StatementId id;
    DeviceId author;
    Sort sort = Sort::NotAllowed;
    QString why;
};

/// Who is in the vault and what each may do, as a set of statements has it. A value; cheap to copy; knows no clock.
class Roster
{
public:
    Roster() = default;
    explicit Roster(RosterState state, std::vector<RefusedStatement> refused = {});

    const VaultId &vaultId() const { return m_state.vault; }
    const QString &vaultName() const { return m_state.vaultName; }
    const PartyId &genesisParty() const { return m_state.genesisParty; }
    /// The party to which `Shared` is promised, if another than the genesis party.
    std::optional<PartyId> ownerToBe() const { return m_state.ownerToBe; }
    CollectionId membersCollection() const;
    CollectionId sharedCollection() const;

    const QMap<PartyId, Party> &parties() const { return m_state.parties; }
    const QMap<MemberId, Member> &members() const { return m_state.members; }
    const QMap<DeviceId, Device> &devices() const { return m_state.devices; }
    const QMap<CollectionId, Collection> &collections() const { return m_state.collections; }
    const QMap<EpochId, Epoch> &epochs() const { return m_state.epochs; }
    /// All grants in force, `members` aside, which every member reads.
    std::vector<Grant> grants() const;

    std::optional<Party> findParty(const PartyId &id) const;
    std::optional<Member> findMember(const MemberId &id) const;
    std::optional<Device> findDevice(const DeviceId &id) const;
    std::optional<Collection> findCollection(const CollectionId &id) const;
    std::optional<Epoch> findEpoch(const EpochId &id) const;
    std::optional<Member> memberOf(const DeviceId &device) const;
    std::optional<Party> partyOf(const DeviceId &device) const;
    std::vector<Device> devicesOf(const MemberId &member) const;

    /// Whether the party never had an admin, so that the genesis party speaks for it.
    bool isHosted(const PartyId &party) const;
    /// Whether the device, its member and its party are in, and its words were compared.
    bool isActive(const DeviceId &device) const;
    bool isAdmin(const DeviceId &device, const PartyId &party) const;

    bool canRead(const DeviceId &device, const CollectionId &collection) const;
    /// The same for a person, whether or not any device of theirs is ready.
    bool canRead(const MemberId &member, const CollectionId &collection) const;
    Permission may(const DeviceId &device, const CollectionId &collection, Right right) const;
    /// The end of what is granted to a member of a collection; nothing: there is none.
    std::optional<Moment> untilOf(const MemberId &member, const CollectionId &collection) const;
    /// The devices that may read, by id.
    std::vector<Device> readersOf(const CollectionId &collection) const;
    /// Those of them to which a key may be sealed now: not those whose 'until' has passed.
    std::vector<Device> recipientsOf(const CollectionId &collection, Moment now) const;
    /// Every cut that ever ended something of this device in this collection.
    std::vector<Cut> cutsOf(const DeviceId &device, const CollectionId &collection) const;

    /// Whether a device may make this statement here and now.
    Permission mayState(const DeviceId &author, const Statement &statement) const;

    /// A statement of an unknown type counts: this version can't tell what is allowed and writes nothing.
    bool isReadOnly() const { return m_state.hasUnknown; }
    /// What does not count, sorted by id.
    const std::vector<RefusedStatement> &refused() const { return m_refused; }
    Roster withRefused(std::vector<RefusedStatement> refused) const { return Roster(m_state, std::move(refused)); }

private:
    bool isReached(const Taking &taking, const DeviceId &device, const Member &owner) const;

    RosterState m_state;
    std::vector<RefusedStatement> m_refused;
};

} // namespace covault::members
