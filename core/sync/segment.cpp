// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/segment.h"

#include "crypto/aead.h"
#include "members/contexts.h"
#include "members/fileprefix.h"
#include "members/statement.h"
#include "sync/limits.h"
#include "vault/change.h"

#include <QtEndian>

#include <set>

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

constexpr qsizetype FormatAt = 4;
constexpr quint8 Format = 1;
constexpr qsizetype KeyIdSize = 16;
constexpr qsizetype PrefixSize = members::FilePrefixSize + KeyIdSize;
constexpr qsizetype LengthSize = 4;
constexpr qsizetype BoxHeadSize = crypto::NonceSize + LengthSize;

tl::unexpected<Obstacle> damaged(const QString &why)
{
    return obstacle(Cause::Damaged, why);
}

Bytes prefixFor(const EpochId &membersEpoch)
{
    return members::filePrefix(members::FileType::Segment) + membersEpoch.view().first(KeyIdSize).toByteArray();
}

// Binds a section to its segment, its place in it and its key.
Bytes associatedData(const SegmentId &segment, qsizetype index, const EpochId &epoch)
{
    char place[4];
    qToLittleEndian(quint32(index), place);
    return segment.bytes() + Bytes(place, 4) + epoch.bytes();
}

// Sealed bytes begin with their nonce; in a file their length stands behind it.
void appendBox(Bytes &file, const Bytes &sealed)
{
    char length[LengthSize];
    qToLittleEndian(quint32(sealed.size() - crypto::NonceSize), length);
    file += sealed.first(crypto::NonceSize) + Bytes(length, LengthSize) + sealed.sliced(crypto::NonceSize);
}

// The sealed bytes at the start of \p rest, which then begins behind them.
std::optional<Bytes> takeBox(BytesView &rest, qint64 limit)
{
    if (rest.size() < BoxHeadSize)
        return std::nullopt;
    const auto length = qint64(qFromLittleEndian<quint32>(rest.data() + crypto::NonceSize));
    if (length > limit || length < crypto::TagSize || length > rest.size() - BoxHeadSize)
        return std::nullopt;
    const Bytes sealed = rest.first(crypto::NonceSize).toByteArray() + rest.sliced(BoxHeadSize, qsizetype(length)).toByteArray();
    rest = rest.sliced(BoxHeadSize + qsizetype(length));
    return sealed;
}

Opened<> checkPrefix(BytesView file)
{
    if (file.size() > limits::File)
        return damaged(u"it is larger than 8 MiB"_s);
    const Bytes expected = members::filePrefix(members::FileType::Segment);
    if (file.size() < PrefixSize + BoxHeadSize || !file.startsWith(BytesView(expected).first(FormatAt)))
        return damaged(u"it does not begin as a segment does"_s);
    if (const auto format = quint8(file[FormatAt]); format > Format)
        return obstacle(Cause::NewerFormat, u"it has format %1; update Covault to read it"_s.arg(format));
    if (!file.startsWith(expected))
        return damaged(u"it is no segment"_s);
    return {};
}

Opened<> checkSections(const SignedHeader &header, const CollectionId &members)
{
    const auto &sections = header.header.sections;
    for (size_t i = 0; i < sections.size(); ++i) {
        const bool isMembers = sections[i].collection == members;
        if (isMembers && (i != 0 || sections[i].epoch != header.membersEpoch || sections[i].count > limits::StatementsPerSegment))
            return damaged(u"its statements do not come first, under the key of its header"_s);
        const bool isFirstSorted = i == 0 || sections[i - 1].collection == members;
        if (!isFirstSorted && !(sections[i - 1].collection < sections[i].collection))
            return damaged(u"its sections are not in order"_s);
    }
    return {};
}

Opened<> checkOrigin(const SignedHeader &opened, const SegmentKeys &keys)
{
    const SegmentHeader &header = opened.header;
    if (header.vault != keys.vault())
        return obstacle(Cause::Foreign, u"it belongs to another vault"_s);
    const auto signingKey = keys.signingKey(header.device);
    if (!signingKey)
        return obstacle(Cause::UnknownDevice, u"nobody has told of device %1 yet"_s.arg(header.device.toString()));
    if (!crypto::isSignedBy(*signingKey, "segment", opened.id.view(), opened.signature))
        return obstacle(Cause::Forged, u"it is not signed by the device that it names"_s);
    return {};
}

Opened<> checkStatements(const SectionEntries &entries, const DeviceId &device)
{
    for (const auto &[id, body] : entries) {
        const auto statement = members::Statement::parse(body);
        if (!statement)
            return damaged(u"a change of the members in it can't be read: %1"_s.arg(statement.error().why()));
        if (statement->id().view() != id.view())
            return obstacle(Cause::Forged, u"a change of the members in it is not the one that was signed"_s);
        if (statement->author() != device)
            return obstacle(Cause::Forged, u"a change of the members in it names another author than the segment"_s);
    }
    return {};
}

Opened<> checkChanges(const SectionEntries &entries, const CollectionId &collection, const DeviceId &device)
{
    for (const auto &[id, body] : entries) {
        const auto change = vault::Change::parse(body);
        if (!change)
            return damaged(u"a change in it can't be read: %1"_s.arg(change.error().why()));
        if (change->id().view() != id.view())
            return obstacle(Cause::Forged, u"a change in it is not the one that was signed"_s);
        if (change->record.collection != collection || change->device != device)
            return obstacle(Cause::Forged, u"a change in it names another collection or device than the section that carries it"_s);
    }
    return {};
}

Opened<> checkRoot(const SectionEntries &entries, const SectionHead &head)
{
    std::vector<Hash> ids;
    std::set<Hash> once;
    for (const auto &[id, body] : entries) {
        ids.push_back(id);
        once.insert(id);
    }
    if (rootOf(ids) != head.root)
        return obstacle(Cause::Forged, u"a section of it does not hold what its header says"_s);
    if (once.size() != ids.size())
        return damaged(u"a section of it holds something twice"_s);
    return {};
}

template<typename T>
std::vector<std::pair<T, Bytes>> withIds(SectionEntries entries)
{
    std::vector<std::pair<T, Bytes>> result;
    result.reserve(entries.size());
    for (auto &[id, body] : entries)
        result.emplace_back(T::cutFrom(id.view()), std::move(body));
    return result;
}

vault::SegmentContent contentOf(const SignedHeader &opened, BytesView file)
{
    vault::SegmentContent content;
    content.id = opened.id;
    content.device = opened.header.device;
    content.number = opened.header.number;
    content.previous = opened.header.previous;
    content.position = opened.header.position;
    content.seen = opened.header.seen;
    content.time = opened.header.time;
    content.header = opened.encoded;
    content.signature = opened.signature;
    content.file = file.toByteArray();
    return content;
}

} // namespace

BuiltSegment buildSegment(SegmentDraft draft, const SegmentKeys &keys, const crypto::SigningKey &signingKey)
{
    BuiltSegment built;
    built.header = std::move(draft.header);
    built.header.sections.clear();
    for (const SectionDraft &section : draft.sections) {
        std::vector<Hash> ids;
        for (const auto &[id, body] : section.entries)
            ids.push_back(id);
        built.header.sections.push_back({section.collection, section.epoch, ids.size(), rootOf(ids)});
    }
    built.encodedHeader = built.header.encoded();
    built.id = segmentIdOf(built.encodedHeader);
    built.signature = signingKey.sign("segment", built.id.view());
    built.file = prefixFor(draft.membersEpoch);
    const auto *membersKey = keys.epochKey(draft.membersEpoch);
    Q_ASSERT_X(membersKey, "buildSegment", "the members key is not held");
    const auto headerKey = members::contexts::keyFor(*membersKey, members::contexts::Header);
    appendBox(built.file, crypto::seal(headerKey, built.encodedHeader + built.signature, prefixFor(draft.membersEpoch)));
    for (size_t i = 0; i < draft.sections.size(); ++i) {
        const SectionDraft &section = draft.sections[i];
        const auto *key = keys.epochKey(section.epoch);
        Q_ASSERT_X(key, "buildSegment", "the key of a section is not held");
        appendBox(built.file, sealSection(section.entries, *key, associatedData(built.id, qsizetype(i), section.epoch)));
    }
    return built;
}

BytesView membersKeyOf(BytesView file)
{
    return file.first(PrefixSize).last(KeyIdSize);
}

Opened<SignedHeader> openHeader(BytesView file, const SegmentKeys &keys)
{
    if (const auto checked = checkPrefix(file); !checked)
        return obstacle(checked);
    const BytesView prefix = file.first(PrefixSize);
    const auto epoch = keys.findMembersEpoch(membersKeyOf(file));
    const auto *membersKey = epoch ? keys.epochKey(*epoch) : nullptr;
    if (!membersKey)
        return obstacle(Cause::KeyNotHeld, u"the key under which it was written is not here"_s);
    BytesView rest = file.sliced(PrefixSize);
    const auto box = takeBox(rest, limits::Header + crypto::SignatureSize + crypto::TagSize);
    const auto plain = box ? crypto::open(members::contexts::keyFor(*membersKey, members::contexts::Header), *box, prefix) : std::nullopt;
    if (!plain || plain->size() < crypto::SignatureSize)
        return damaged(u"it was altered after it had been written"_s);
    SignedHeader opened;
    opened.encoded = plain->chopped(crypto::SignatureSize);
    opened.signature = plain->last(crypto::SignatureSize);
    opened.id = segmentIdOf(opened.encoded);
    opened.membersEpoch = *epoch;
    opened.length = file.size() - rest.size();
    auto header = SegmentHeader::parse(opened.encoded);
    if (!header)
        return obstacle(header);
    opened.header = std::move(*header);
    if (const auto checked = checkOrigin(opened, keys); !checked)
        return obstacle(checked);
    if (const auto checked = checkSections(opened, keys.members()); !checked)
        return obstacle(checked);
    return opened;
}

Opened<vault::SegmentContent> openSections(BytesView file, const SignedHeader &opened, const SegmentKeys &keys)
{
    auto content = contentOf(opened, file);
    BytesView rest = file.sliced(opened.length);
    const SegmentHeader &header = opened.header;
    for (size_t i = 0; i < header.sections.size(); ++i) {
        const SectionHead &head = header.sections[i];
        const auto box = takeBox(rest, limits::File);
        if (!box)
            return damaged(u"it ends before all that its header names"_s);
        const auto *key = keys.epochKey(head.epoch);
        if (!key) {
            content.sections.push_back({head.collection, head.epoch, head.count, head.root, std::nullopt});
            continue;
        }
        auto entries = openSection(*box, *key, associatedData(opened.id, qsizetype(i), head.epoch), head.count);
        if (!entries)
            return obstacle(entries);
        if (const auto checked = checkRoot(*entries, head); !checked)
            return obstacle(checked);
        const bool isMembers = head.collection == keys.members();
        const auto checked = isMembers ? checkStatements(*entries, header.device) : checkChanges(*entries, head.collection, header.device);
        if (!checked)
            return obstacle(checked);
        if (isMembers)
            content.statements = withIds<StatementId>(std::move(*entries));
        else
            content.sections.push_back({head.collection, head.epoch, head.count, head.root, withIds<ChangeId>(std::move(*entries))});
    }
    if (!rest.isEmpty())
        return damaged(u"something stands behind its last section"_s);
    return content;
}

} // namespace covault::sync
