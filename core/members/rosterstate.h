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

/// What a cut ends for a device.
enum class CutScope {
    Everything, ///< belonging to the collection
    Writing,    ///< what a reader may not write
};

/// One statement that took rights of a device away, where they ended.
struct Cut
{
    StatementId by;
    DeviceId device;
    CutScope scope = CutScope::Everything;
    std::optional<CollectionId> collection; ///< nothing: all of them
    std::set<SegmentId> ends;
    PartyId party; ///< of its author
};

/// The tables behind a Roster; only the rules write them. Implicitly shared: a copy costs nothing until it changes.
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
        Grant grant;
    };

    VaultId vault;
    PartyId genesisParty;
    std::optional<PartyId> ownerToBe;
    QString vaultName;
    bool hasUnknown = false;
    QMap<PartyId, Party> parties;
    QMap<MemberId, Member> members;
    QMap<DeviceId, Device> devices;
    QMap<CollectionId, Collection> collections;
    QMap<EpochId, Epoch> epochs;
    QMap<MemberId, QList<RoleChoice>> roles;
    QMap<std::pair<CollectionId, Bytes>, QList<GrantChoice>> grants; // Bytes: the grantee's id
    QMultiMap<DeviceId, Cut> cuts;
};

} // namespace covault::members
