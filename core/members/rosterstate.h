// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/statement.h"

#include <QMap>

#include <set>

namespace covault::members {

/// An organisation in the vault.
struct Party
{
    PartyId id;
    Side side = Side::Internal;
    QString name;
    CollectionId own;      ///< the id of its own collection, which need not exist yet
    bool hadAdmin = false; ///< until then the genesis party hosts it
    bool removed = false;
};

/// A person of a party.
struct Member
{
    MemberId id;
    PartyId party;
    QString name;
    Role role = Role::Reader;
    bool signatory = false;
    bool removed = false;
};

/// A computer of a member.
struct Device
{
    DeviceId id;
    MemberId member;
    QString name;
    Bytes signKey;
    Bytes boxKey;
    RequestId request;
    std::optional<MemberId> checkedBy; ///< who compared the words; nobody yet: it may do nothing and is sealed nothing
    bool removed = false;
};

struct Collection
{
    enum class Sort { Members, Shared, Own, Other };
    CollectionId id;
    PartyId owner;
    QString name;
    Sort sort = Sort::Other;
};

/// What a member, or a party's people, are granted of a collection at present.
struct Grant
{
    CollectionId collection;
    Grantee grantee;
    bool readOnly = false;
    std::optional<Moment> until;
};

/// A collection key that statements speak of.
struct Epoch
{
    EpochId id;
    CollectionId collection;
    std::vector<EpochId> follows;
    std::set<DeviceId> recipients;
};

/// Whether something is allowed, and if not, why, in words for a person.
struct Permission
{
    bool allowed = false;
    QString why;

    explicit operator bool() const { return allowed; }
    static Permission yes() { return {true, {}}; }
    static Permission no(QString why) { return {false, std::move(why)}; }
};

/// What a cut ends for a device.
enum class CutScope {
    Everything,    ///< belonging to the collection
    Writing,       ///< what a reader may not write
    Administering, ///< what an editor may not write
};

/// One statement that took rights of a device away in a collection, and where they ended.
struct Cut
{
    StatementId by;
    PartyId party; ///< of its author
    CutScope scope = CutScope::Everything;
    bool everywhere = true; ///< in all collections, not in one
    std::vector<SegmentId> ends;
};

/// A statement that took rights away, with all devices that it names.
struct Taking
{
    StatementId by;
    PartyId party;
    CutScope scope = CutScope::Everything;
    std::optional<CollectionId> collection;
    /// Who lost them; nothing: only the devices that have a cut. Of a removal every device of theirs loses, listed or
    /// not.
    std::optional<std::variant<MemberId, DeviceId, PartyId>> removed;
    std::vector<DeviceCut> cuts;
    /// Of a statement that is no removal: whose rights it takes, and those of their devices that its author knew. One that
    /// was added beside it loses all.
    std::optional<Grantee> whose;
    std::set<DeviceId> knew;
};

/// The tables behind a Roster and the questions that the rules ask of them; only the rules write them. Implicitly
/// shared: a copy costs nothing until it changes.
struct RosterState
{
    /// Of statements that did not know of each other all stand side by side, and the one that gives least counts.
    struct RoleChoice
    {
        qsizetype node;
        Role role;
        bool signatory;
    };
    struct GrantChoice
    {
        qsizetype node;
        bool withdrawn;
        bool readOnly;
        std::optional<Moment> until;
    };
    using GrantKey = std::pair<CollectionId, Bytes>; // the grantee's bytes

    VaultId vault;
    PartyId genesisParty;
    std::optional<PartyId> ownerToBe;
    QString vaultName;
    bool hasUnknown = false;
    QMap<PartyId, Party> parties;
    QMap<MemberId, Member> members;
    QMap<DeviceId, Device> devices;
    QMap<DeviceId, qsizetype> deviceNodes; ///< the statement that brought each
    QMap<CollectionId, Collection> collections;
    QMap<EpochId, Epoch> epochs;
    QMap<MemberId, QList<RoleChoice>> roles;
    QMap<GrantKey, QList<GrantChoice>> grants;
    QList<Taking> takings;

    /// Null if there is none; valid until the state changes.
    const Party *party(const PartyId &id) const;
    const Member *member(const MemberId &id) const;
    const Device *device(const DeviceId &id) const;
    const Collection *collection(const CollectionId &id) const;
    const Member *memberOf(const DeviceId &device) const;

    bool isIn(const Member &member) const;
    bool isActive(const DeviceId &device) const;
    bool isHosted(const PartyId &party) const;
    bool isAdmin(const DeviceId &device, const PartyId &party) const;
    /// Admin of the party, or of the genesis party while that hosts it.
    bool speaksFor(const DeviceId &device, const PartyId &party) const;

    static GrantKey grantKey(const CollectionId &collection, const Grantee &grantee);
    /// What is granted to exactly this grantee.
    std::optional<Grant> grantOf(const CollectionId &collection, const Grantee &grantee) const;
    /// What a member has of it and of its party's together; of `members` everyone has all.
    std::optional<Grant> effectiveGrant(const Member &member, const CollectionId &collection) const;
    /// Whether what is taken of \p whose, in one collection or everywhere, is taken of this member: of a party's, not if a
    /// grant of its own gives it no less.
    bool isTakenOf(const Grantee &whose, const std::optional<CollectionId> &collection, const MemberId &member, const PartyId &party) const;
    bool canRead(const DeviceId &device, const CollectionId &collection) const;
    bool canWrite(const DeviceId &device, const CollectionId &collection) const;
};

} // namespace covault::members
