// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/linktarget.h"

namespace covault::vault {

using cbor::Value;

LinkTarget LinkTarget::ofRecord(const CollectionId &collection, const RecordId &record)
{
    LinkTarget target;
    target.collection = collection;
    target.record = record;
    return target;
}

LinkTarget LinkTarget::ofMember(const MemberId &member)
{
    LinkTarget target;
    target.type = Type::Member;
    target.member = member;
    return target;
}

LinkTarget LinkTarget::ofParty(const PartyId &party)
{
    LinkTarget target;
    target.type = Type::Party;
    target.party = party;
    return target;
}

namespace {

template<typename T>
std::optional<T> idIn(const Value &value)
{
    return value.isBytes() ? T::fromBytes(value.toBytes()) : std::nullopt;
}

} // namespace

std::optional<LinkTarget> LinkTarget::decode(const Value &value)
{
    const auto &items = value.items();
    if (!value.isArray() || items.size() < 2 || !items[0].isUnsigned())
        return std::nullopt;
    if (items[0].toUnsigned() == quint64(Type::Record) && items.size() == 3) {
        const auto collection = idIn<CollectionId>(items[1]);
        const auto record = idIn<RecordId>(items[2]);
        return collection && record ? std::optional(ofRecord(*collection, *record)) : std::nullopt;
    }
    if (items[0].toUnsigned() == quint64(Type::Member) && items.size() == 2) {
        const auto member = idIn<MemberId>(items[1]);
        return member ? std::optional(ofMember(*member)) : std::nullopt;
    }
    if (items[0].toUnsigned() == quint64(Type::Party) && items.size() == 2) {
        const auto party = idIn<PartyId>(items[1]);
        return party ? std::optional(ofParty(*party)) : std::nullopt;
    }
    return std::nullopt;
}

Value LinkTarget::encode() const
{
    Value::Array items{Value::unsignedInteger(quint64(type))};
    if (type == Type::Record)
        items.push_back(Value::bytes(collection.bytes()));
    items.push_back(Value::bytes(idBytes()));
    return Value::array(std::move(items));
}

Bytes LinkTarget::idBytes() const
{
    switch (type) {
    case Type::Record:
        return record.bytes();
    case Type::Member:
        return member.bytes();
    case Type::Party:
        return party.bytes();
    }
    return {};
}

QString LinkTarget::idText() const
{
    return base32::encode(idBytes());
}

} // namespace covault::vault
