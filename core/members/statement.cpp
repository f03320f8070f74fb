// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/statement.h"

#include "crypto/box.h"
#include "crypto/hash.h"
#include "crypto/random.h"
#include "members/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {

// FORMAT.md, 'Keys of statements'
namespace key {
enum : quint64 {
    Type = 0,
    Nonce = 1,
    Author = 2,
    Party = 3,
    Side = 4,
    Name = 5,
    Member = 6,
    MemberName = 7,
    SignKey = 8,
    BoxKey = 9,
    DeviceName = 10,
    VaultName = 11,
    OwnerToBe = 12,
    Request = 13,
    Role = 14,
    Signatory = 15,
    Collection = 16,
    ReadOnly = 17,
    Until = 18,
    Device = 19,
    Cuts = 20,
    Since = 21,
    Epoch = 22,
    Follows = 23,
    Seals = 24,
    Key = 25,
};
}

constexpr qsizetype NonceSize = 16;
constexpr qsizetype PublicKeySize = 32;
constexpr qsizetype MaxSealedSize = 256;
constexpr size_t MaxCuts = 1000;
constexpr size_t MaxEnds = 100;
constexpr size_t MaxFollows = 1000;
constexpr size_t MaxSeals = 5000;

using cbor::MapBuilder;
using cbor::Value;

template<typename T>
Value idValue(const T &id)
{
    return Value::bytes(id.bytes());
}

void writeCuts(MapBuilder &map, const std::vector<DeviceCut> &cuts)
{
    if (cuts.empty())
        return;
    Value::Array list;
    for (const DeviceCut &cut : cuts) {
        Value::Array ends;
        for (const SegmentId &end : cut.ends)
            ends.push_back(idValue(end));
        list.push_back(Value::array({idValue(cut.device), Value::array(std::move(ends))}));
    }
    map.set(key::Cuts, Value::array(std::move(list)));
}

std::vector<DeviceCut> readCuts(Fields &fields)
{
    std::vector<DeviceCut> cuts;
    if (!fields.has(key::Cuts))
        return cuts;
    for (const Value &entry : fields.array(key::Cuts, MaxCuts)) {
        if (entry.items().size() != 2 || !entry.items()[1].isArray() || entry.items()[1].items().size() > MaxEnds) {
            fields.refuse(key::Cuts, "is no list of cuts");
            return cuts;
        }
        DeviceCut cut{fields.idOf<DeviceId>(entry.items()[0], key::Cuts), {}};
        for (const Value &end : entry.items()[1].items()) {
            cut.ends.push_back(fields.idOf<SegmentId>(end, key::Cuts));
            if (cut.ends.size() > 1 && !(cut.ends[cut.ends.size() - 2] < cut.ends.back()))
                fields.refuse(key::Cuts, "is not in order");
        }
        if (!cuts.empty() && !(cuts.back().device < cut.device))
            fields.refuse(key::Cuts, "is not in order");
        cuts.push_back(std::move(cut));
    }
    return cuts;
}

void sortCuts(std::vector<DeviceCut> &cuts)
{
    for (DeviceCut &cut : cuts)
        std::ranges::sort(cut.ends);
    std::ranges::sort(cuts, {}, &DeviceCut::device);
}

// Keys to which nothing can be sealed would shut their owner out or let everyone in: they are no keys.
Bytes readBoxKey(Fields &fields)
{
    Bytes boxKey = fields.bytes(key::BoxKey, PublicKeySize);
    if (fields.isGood() && !crypto::isUsableBoxKey(boxKey))
        fields.refuse(key::BoxKey, "is a key that keeps no secret");
    return boxKey;
}

void writeGrantee(MapBuilder &map, const Grantee &grantee)
{
    if (const auto *member = std::get_if<MemberId>(&grantee))
        map.set(key::Member, idValue(*member));
    else
        map.set(key::Party, idValue(std::get<PartyId>(grantee)));
}

Grantee readGrantee(Fields &fields)
{
    if (fields.has(key::Member) == fields.has(key::Party))
        fields.refuse(key::Member, "or the party must be there, and not both");
    return fields.has(key::Member) ? Grantee(fields.id<MemberId>(key::Member))
                                   : Grantee(fields.id<PartyId>(key::Party));
}

StatementType write(MapBuilder &map, GenesisStatement &s)
{
    map.set(key::Party, idValue(s.party)).unsignedInteger(key::Side, quint64(s.side)).text(key::Name, s.partyName);
    map.set(key::Member, idValue(s.member)).text(key::MemberName, s.memberName);
    map.bytes(key::SignKey, s.signKey).bytes(key::BoxKey, s.boxKey).text(key::DeviceName, s.deviceName);
    map.text(key::VaultName, s.vaultName);
    if (s.ownerToBe)
        map.set(key::OwnerToBe, idValue(*s.ownerToBe));
    return StatementType::Genesis;
}

StatementType write(MapBuilder &map, PartyStatement &s)
{
    map.set(key::Party, idValue(s.party)).unsignedInteger(key::Side, quint64(s.side)).text(key::Name, s.name);
    return StatementType::Party;
}

StatementType write(MapBuilder &map, MemberStatement &s)
{
    map.set(key::Member, idValue(s.member)).set(key::Party, idValue(s.party)).text(key::MemberName, s.name);
    return StatementType::Member;
}

StatementType write(MapBuilder &map, DeviceStatement &s)
{
    map.set(key::Member, idValue(s.member)).bytes(key::SignKey, s.signKey).bytes(key::BoxKey, s.boxKey);
    map.text(key::DeviceName, s.name).set(key::Request, idValue(s.request));
    return StatementType::Device;
}

StatementType write(MapBuilder &map, RoleStatement &s)
{
    map.set(key::Member, idValue(s.member)).unsignedInteger(key::Role, quint64(s.role));
    if (s.signatory)
        map.boolean(key::Signatory, true);
    sortCuts(s.cuts);
    writeCuts(map, s.cuts);
    return StatementType::Role;
}

StatementType write(MapBuilder &map, CollectionStatement &s)
{
    map.set(key::Collection, idValue(s.collection)).set(key::Party, idValue(s.owner)).text(key::Name, s.name);
    return StatementType::Collection;
}

StatementType write(MapBuilder &map, GrantStatement &s)
{
    map.set(key::Collection, idValue(s.collection));
    writeGrantee(map, s.grantee);
    if (s.readOnly)
        map.boolean(key::ReadOnly, true);
    if (s.until)
        map.unsignedInteger(key::Until, toUnsigned(*s.until));
    sortCuts(s.cuts);
    writeCuts(map, s.cuts);
    return StatementType::Grant;
}

StatementType write(MapBuilder &map, WithdrawStatement &s)
{
    map.set(key::Collection, idValue(s.collection));
    writeGrantee(map, s.grantee);
    sortCuts(s.cuts);
    writeCuts(map, s.cuts);
    return StatementType::Withdraw;
}

StatementType write(MapBuilder &map, RemoveStatement &s)
{
    constexpr quint64 Keys[] = {key::Member, key::Device, key::Party}; // in the order of the variant
    std::visit([&](const auto &id) { map.set(Keys[s.what.index()], idValue(id)); }, s.what);
    if (s.since)
        map.unsignedInteger(key::Since, toUnsigned(*s.since));
    sortCuts(s.cuts);
    writeCuts(map, s.cuts);
    return StatementType::Remove;
}

StatementType write(MapBuilder &map, LeaveStatement &s)
{
    sortCuts(s.cuts);
    writeCuts(map, s.cuts);
    return StatementType::Leave;
}

StatementType write(MapBuilder &map, EpochStatement &s)
{
    std::ranges::sort(s.follows, {}, &EpochStatement::Follows::epoch);
    std::ranges::sort(s.seals, {}, &EpochStatement::Sealed::device);
    Value::Array follows;
    for (const auto &[epoch, wrapped] : s.follows)
        follows.push_back(Value::array({idValue(epoch), Value::bytes(wrapped)}));
    Value::Array seals;
    for (const auto &[device, sealed] : s.seals)
        seals.push_back(Value::array({idValue(device), Value::bytes(sealed)}));
    map.set(key::Collection, idValue(s.collection)).set(key::Epoch, idValue(s.epoch));
    map.set(key::Follows, Value::array(std::move(follows))).set(key::Seals, Value::array(std::move(seals)));
    return StatementType::Epoch;
}

StatementType write(MapBuilder &map, SealStatement &s)
{
    map.set(key::Collection, idValue(s.collection)).set(key::Epoch, idValue(s.epoch));
    map.set(key::Device, idValue(s.device)).bytes(key::Key, s.key);
    return StatementType::Seal;
}

StatementType write(MapBuilder &map, CheckedStatement &s)
{
    map.set(key::Device, idValue(s.device)).set(key::Request, idValue(s.request));
    return StatementType::Checked;
}

StatementType write(MapBuilder &, UnknownStatement &s)
{
    return StatementType(s.type);
}

GenesisStatement readGenesis(Fields &f)
{
    GenesisStatement s{f.id<PartyId>(key::Party), Side(f.number(key::Side, 1, 2)), f.name(key::Name),
            f.id<MemberId>(key::Member), f.name(key::MemberName), f.bytes(key::SignKey, PublicKeySize), readBoxKey(f),
            f.name(key::DeviceName), f.name(key::VaultName), std::nullopt};
    if (f.has(key::OwnerToBe))
        s.ownerToBe = f.id<PartyId>(key::OwnerToBe);
    return s;
}

RemoveStatement readRemove(Fields &f)
{
    RemoveStatement s;
    if (int(f.has(key::Member)) + int(f.has(key::Device)) + int(f.has(key::Party)) != 1)
        f.refuse(key::Member, "or a device or a party must be there, and one only");
    if (f.has(key::Member))
        s.what = f.id<MemberId>(key::Member);
    else if (f.has(key::Device))
        s.what = f.id<DeviceId>(key::Device);
    else
        s.what = f.id<PartyId>(key::Party);
    s.cuts = readCuts(f);
    s.since = f.momentOrNone(key::Since);
    return s;
}

// Pairs of an id and at most 256 bytes, sorted by id, each id once.
template<typename Pair, typename T>
std::vector<Pair> readPairs(Fields &fields, quint64 key, size_t most)
{
    std::vector<Pair> pairs;
    std::optional<T> last;
    for (const Value &entry : fields.array(key, most)) {
        const bool isPair = entry.isArray() && entry.items().size() == 2 && entry.items()[1].isBytes();
        const T id = isPair ? fields.idOf<T>(entry.items()[0], key) : T();
        if (!isPair || entry.items()[1].toBytes().size() > MaxSealedSize || (last && !(*last < id))) {
            fields.refuse(key, "is no sorted list of keys");
            return pairs;
        }
        pairs.push_back({id, entry.items()[1].toBytes()});
        last = id;
    }
    return pairs;
}

EpochStatement readEpoch(Fields &f)
{
    return {f.id<CollectionId>(key::Collection), f.id<EpochId>(key::Epoch),
            readPairs<EpochStatement::Follows, EpochId>(f, key::Follows, MaxFollows),
            readPairs<EpochStatement::Sealed, DeviceId>(f, key::Seals, MaxSeals)};
}

StatementBody readBody(quint64 type, Fields &f)
{
    switch (StatementType(type)) {
    case StatementType::Genesis:
        return readGenesis(f);
    case StatementType::Party:
        return PartyStatement{f.id<PartyId>(key::Party), Side(f.number(key::Side, 1, 2)), f.name(key::Name)};
    case StatementType::Member:
        return MemberStatement{f.id<MemberId>(key::Member), f.id<PartyId>(key::Party), f.name(key::MemberName)};
    case StatementType::Device:
        return DeviceStatement{f.id<MemberId>(key::Member), f.bytes(key::SignKey, PublicKeySize), readBoxKey(f),
                f.name(key::DeviceName), f.id<RequestId>(key::Request)};
    case StatementType::Role:
        return RoleStatement{
                f.id<MemberId>(key::Member), Role(f.number(key::Role, 1, 3)), f.flag(key::Signatory), readCuts(f)};
    case StatementType::Collection:
        return CollectionStatement{f.id<CollectionId>(key::Collection), f.id<PartyId>(key::Party), f.name(key::Name)};
    case StatementType::Grant:
        return GrantStatement{f.id<CollectionId>(key::Collection), readGrantee(f), f.flag(key::ReadOnly),
                f.momentOrNone(key::Until), readCuts(f)};
    case StatementType::Withdraw:
        return WithdrawStatement{f.id<CollectionId>(key::Collection), readGrantee(f), readCuts(f)};
    case StatementType::Remove:
        return readRemove(f);
    case StatementType::Leave:
        return LeaveStatement{readCuts(f)};
    case StatementType::Epoch:
        return readEpoch(f);
    case StatementType::Seal:
        return SealStatement{f.id<CollectionId>(key::Collection), f.id<EpochId>(key::Epoch),
                f.id<DeviceId>(key::Device), f.bytesUpTo(key::Key, MaxSealedSize)};
    case StatementType::Checked:
        return CheckedStatement{f.id<DeviceId>(key::Device), f.id<RequestId>(key::Request)};
    case StatementType::Follow:
    case StatementType::Adopt:
    case StatementType::HandOver:
    case StatementType::Accept:
    case StatementType::Purge:
    case StatementType::Needs:
    case StatementType::Refound:
        break;
    }
    return UnknownStatement{type};
}

StatementId idOf(const Bytes &bytes)
{
    return *StatementId::fromBytes(crypto::hash("statement", {bytes}).view());
}

} // namespace

Bytes Statement::newNonce()
{
    return crypto::randomBytes(NonceSize);
}

Statement Statement::make(const DeviceId &author, StatementBody body)
{
    return make(author, std::move(body), newNonce());
}

Statement Statement::make(const DeviceId &author, StatementBody body, const Bytes &nonce)
{
    MapBuilder map;
    const StatementType type = std::visit([&](auto &content) { return write(map, content); }, body);
    map.unsignedInteger(key::Type, quint64(type)).bytes(key::Nonce, nonce);
    map.set(key::Author, idValue(author));

    Statement statement;
    statement.m_bytes = map.take().encoded();
    statement.m_id = idOf(statement.m_bytes);
    statement.m_author = author;
    statement.m_nonce = nonce;
    statement.m_type = quint64(type);
    statement.m_body = std::move(body);
    return statement;
}

Result<Statement> Statement::parse(BytesView bytes)
{
    const QString doing = u"reading a statement"_s;
    if (bytes.size() > MaxSize)
        return failure(Error::Code::Damaged, doing, u"it is larger than 1 MiB"_s);
    const auto map = cbor::decode(bytes);
    if (!map)
        return failure(map.error().during(doing));
    Fields fields(*map);
    Statement statement;
    statement.m_type = fields.number(key::Type, 0, std::numeric_limits<quint64>::max());
    statement.m_nonce = fields.bytes(key::Nonce, NonceSize);
    statement.m_author = fields.id<DeviceId>(key::Author);
    if (fields.isGood())
        statement.m_body = readBody(statement.m_type, fields);
    if (!fields.isGood())
        return failure(Error::Code::Damaged, doing, fields.why());
    statement.m_bytes = bytes.toByteArray();
    statement.m_id = idOf(statement.m_bytes);
    return statement;
}

} // namespace covault::members
