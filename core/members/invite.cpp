// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/invite.h"

#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/random.h"
#include "crypto/stream.h"
#include "members/fields.h"
#include "members/fileprefix.h"
#include "members/words.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {

// FORMAT.md, 'Invite'
namespace key {
enum : quint64 { Vault, Request, Inviter, Statements, Links, Heads, Remotes, MadeAt, Random };
}

constexpr qsizetype SealedKeySize = 1 + 48 + crypto::KeySize;
constexpr qsizetype LengthSize = 4;
constexpr qsizetype RandomSize = 32;
constexpr size_t MaxStatements = 100'000;
constexpr size_t MaxLinks = 100'000;
constexpr size_t MaxHeads = 10'000;
constexpr size_t MaxRemotes = 20;
constexpr size_t MaxPosition = 1000;

using cbor::Value;

tl::unexpected<Error> refused(Error::Code code, const QString &why, const QString &advice = {})
{
    return failure(code, u"opening the invite"_s, why, advice);
}

template<typename T>
Value idValue(const T &id)
{
    return Value::bytes(id.bytes());
}

// An id that may be none: no bytes.
Value optionalId(const SegmentId &id)
{
    return Value::bytes(id.isNull() ? Bytes() : id.bytes());
}

SegmentId readOptionalId(Fields &fields, const Value &value, quint64 key)
{
    return value.isBytes() && value.toBytes().isEmpty() ? SegmentId() : fields.idOf<SegmentId>(value, key);
}

Value written(const KnownStatement &known)
{
    Value::Array position;
    for (const StatementId &seen : known.position)
        position.push_back(idValue(seen));
    return Value::array({Value::bytes(known.statement.encoded()), idValue(known.author), idValue(known.segment),
            Value::unsignedInteger(known.indexInSegment), Value::array(std::move(position))});
}

Bytes encoded(const InviteContent &content)
{
    Value::Array statements;
    std::ranges::transform(content.statements, std::back_inserter(statements), written);
    Value::Array links;
    for (const auto &[segment, previous] : content.links)
        links.push_back(Value::array({idValue(segment), optionalId(previous)}));
    Value::Map heads;
    for (const auto &[device, segment] : content.heads)
        heads.emplace_back(idValue(device), idValue(segment));
    Value::Array remotes;
    std::ranges::transform(content.remotes, std::back_inserter(remotes), &Value::text);
    cbor::MapBuilder map;
    map.set(key::Vault, idValue(content.vault)).set(key::Request, idValue(content.request));
    map.set(key::Inviter, idValue(content.inviter)).set(key::Statements, Value::array(std::move(statements)));
    map.set(key::Links, Value::array(std::move(links))).set(key::Heads, Value::map(std::move(heads)));
    map.set(key::Remotes, Value::array(std::move(remotes))).unsignedInteger(key::MadeAt, toUnsigned(content.madeAt));
    map.bytes(key::Random, crypto::randomBytes(RandomSize));
    return map.take().encoded();
}

std::optional<KnownStatement> readStatement(Fields &fields, const Value &entry)
{
    const auto &items = entry.items();
    if (!entry.isArray() || items.size() != 5 || !items[3].isUnsigned() || !items[4].isArray()
            || items[4].items().size() > MaxPosition) {
        fields.refuse(key::Statements, "is no list of statements");
        return std::nullopt;
    }
    auto statement = Statement::parse(items[0].toBytes());
    if (!statement) {
        fields.refuse(key::Statements, "holds something that is no statement");
        return std::nullopt;
    }
    KnownStatement known{statement->id(), std::move(*statement), fields.idOf<DeviceId>(items[1], key::Statements),
            fields.idOf<SegmentId>(items[2], key::Statements), quint32(items[3].toUnsigned()), {}};
    for (const Value &seen : items[4].items())
        known.position.push_back(fields.idOf<StatementId>(seen, key::Statements));
    return known;
}

void readLinksAndHeads(Fields &fields, const Value &map, InviteContent &content)
{
    for (const Value &link : fields.array(key::Links, MaxLinks)) {
        if (!link.isArray() || link.items().size() != 2)
            return fields.refuse(key::Links, "is no list of links");
        content.links.push_back({fields.idOf<SegmentId>(link.items()[0], key::Links),
                readOptionalId(fields, link.items()[1], key::Links)});
    }
    const Value &heads = map.at(key::Heads);
    if (!heads.isMap() || size_t(heads.entryCount()) > MaxHeads)
        return fields.refuse(key::Heads, "is no map within the limit");
    for (const auto &[device, segment] : heads.entries())
        content.heads.emplace(fields.idOf<DeviceId>(device, key::Heads), fields.idOf<SegmentId>(segment, key::Heads));
}

Result<InviteContent> decoded(BytesView bytes)
{
    const auto map = cbor::decode(bytes);
    if (!map)
        return failure(map.error().during(u"opening the invite"_s));
    Fields fields(*map);
    InviteContent content;
    content.vault = fields.id<VaultId>(key::Vault);
    content.request = fields.id<RequestId>(key::Request);
    content.inviter = fields.id<DeviceId>(key::Inviter);
    content.madeAt = fields.moment(key::MadeAt);
    fields.bytes(key::Random, RandomSize);
    for (const Value &entry : fields.array(key::Statements, MaxStatements)) {
        if (auto known = readStatement(fields, entry))
            content.statements.push_back(std::move(*known));
    }
    readLinksAndHeads(fields, *map, content);
    for (const Value &remote : fields.array(key::Remotes, MaxRemotes)) {
        if (!remote.isText())
            fields.refuse(key::Remotes, "is no list of texts");
        content.remotes.push_back(remote.toText());
    }
    if (!fields.isGood())
        return refused(Error::Code::Damaged, fields.why());
    return content;
}

InviteId idOf(BytesView clear)
{
    return *InviteId::fromBytes(crypto::hash("invite", {clear}).view());
}

// Content and signature behind the content's length, then zeros: the size tells little of how large the vault is.
Bytes padded(BytesView clear, BytesView signature)
{
    Bytes bytes(LengthSize, '\0');
    qToLittleEndian(quint32(clear.size()), bytes.data());
    bytes.append(clear).append(signature);
    bytes.append(qsizetype(crypto::paddedSize(quint64(bytes.size()))) - bytes.size(), '\0');
    return bytes;
}

struct Clear
{
    Bytes content;
    Bytes signature;
};

Result<Clear> unpadded(const Bytes &bytes)
{
    const qsizetype room = bytes.size() - LengthSize - crypto::SignatureSize;
    const quint32 length = room < 0 ? 0 : qFromLittleEndian<quint32>(bytes.constData());
    if (room < 0 || qsizetype(length) > room)
        return refused(Error::Code::Damaged, u"its length is wrong"_s);
    const Bytes content = bytes.sliced(LengthSize, length);
    const Bytes signature = bytes.sliced(LengthSize + length, crypto::SignatureSize);
    if (padded(content, signature) != bytes)
        return refused(Error::Code::Damaged, u"its padding is wrong"_s);
    return Clear{content, signature};
}

Result<Bytes> decrypted(BytesView file, const Identity &identity)
{
    if (const auto prefix = checkPrefix(file, FileType::Invite); !prefix)
        return failure(prefix.error().during(u"opening the invite"_s));
    if (file.size() > MaxInviteSize || file.size() < FilePrefixSize + SealedKeySize)
        return refused(Error::Code::Damaged, u"it has not the size of one"_s);
    const BytesView head = file.first(FilePrefixSize + SealedKeySize);
    const auto contentKey = identity.box().open(head.sliced(FilePrefixSize));
    if (!contentKey || contentKey->size() != crypto::KeySize)
        return refused(Error::Code::WrongKey, u"it was made for another device, or damaged on its way"_s,
                u"ask for an invite for the request that this computer made last"_s);
    auto clear = crypto::open(*contentKey, file.sliced(head.size()), head);
    if (!clear)
        return refused(Error::Code::WrongKey, u"it was changed or damaged on its way"_s, u"ask for it again"_s);
    return std::move(*clear);
}

// The statements carry all that is needed to check who speaks and whether this device was really let in.
Result<OpenedInvite> judged(const InviteId &id, InviteContent content, BytesView signature, const Identity &identity)
{
    OpenedInvite opened{id, std::move(content), {}, {}, {}};
    opened.judgement = Judgement(opened.content.vault, opened.content.statements, opened.content.links);
    const Roster &roster = opened.judgement.now();
    const auto inviter = roster.findDevice(opened.content.inviter);
    if (!inviter || !crypto::isSignedBy(inviter->signKey, "invite", id.view(), signature))
        return refused(Error::Code::Tampered, u"it is not signed by a device of the vault"_s);
    const auto self = roster.findDevice(identity.device());
    if (!self || self->request != opened.content.request || !roster.isActive(identity.device()))
        return refused(Error::Code::Tampered, u"its statements do not admit this device"_s, u"ask for a new invite"_s);
    opened.keys = KeyRing(opened.content.vault);
    for (const KnownStatement &known : opened.judgement.statements()) {
        if (!opened.keys.take(known.statement, identity))
            opened.wrongKeys.push_back(known.id);
    }
    return opened;
}

} // namespace

Result<MadeInvite> makeInvite(const ComparedRequest &compared, InviteContent content, const Identity &inviter)
{
    const bool isPublished = std::ranges::none_of(
            content.statements, [](const KnownStatement &known) { return known.segment.isNull(); });
    if (!isPublished)
        return failure(Error::Code::Refused, u"making the invite"_s, u"a change of the members is not published yet"_s, u"sync first"_s);
    content.request = compared.request().id();
    content.inviter = inviter.device();
    const Bytes clear = encoded(content);
    MadeInvite invite;
    invite.id = idOf(clear);
    const auto words = joinWords(content.request, invite.id);
    if (!words)
        return failure(words);
    invite.words = *words;

    const crypto::SecretBytes contentKey = crypto::SecretBytes::random(crypto::KeySize);
    const auto sealedKey = crypto::sealTo(compared.request().content().boxKey, contentKey.view());
    if (!sealedKey)
        return failure(Error::Code::Refused, u"making the invite"_s, u"the newcomer's key keeps no secret"_s);
    const Bytes head = filePrefix(FileType::Invite) + *sealedKey;
    invite.file =
            head + crypto::seal(contentKey, padded(clear, inviter.signing().sign("invite", invite.id.view())), head);
    if (invite.file.size() > MaxInviteSize)
        return failure(Error::Code::Refused, u"making the invite"_s, u"it would be larger than 8 MiB"_s);
    return invite;
}

Result<OpenedInvite> openInvite(
        BytesView file, const Request &own, const Identity &identity, const QString &typedWords, Moment now)
{
    const auto bytes = decrypted(file, identity);
    if (!bytes)
        return failure(bytes);
    const auto clear = unpadded(*bytes);
    if (!clear)
        return failure(clear);
    const InviteId id = idOf(clear->content);
    const auto words = joinWords(own.id(), id);
    if (!words)
        return failure(words);
    if (!sameWords(*words, typedWords))
        return refused(Error::Code::Refused, u"the six words differ from those of this invite"_s,
                u"ask for them again, on a number that you knew before; if they still differ, the invite was exchanged"_s);
    auto content = decoded(clear->content);
    if (!content)
        return failure(content);
    if (content->request != own.id())
        return refused(Error::Code::Refused, u"it answers another request"_s,
                u"ask for an invite for the request that this computer made last"_s);
    if (const auto age = own.checkAge(now); !age)
        return failure(age);
    return judged(id, std::move(*content), clear->signature, identity);
}

} // namespace covault::members
