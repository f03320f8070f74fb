// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "base/ids.h"

#include <optional>
#include <variant>
#include <vector>

namespace covault::members {

/// The types of statements; the numbers are part of the format. Those marked 'later' have their place, and this version
/// keeps them as it keeps a type that it never heard of.
enum class StatementType : quint64 {
    Genesis = 1,
    Party = 2,
    Member = 3,
    Device = 4,
    Role = 5,
    Collection = 6,
    Grant = 7,
    Withdraw = 8,
    Remove = 9,
    Leave = 10,
    Follow = 11, // later
    Epoch = 12,
    Seal = 13,
    Adopt = 14,    // later
    HandOver = 15, // later
    Accept = 16,   // later
    Checked = 17,
    Purge = 18,   // later
    Needs = 19,   // later
    Refound = 20, // later
};

enum class Side : quint64 { Internal = 1, Provider = 2 };
enum class Role : quint64 { Admin = 1, Editor = 2, Reader = 3 };

/// Where the rights of one device end: the last of its segments that count, and all before them. None: nothing counts
/// that had not seen the statement.
struct DeviceCut
{
    DeviceId device;
    std::vector<SegmentId> ends;

    bool operator==(const DeviceCut &) const = default;
};

/// Founds a vault: the root of trust. Its author is the device of these keys.
struct GenesisStatement
{
    PartyId party;
    Side side = Side::Internal;
    QString partyName;
    MemberId member;
    QString memberName;
    Bytes signKey;
    Bytes boxKey;
    QString deviceName;
    QString vaultName;
    std::optional<PartyId> ownerToBe; ///< the party to which `Shared` is to be handed over
    bool operator==(const GenesisStatement &) const = default;
};

/// A party is in the vault; stated again: has another name.
struct PartyStatement
{
    PartyId party;
    Side side = Side::Internal;
    QString name;
    bool operator==(const PartyStatement &) const = default;
};

/// A person of a party; stated again: has another name.
struct MemberStatement
{
    MemberId member;
    PartyId party;
    QString name;
    bool operator==(const MemberStatement &) const = default;
};

struct DeviceStatement
{
    MemberId member;
    Bytes signKey;
    Bytes boxKey;
    QString name;
    RequestId request; ///< the join request that brought the keys
    bool operator==(const DeviceStatement &) const = default;
};

/// What a member may do, everywhere. \p cuts where it takes something away.
struct RoleStatement
{
    MemberId member;
    Role role = Role::Reader;
    bool signatory = false; ///< may sign for the side
    std::vector<DeviceCut> cuts;
    bool operator==(const RoleStatement &) const = default;
};

/// A collection exists; stated again: has another name.
struct CollectionStatement
{
    CollectionId collection;
    PartyId owner;
    QString name;
    bool operator==(const CollectionStatement &) const = default;
};

/// A member, or all people of a party.
using Grantee = std::variant<MemberId, PartyId>;

/// Lets somebody into a collection; stated again: replaces what was granted. \p cuts where it takes writing away.
struct GrantStatement
{
    CollectionId collection;
    Grantee grantee;
    bool readOnly = false;
    std::optional<Moment> until;
    std::vector<DeviceCut> cuts;
    bool operator==(const GrantStatement &) const = default;
};

struct WithdrawStatement
{
    CollectionId collection;
    Grantee grantee;
    std::vector<DeviceCut> cuts;
    bool operator==(const WithdrawStatement &) const = default;
};

/// Ends a member, a device or a party for good.
struct RemoveStatement
{
    std::variant<MemberId, DeviceId, PartyId> what;
    std::vector<DeviceCut> cuts;
    std::optional<Moment> since; ///< what the remover had in mind; the cuts count
    bool operator==(const RemoveStatement &) const = default;
};

/// The author's own member goes.
struct LeaveStatement
{
    std::vector<DeviceCut> cuts;
    bool operator==(const LeaveStatement &) const = default;
};

/// A new key of a collection, sealed to each device that may read it.
struct EpochStatement
{
    struct Follows
    {
        EpochId epoch;
        Bytes wrapped; ///< its key under the new one
        bool operator==(const Follows &) const = default;
    };
    struct Sealed
    {
        DeviceId device;
        Bytes key;
        bool operator==(const Sealed &) const = default;
    };
    CollectionId collection;
    EpochId epoch;
    std::vector<Follows> follows;
    std::vector<Sealed> seals;
    bool operator==(const EpochStatement &) const = default;
};

/// An epoch's key for a device that was left out or came later.
struct SealStatement
{
    CollectionId collection;
    EpochId epoch;
    DeviceId device;
    Bytes key;
    bool operator==(const SealStatement &) const = default;
};

/// The author's member heard the six words of this device's request and they were right.
struct CheckedStatement
{
    DeviceId device;
    RequestId request;
    bool operator==(const CheckedStatement &) const = default;
};

/// Of a type that this version does not know: kept and passed on.
struct UnknownStatement
{
    quint64 type = 0;
    bool operator==(const UnknownStatement &) const = default;
};

using StatementBody = std::variant<GenesisStatement, PartyStatement, MemberStatement, DeviceStatement, RoleStatement,
        CollectionStatement, GrantStatement, WithdrawStatement, RemoveStatement, LeaveStatement, EpochStatement,
        SealStatement, CheckedStatement, UnknownStatement>;

/// One change of membership, as its author wrote it: immutable bytes, whose hash is its id.
///
/// It names its author's device, so a copied statement has no second author. Unknown keys stay in the bytes.
class Statement
{
public:
    static constexpr qsizetype MaxSize = 1024 * 1024;

    /// A new statement by \p author, with 16 random bytes in it. What \p body holds must keep the limits of parse();
    /// lists in it are sorted.
    static Statement make(const DeviceId &author, StatementBody body);
    /// With those random bytes from which the id of what it makes follows (ids.h).
    static Statement make(const DeviceId &author, StatementBody body, const Bytes &nonce);
    /// New random bytes for a statement.
    static Bytes newNonce();
    /// Reads a statement. `Damaged` if it is not strictly what FORMAT.md says.
    static Result<Statement> parse(BytesView bytes);

    const StatementId &id() const { return m_id; }
    const DeviceId &author() const { return m_author; }
    const Bytes &nonce() const { return m_nonce; }
    /// The number of the type, which need not be one of StatementType.
    quint64 type() const { return m_type; }
    const StatementBody &body() const { return m_body; }
    const Bytes &encoded() const { return m_bytes; }
    /// The body if it is of this sort, else null.
    template<typename T>
    const T *as() const
    {
        return std::get_if<T>(&m_body);
    }

    bool operator==(const Statement &other) const { return m_bytes == other.m_bytes; }

private:
    Statement() = default;

    StatementId m_id;
    DeviceId m_author;
    Bytes m_nonce;
    quint64 m_type = 0;
    StatementBody m_body;
    Bytes m_bytes;
};

/// A statement and the place where it stands: what judging needs.
struct KnownStatement
{
    StatementId id;
    Statement statement;
    DeviceId author;   ///< the device of the segment
    SegmentId segment; ///< none: not published yet
    quint32 indexInSegment = 0;
    std::vector<StatementId> position; ///< of the segment; not published yet: may be empty, then all that is published
};

/// That one segment follows another of the same device. None: it is the first.
struct SegmentLink
{
    SegmentId segment;
    SegmentId previous;

    bool operator==(const SegmentLink &) const = default;
};

} // namespace covault::members
