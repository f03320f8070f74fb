// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/header.h"

#include "base/cbor.h"
#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/random.h"

#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;
using covault::crypto::SecretBytes;

namespace covault::storage {

namespace {

// magic 8 | format 2 | slot bytes 2 | sequence 8 | file id 16 | slots | zeros | checksum 32 | tag 32
constexpr char Magic[] = "COVAULT\n";
constexpr qsizetype MagicSize = 8;
constexpr qsizetype FormatAt = 8;
constexpr qsizetype SlotBytesAt = 10;
constexpr qsizetype SequenceAt = 12;
constexpr qsizetype FileIdAt = 20;
constexpr qsizetype SlotsAt = 36;
constexpr qsizetype ChecksumAt = HeaderCopySize - 64;
constexpr qsizetype TagAt = HeaderCopySize - HeaderTagSize;
constexpr qsizetype MaxSlots = 32;
constexpr qsizetype MaxComputerName = 64;
constexpr qsizetype PrintSize = 16;

Hash tagOf(BytesView copy, const SecretBytes &vaultKey)
{
    const SecretBytes key = crypto::subkey(vaultKey, 3, "cv1-file");
    return crypto::keyedHash(key, "header tag", {copy.first(TagAt)});
}

Hash checksumOf(BytesView copy)
{
    return crypto::hash("header", {copy.first(ChecksumAt)});
}

cbor::Value slotValue(const KeySlot &slot)
{
    if (!slot.asRead.isEmpty())
        return *cbor::decode(slot.asRead);
    cbor::MapBuilder map;
    map.unsignedInteger(0, quint64(slot.kind))
            .bytes(1, slot.salt)
            .unsignedInteger(2, slot.cost.passes)
            .unsignedInteger(3, slot.cost.mebibytes)
            .bytes(4, slot.check)
            .bytes(5, slot.wrapped);
    if (slot.kind == SlotKind::PassphraseAndComputer)
        map.text(6, slot.computer).bytes(7, slot.computerPrint);
    return map.take();
}

Bytes encodedSlots(const std::vector<KeySlot> &slots)
{
    cbor::Value::Array values;
    for (const KeySlot &slot : slots)
        values.push_back(slotValue(slot));
    return cbor::Value::array(std::move(values)).encoded();
}

// What a slot's seal vouches for beside the key: a slot can't be moved to another file or weakened.
Bytes associatedData(const KeySlot &slot, BytesView fileId)
{
    cbor::Value::Array vouched{cbor::Value::text(u"covault/1/slot"_s), cbor::Value::unsignedInteger(FormatVersion),
            cbor::Value::bytes(fileId.toByteArray()), cbor::Value::unsignedInteger(quint64(slot.kind)),
            cbor::Value::bytes(slot.salt), cbor::Value::unsignedInteger(slot.cost.passes),
            cbor::Value::unsignedInteger(slot.cost.mebibytes)};
    if (slot.kind == SlotKind::PassphraseAndComputer) {
        vouched.push_back(cbor::Value::text(slot.computer));
        vouched.push_back(cbor::Value::bytes(slot.computerPrint));
    }
    return cbor::Value::array(std::move(vouched)).encoded();
}

tl::unexpected<Error> damaged(const QString &why)
{
    return failure(Error::Code::Damaged, u"reading the header of the vault"_s, why, u"restore a backup of this file"_s);
}

// What does not fit is larger than any limit, and stays so.
quint32 clamped(const cbor::Value &value)
{
    return quint32(std::min<quint64>(value.toUnsigned(), std::numeric_limits<quint32>::max()));
}

// Nothing if it names no kind. Earlier programs write a slot of a later kind back without what they do not know of it.
std::optional<KeySlot> readSlot(const cbor::Value &value)
{
    if (!value.isMap() || !value.at(0).isUnsigned())
        return std::nullopt;
    KeySlot slot;
    slot.kind = SlotKind(value.at(0).toUnsigned());
    slot.salt = value.at(1).toBytes();
    slot.cost = {clamped(value.at(2)), clamped(value.at(3))};
    slot.check = value.at(4).toBytes();
    slot.wrapped = value.at(5).toBytes();
    slot.computer = value.at(6).toText();
    slot.computerPrint = value.at(7).toBytes();
    slot.asRead = value.encoded();
    const bool isNamed = slot.kind != SlotKind::PassphraseAndComputer
            || (value.at(6).isText() && computerName(slot.computer) == slot.computer
                    && slot.computerPrint.size() == PrintSize);
    slot.isUsable = value.at(2).isUnsigned() && value.at(3).isUnsigned() && slot.salt.size() == crypto::SaltSize && slot.check.size() == Hash::Size
            && slot.wrapped.size() == crypto::NonceSize + crypto::KeySize + crypto::TagSize && isNamed;
    return slot;
}

// The derived 64 bytes: the first half wraps, the second only proves that the secret is right.
struct Derived
{
    SecretBytes wrappingKey;
    Bytes check;
};

Result<SecretBytes> whole(BytesView kept)
{
    if (kept.size() != crypto::KeySize)
        return failure(
                Error::Code::Refused, u"unlocking the vault"_s, u"the key that this computer keeps is not whole"_s);
    return SecretBytes::copyOf(kept);
}

Derived deriveFrom(const SecretBytes &key)
{
    return Derived{crypto::subkey(key, 1, "cv1-slot"),
            crypto::hash("slot check", {crypto::subkey(key, 2, "cv1-slot").view()}).bytes()};
}

// What a passphrase gives counts for a bound slot only together with what the computer keeps.
Result<Derived> derive(const KeySlot &slot, BytesView secret, const SecretBytes *computerKey)
{
    if (isKeyKept(slot.kind)) {
        const auto key = whole(secret);
        return key ? deriveFrom(*key) : Result<Derived>(failure(key));
    }
    const auto both = crypto::stretch(secret, slot.salt, slot.cost, 64);
    if (!both)
        return failure(both);
    if (slot.kind == SlotKind::PassphraseAndComputer)
        return deriveFrom(SecretBytes::copyOf(crypto::keyedHash(*computerKey, "slot computer", {both->view()}).view()));
    return Derived{
            SecretBytes::copyOf(both->view().first(32)), crypto::hash("slot check", {both->view().last(32)}).bytes()};
}

Error wrongKey(const KeySlot &slot)
{
    const QString what = u"unlocking the vault"_s;
    if (isKeyKept(slot.kind)) {
        return {Error::Code::WrongKey, what, u"the key that this computer keeps is not this vault's"_s,
                u"use the passphrase, and turn quick unlock on again"_s};
    }
    const QString why = u"the passphrase is not the right one"_s;
    const QString advice = u"check the keyboard and capital letters, or use the recovery code"_s;
    if (slot.kind != SlotKind::PassphraseAndComputer)
        return {Error::Code::WrongKey, what, why, advice};
    return {Error::Code::WrongKey, what, why, advice + u"; the vault is bound to the computer '%1', and opens on no other"_s.arg(slot.computer)};
}

} // namespace

QString computerName(const QString &name)
{
    QString kept;
    for (const char32_t letter : name.toUcs4()) {
        const QString next = QString::fromUcs4(&letter, 1);
        if (QChar::category(letter) == QChar::Other_Control)
            continue;
        if ((kept + next).toUtf8().size() > MaxComputerName)
            break;
        kept += next;
    }
    return kept;
}

bool isKeyKept(SlotKind kind)
{
    return kind == SlotKind::Quick || kind == SlotKind::Workspace;
}

Bytes computerPrint(const SecretBytes &computerKey, BytesView fileId)
{
    return crypto::keyedHash(computerKey, "slot computer print", {fileId}).bytes().first(PrintSize);
}

const KeySlot *Header::slotOf(SlotKind kind) const
{
    const auto found = std::find_if(keySlots.begin(), keySlots.end(),
            [kind](const KeySlot &slot) { return slot.kind == kind && slot.isUsable; });
    return found == keySlots.end() ? nullptr : &*found;
}

bool Header::hasRoom() const
{
    return qsizetype(keySlots.size()) <= MaxSlots && SlotsAt + encodedSlots(keySlots).size() <= ChecksumAt;
}

Bytes Header::encoded(const SecretBytes &vaultKey) const
{
    Q_ASSERT_X(hasRoom(), "Header::encoded", "too many slots");
    const Bytes slotBytes = encodedSlots(keySlots);

    Bytes copy(HeaderCopySize, '\0');
    copy.replace(0, MagicSize, Bytes(Magic));
    qToLittleEndian(FormatVersion, copy.data() + FormatAt);
    qToLittleEndian(quint16(slotBytes.size()), copy.data() + SlotBytesAt);
    qToLittleEndian(sequence, copy.data() + SequenceAt);
    copy.replace(FileIdAt, 16, fileId);
    copy.replace(SlotsAt, slotBytes.size(), slotBytes);
    copy.replace(ChecksumAt, 32, checksumOf(copy).bytes());
    copy.replace(TagAt, 32, tagOf(copy, vaultKey).bytes());
    return copy;
}

Result<Header> Header::parse(BytesView copy)
{
    if (copy.size() < MagicSize || copy.first(MagicSize) != BytesView(Magic, MagicSize)) {
        return failure(Error::Code::NotFound, u"reading the header of the vault"_s, u"this is not a Covault vault"_s,
                u"choose a file that ends in .covault"_s);
    }
    if (copy.size() < HeaderCopySize)
        return damaged(u"the file ends within its header"_s);
    const auto format = qFromLittleEndian<quint16>(copy.data() + FormatAt);
    if (format > FormatVersion) {
        return failure(Error::Code::NewerFormat, u"reading the header of the vault"_s,
                u"it has format %1; this program knows formats up to %2"_s.arg(format).arg(FormatVersion),
                u"update Covault and open it again; nothing was changed"_s);
    }
    if (format < FormatVersion)
        return damaged(u"it has format %1, which never was"_s.arg(format));
    if (copy.sliced(ChecksumAt, 32) != checksumOf(copy).view())
        return damaged(u"its checksum does not agree with its content"_s);

    Header header;
    header.sequence = qFromLittleEndian<quint64>(copy.data() + SequenceAt);
    header.fileId = copy.sliced(FileIdAt, 16).toByteArray();
    const qsizetype slotBytes = qFromLittleEndian<quint16>(copy.data() + SlotBytesAt);
    if (SlotsAt + slotBytes > ChecksumAt)
        return damaged(u"its list of slots is too long"_s);
    const auto values = cbor::decode(copy.sliced(SlotsAt, slotBytes));
    if (!values || !values->isArray() || qsizetype(values->items().size()) > MaxSlots)
        return damaged(u"its list of slots can't be read"_s);
    for (const cbor::Value &value : values->items()) {
        const auto slot = readSlot(value);
        if (!slot)
            return damaged(u"one of its slots is none"_s);
        header.keySlots.push_back(*slot);
    }
    return header;
}

bool isAuthentic(BytesView copy, const SecretBytes &vaultKey)
{
    return copy.size() == HeaderCopySize && crypto::isSame(copy.sliced(TagAt, 32), tagOf(copy, vaultKey).view());
}

Result<KeySlot> makeSlot(SlotKind kind, BytesView fileId, BytesView secret, const crypto::KdfCost &cost, const SecretBytes &vaultKey,
        const Computer &computer)
{
    KeySlot slot{kind, crypto::randomBytes(crypto::SaltSize), isKeyKept(kind) ? crypto::KdfCost{0, 0} : cost, {}, {}, {}};
    if (kind == SlotKind::PassphraseAndComputer) {
        slot.computer = computerName(computer.name);
        slot.computerPrint = computerPrint(*computer.key, fileId);
    }
    const auto derived = derive(slot, secret, computer.key.get());
    if (!derived)
        return failure(derived);
    slot.check = derived->check;
    slot.wrapped = crypto::seal(derived->wrappingKey, vaultKey.view(), associatedData(slot, fileId));
    return slot;
}

Result<SecretBytes> openSlot(const KeySlot &slot, BytesView fileId, BytesView secret, const SecretBytes *computerKey)
{
    const auto derived = derive(slot, secret, computerKey);
    if (!derived)
        return failure(derived);
    if (!crypto::isSame(derived->check, slot.check))
        return failure(wrongKey(slot));
    auto key = crypto::openKey(derived->wrappingKey, slot.wrapped, associatedData(slot, fileId));
    if (!key)
        return damaged(isKeyKept(slot.kind) ? u"the kept key is right, but the key that it protects was altered"_s
                                            : u"the passphrase is right, but the key that it protects was altered"_s);
    return std::move(*key);
}

} // namespace covault::storage
