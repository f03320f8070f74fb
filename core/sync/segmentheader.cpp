// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/segmentheader.h"

#include "base/cbor.h"
#include "crypto/hash.h"
#include "sync/limits.h"

#include <set>

using namespace Qt::StringLiterals;

namespace covault::sync {

using cbor::Value;

namespace {

enum Key : quint64 { Vault, Device, Number, Previous, Position, Seen, Sections, Time };
enum SectionKey : quint64 { Collection, Epoch, Count, Root };
constexpr quint64 LatestTime = (quint64(1) << 48) - 1;

tl::unexpected<Obstacle> damaged(const QString &why)
{
    return obstacle(Cause::Damaged, u"its header can't be read: %1"_s.arg(why));
}

Value encodedSections(const std::vector<SectionHead> &sections)
{
    Value::Array items;
    for (const SectionHead &section : sections) {
        items.push_back(cbor::MapBuilder()
                                .bytes(Collection, section.collection.bytes())
                                .bytes(Epoch, section.epoch.bytes())
                                .unsignedInteger(Count, section.count)
                                .bytes(Root, section.root.bytes())
                                .take());
    }
    return Value::array(std::move(items));
}

// The id in \p value; false if it holds none.
template<typename T>
bool readId(const Value &value, T &id)
{
    const auto read = T::fromBytes(value.toBytes());
    if (!value.isBytes() || !read)
        return false;
    id = *read;
    return true;
}

bool readPosition(const Value &value, std::vector<StatementId> &position)
{
    if (!value.isArray() || value.items().empty() || value.items().size() > limits::Position)
        return false;
    for (const Value &item : value.items()) {
        StatementId id;
        if (!readId(item, id) || (!position.empty() && !(position.back() < id)))
            return false;
        position.push_back(id);
    }
    return true;
}

bool readSeen(const Value &value, std::map<DeviceId, SegmentId> &seen)
{
    if (!value.isMap() || value.entryCount() == 0 || size_t(value.entryCount()) > limits::Seen)
        return false;
    for (const auto &[key, segment] : value.entries()) {
        DeviceId device;
        SegmentId id;
        if (!readId(key, device) || !readId(segment, id))
            return false;
        seen.emplace(device, id);
    }
    return true;
}

bool readSections(const Value &value, std::vector<SectionHead> &sections)
{
    if (!value.isArray() || value.items().empty() || value.items().size() > limits::Sections)
        return false;
    std::set<CollectionId> collections;
    for (const Value &item : value.items()) {
        SectionHead section;
        const bool isRead = readId(item.at(Collection), section.collection) && readId(item.at(Epoch), section.epoch)
                && item.at(Count).isUnsigned() && readId(item.at(Root), section.root);
        section.count = item.at(Count).toUnsigned();
        if (!isRead || section.count == 0 || section.count > limits::ChangesPerSegment
                || !collections.insert(section.collection).second)
            return false;
        sections.push_back(section);
    }
    return true;
}

} // namespace

Bytes SegmentHeader::encoded() const
{
    cbor::MapBuilder map;
    map.bytes(Vault, vault.bytes()).bytes(Device, device.bytes()).unsignedInteger(Number, number);
    if (previous)
        map.bytes(Previous, previous->bytes());
    if (!position.empty()) {
        Value::Array ids;
        for (const StatementId &id : position)
            ids.push_back(Value::bytes(id.bytes()));
        map.set(Position, Value::array(std::move(ids)));
    }
    if (!seen.empty()) {
        Value::Map entries;
        for (const auto &[other, segment] : seen)
            entries.emplace_back(Value::bytes(other.bytes()), Value::bytes(segment.bytes()));
        map.set(Seen, Value::map(std::move(entries)));
    }
    if (!sections.empty())
        map.set(Sections, encodedSections(sections));
    map.unsignedInteger(Time, toUnsigned(time));
    return map.take().encoded();
}

Opened<SegmentHeader> SegmentHeader::parse(BytesView bytes)
{
    if (bytes.size() > limits::Header)
        return damaged(u"it is larger than any header may be"_s);
    const auto map = cbor::decode(bytes);
    if (!map || !map->isMap())
        return damaged(map ? u"it is no map"_s : map.error().why());
    SegmentHeader header;
    if (!readId(map->at(Vault), header.vault) || !readId(map->at(Device), header.device))
        return damaged(u"it names no vault or no device"_s);
    header.number = map->at(Number).toUnsigned();
    if (header.number == 0 || header.number > limits::Number)
        return damaged(u"it has no number"_s);
    if (!map->at(Previous).isNull() && !readId(map->at(Previous), header.previous.emplace()))
        return damaged(u"what it says of its predecessor is no id"_s);
    if (header.previous.has_value() != (header.number > 1))
        return damaged(u"its number does not fit its predecessor"_s);
    if (!map->at(Position).isNull() && !readPosition(map->at(Position), header.position))
        return damaged(u"its position is no sorted list of at most %1 ids"_s.arg(limits::Position));
    if (!map->at(Seen).isNull() && !readSeen(map->at(Seen), header.seen))
        return damaged(u"what it has seen is no list of at most %1 devices"_s.arg(limits::Seen));
    if (!map->at(Sections).isNull() && !readSections(map->at(Sections), header.sections))
        return damaged(u"its list of sections is none"_s);
    if (!map->at(Time).isUnsigned() || map->at(Time).toUnsigned() > LatestTime)
        return damaged(u"it has no time"_s);
    header.time = momentFrom(map->at(Time).toUnsigned());
    return header;
}

SegmentId segmentIdOf(BytesView header)
{
    return SegmentId::cutFrom(crypto::hash("segment", {header}).view());
}

Hash rootOf(std::span<const Hash> ids)
{
    crypto::Hasher hasher("root");
    for (const Hash &id : ids)
        hasher.add(id.view());
    return hasher.finish();
}

} // namespace covault::sync
