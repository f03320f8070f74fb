// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/attachments.h"

#include "crypto/hash.h"
#include "crypto/sha256.h"
#include "crypto/stream.h"

#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

const QString FieldId = u"attachments"_s;

enum Key : quint64 { Name = 0, MediaType = 1, Size = 2, Sha256 = 3, Parts = 4 };

tl::unexpected<Error> refuse(const QString &what, const QString &why, const QString &advice = {})
{
    return failure(Error::Code::Refused, what, why, advice);
}

bool isUsableName(const QString &name)
{
    return !name.isEmpty() && name.toUtf8().size() <= 255 && !name.contains(u'/') && !name.contains(u'\\') && name != u"."_s
            && name != u".."_s && std::none_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<> checkSize(qint64 bytes)
{
    if (bytes <= Attachments::MostBytes)
        return {};
    return refuse(u"attaching the file"_s, u"it is larger than 2 GiB, which is the most that a vault takes"_s, u"keep it elsewhere and note where"_s);
}

// What the element is called, whatever else its value says: of one name there is one.
QString nameOf(const Entry &entry)
{
    return QString::fromUtf8(entry.element);
}

std::optional<cbor::Value> valueOf(const Record &record, const QString &name)
{
    for (const Entry &entry : record.entries(FieldId)) {
        if (nameOf(entry) == name)
            return entry.value;
    }
    return std::nullopt;
}

Error notWhatTheRecordSays(const QString &what)
{
    return Error(Error::Code::Tampered, what, u"its content is not what the record says"_s, u"fetch it again by a sync, or restore a backup"_s);
}

} // namespace

std::vector<BlobId> partsOf(const cbor::Value &attachment)
{
    std::vector<BlobId> parts;
    for (const cbor::Value &part : attachment.at(Parts).items()) {
        if (!part.items().empty())
            parts.push_back(BlobId::fromBytes(part.items().front().toBytes()).value_or(BlobId()));
    }
    return parts;
}

Result<> Attachments::storeParts(QIODevice &source, qint64 &bytes, Bytes &sha256, cbor::Value::Array &parts)
{
    auto &database = m_vault.replica().database;
    crypto::Sha256 hash;
    const qint64 size = source.size() - source.pos();
    if (auto fits = checkSize(source.isSequential() ? 0 : size); !fits)
        return fits;
    Bytes buffer(PartSize, Qt::Uninitialized);
    for (;;) {
        const qint64 read = source.read(buffer.data(), buffer.size());
        if (read < 0 && !(source.isSequential() && source.atEnd()))
            return failure(Error::Code::Io, u"reading the file"_s, source.errorString(), u"check the disk and your rights on the file"_s);
        if (read <= 0)
            break;
        const BytesView plain(buffer.constData(), read);
        bytes += plain.size();
        if (auto fits = checkSize(bytes); !fits)
            return failure(fits);
        hash.add(plain);
        const crypto::SealedPart part = crypto::sealPart(plain);
        const Hash id = crypto::hash("blob", {part.sealed});
        const Hash tag = crypto::keyedHash(m_vault.replica().rowTagKey, "part", {id.view(), part.sealed});
        auto stored = database.run("INSERT INTO part(id, key, bytes, data, tag) VALUES(?,?,?,?,?)", id, part.key.view(),
                part.sealed.size(), part.sealed, tag);
        if (!stored)
            return failure(stored);
        parts.push_back(cbor::Value::array({cbor::Value::bytes(id.bytes()), cbor::Value::bytes(part.key.view().toByteArray())}));
    }
    if (!source.isSequential() && bytes != size) {
        return failure(Error::Code::Io, u"reading the file"_s, u"its size is not what it was at the start"_s,
                u"try again when no other program writes to it"_s);
    }
    sha256 = hash.finish();
    return {};
}

// Of an attachment that was given up; what can't be dropped is only room.
void Attachments::dropParts(const cbor::Value::Array &parts)
{
    for (const cbor::Value &part : parts)
        static_cast<void>(m_vault.replica().database.run("DELETE FROM part WHERE id=?", part.items()[0].toBytes()));
}

Result<AttachmentInfo> Attachments::attach(
        const RecordKey &record, const QString &name, QIODevice &source, std::optional<ActId> act)
{
    if (!isUsableName(name))
        return refuse(u"attaching '%1'"_s.arg(name), u"this is no name for a file"_s, u"rename the file first"_s);
    qint64 bytes = 0;
    Bytes sha256;
    // Parts that no change names do no harm, so they need not lie in the change's transaction.
    cbor::Value::Array parts;
    if (auto stored = storeParts(source, bytes, sha256, parts); !stored) {
        dropParts(parts);
        return failure(stored.error().during(u"attaching '%1'"_s.arg(name)));
    }
    const QString mediaType = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name();
    const auto value = cbor::MapBuilder()
                               .text(Name, name)
                               .text(MediaType, mediaType)
                               .unsignedInteger(Size, quint64(bytes))
                               .bytes(Sha256, sha256)
                               .set(Parts, cbor::Value::array(parts))
                               .take();
    Wish wish{record, Verb::Edit, {{FieldId, name.toUtf8(), value}}, {}};
    if (auto changed = m_vault.edit({wish}, act); !changed) {
        dropParts(parts);
        return failure(changed);
    }
    return AttachmentInfo{name, mediaType, bytes, QString::fromLatin1(sha256.toHex()), true};
}

Result<AttachmentInfo> Attachments::extract(const Record &record, const QString &name, QIODevice &target)
{
    const QString what = u"copying '%1' out"_s.arg(name);
    const auto value = valueOf(record, name);
    if (!value)
        return failure(Error::Code::NotFound, what, u"'%1' has no attachment of this name"_s.arg(record.title()), u"look at its list with 'show'"_s);
    crypto::Sha256 hash;
    quint64 left = value->at(Size).toUnsigned();
    for (const cbor::Value &part : value->at(Parts).items()) {
        if (part.items().size() != 2)
            return failure(Error::Code::Damaged, what, u"the record names a part that can't be read"_s);
        const Bytes id = part.items()[0].toBytes();
        const auto data = m_vault.replica().database.first("SELECT data FROM part WHERE id=?", [](const Row &row) { return row.bytes(0); }, id);
        if (!data)
            return failure(data);
        if (!*data || (*data)->isEmpty())
            return failure(Error::Code::Unreachable, what, u"a part of it has not arrived yet"_s, u"sync, and try again"_s);
        const auto plain = crypto::openPart(crypto::SecretBytes::copyOf(part.items()[1].toBytes()), **data);
        if (crypto::hash("blob", {**data}).view() != BytesView(id) || !plain)
            return failure(Error::Code::Tampered, what, u"a part of it was altered"_s, u"fetch it again by a sync, or restore a backup"_s);
        if (quint64(plain->size()) > left)
            return failure(notWhatTheRecordSays(what));
        left -= quint64(plain->size());
        hash.add(*plain);
        if (target.write(*plain) != plain->size())
            return failure(Error::Code::Io, what, target.errorString(), u"check the space on the disk"_s);
    }
    const Bytes sha256 = hash.finish();
    if (left != 0 || sha256 != value->at(Sha256).toBytes())
        return failure(notWhatTheRecordSays(what));
    return AttachmentInfo{name, value->at(MediaType).toText(), qint64(value->at(Size).toUnsigned()), QString::fromLatin1(sha256.toHex()), true};
}

Result<> Attachments::remove(const RecordKey &record, const QString &name)
{
    const auto changed = m_vault.edit({{record, Verb::Edit, {{FieldId, name.toUtf8(), std::nullopt}}, {}}});
    if (!changed)
        return failure(changed);
    if (changed->changes == 0)
        return failure(Error::Code::NotFound, u"removing '%1'"_s.arg(name), u"there is no attachment of this name"_s);
    return {};
}

Result<std::vector<AttachmentInfo>> Attachments::list(const Record &record)
{
    std::vector<AttachmentInfo> result;
    for (const Entry &entry : record.entries(FieldId)) {
        AttachmentInfo info{nameOf(entry), entry.value.at(MediaType).toText(),
                qint64(entry.value.at(Size).toUnsigned()), QString::fromLatin1(entry.value.at(Sha256).toBytes().toHex()), true};
        for (const BlobId &part : partsOf(entry.value)) {
            const auto here = m_vault.replica().database.number("SELECT count(*) FROM part WHERE id=? AND data IS NOT NULL", part);
            if (!here)
                return failure(here);
            info.isHere = info.isHere && *here > 0;
        }
        result.push_back(info);
    }
    return result;
}

} // namespace covault::vault
