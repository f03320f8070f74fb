// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/covaultreader.h"

#include "crypto/hash.h"
#include "interchange/jsonfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::interchange {

namespace {

const QString Format = QString::fromUtf16(CovaultFormat);

/// "history.json", or "history (2).json" if the record has such an attachment from an earlier move.
QString freeName(const std::vector<IncomingAttachment> &attachments)
{
    const QString name = QString::fromUtf16(HistoryFile);
    const auto isTaken = [&](const QString &wanted) {
        return std::ranges::find(attachments, wanted, &IncomingAttachment::name) != attachments.end();
    };
    QString free = name;
    for (int i = 2; isTaken(free); ++i)
        free = u"history (%1).json"_s.arg(i);
    return free;
}

/// Reads one file; collects what has to be said about it.
class Reader
{
public:
    Reader(IncomingFile &file, const vault::Kinds &kinds)
        : m_file(file)
        , m_kinds(kinds)
    {
    }

    void readRecords(const QJsonArray &list, const QString &key);
    void readNames(const QJsonArray &list);

private:
    void readRecord(const QJsonObject &object, IncomingRecord &record);
    void readFields(const QJsonObject &fields, const QString &title, IncomingRecord &record);
    void readAttachment(const QJsonObject &object, IncomingRecord &record);
    void keepHistory(const QJsonObject &object, IncomingRecord &record);
    void warn(const QString &where, const QString &what) { m_file.warnings.push_back({where, what}); }

    IncomingFile &m_file;
    const vault::Kinds &m_kinds;
};

void Reader::readRecords(const QJsonArray &list, const QString &key)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        IncomingRecord record;
        record.where = u"%1 %2"_s.arg(key == u"hidden"_s ? u"hidden record"_s : u"record"_s).arg(i + 1);
        const QJsonObject object = list.at(i).toObject();
        record.kind = object.value(u"kind"_s).toString();
        if (record.kind.isEmpty()) {
            warn(record.where, u"is no record with a kind; it was left out"_s);
            continue;
        }
        readRecord(object, record);
        m_file.records.push_back(std::move(record));
    }
}

void Reader::readRecord(const QJsonObject &object, IncomingRecord &record)
{
    static const QSet<QString> known = {u"id"_s, u"kind"_s, u"title"_s, u"collection"_s, u"tags"_s, u"fields"_s,
            u"attachments"_s, u"reviewed"_s, u"history"_s};
    record.sourceKey = object.value(u"id"_s).toString();
    record.id = RecordId::parse(record.sourceKey);
    record.collection = object.value(u"collection"_s).toString();
    for (const QJsonValue tag : object.value(u"tags"_s).toArray()) {
        if (!plainText(tag).isEmpty())
            record.tags += plainText(tag);
    }
    if (!object.value(u"fields"_s).isObject())
        warn(record.where, u"has no fields"_s);
    readFields(object.value(u"fields"_s).toObject(), object.value(u"title"_s).toString(), record);
    for (const QJsonValue attachment : object.value(u"attachments"_s).toArray())
        readAttachment(attachment.toObject(), record);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()) && !plainText(it.value()).isEmpty())
            record.extra.push_back({it.key(), plainText(it.value())});
    }
    keepHistory(object, record);
}

void Reader::readFields(const QJsonObject &fields, const QString &title, IncomingRecord &record)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!it.value().isNull())
            record.fields.push_back({it.key(), it.value()});
    }
    const vault::Kind *kind = m_kinds.find(record.kind);
    const vault::Field *titleField = kind ? kind->titleField() : nullptr;
    if (titleField && !title.isEmpty() && plainText(fields.value(titleField->id)).isEmpty())
        record.fields.push_back({titleField->id, title});
}

void Reader::readAttachment(const QJsonObject &object, IncomingRecord &record)
{
    IncomingAttachment attachment{object.value(u"name"_s).toString(), object.value(u"type"_s).toString(), {},
            object.value(u"field"_s).toString()};
    const QString what = u"the attachment '%1' "_s.arg(attachment.name);
    const auto decoded = Bytes::fromBase64Encoding(
            object.value(u"data"_s).toString().toLatin1(), Bytes::AbortOnBase64DecodingErrors);
    if (attachment.name.isEmpty() || !object.value(u"data"_s).isString() || !decoded) {
        warn(record.where, what + u"has no readable content; it was left out"_s);
        return;
    }
    attachment.bytes = *decoded;
    const QString sum = object.value(u"sha256"_s).toString();
    if (!sum.isEmpty()
            && sum.compare(QString::fromLatin1(crypto::sha256(attachment.bytes).toHex()), Qt::CaseInsensitive) != 0)
        warn(record.where, what + u"does not have the checksum that the file says; it was taken in as it is"_s);
    record.attachments.push_back(std::move(attachment));
}

/// The past can't be made again in another vault: changes are signed by those who made them.
void Reader::keepHistory(const QJsonObject &object, IncomingRecord &record)
{
    const QJsonArray history = object.value(u"history"_s).toArray();
    if (!history.isEmpty())
        record.attachments.push_back({freeName(record.attachments), u"application/json"_s,
                QJsonDocument(history).toJson(QJsonDocument::Indented)});
    const QString reviewed = plainText(object.value(u"reviewed"_s));
    if (!reviewed.isEmpty() && history.isEmpty())
        record.extra.push_back({u"Reviewed"_s, reviewed});
}

void Reader::readNames(const QJsonArray &list)
{
    for (const QJsonValue entry : list) {
        const QJsonObject object = entry.toObject();
        const QString id = object.value(u"id"_s).toString(), name = object.value(u"name"_s).toString();
        if (!id.isEmpty() && !name.isEmpty())
            m_file.names[id] = name;
    }
}

Result<> checkFormat(const QJsonObject &document)
{
    const QString format = document.value(u"format"_s).toString();
    if (format != Format && format.startsWith(u"covault-export-"_s))
        return failure(Error::Code::NewerFormat, u"the format"_s, u"'%1' was made by a newer Covault"_s.arg(format),
                u"update Covault"_s);
    if (format != Format)
        return failure(Error::Code::Refused, u"the format"_s, u"the file is no export of Covault"_s);
    if (!document.value(u"records"_s).isArray())
        return failure(Error::Code::Damaged, u"records"_s, u"the file has no list of records"_s, u"export it again"_s);
    return {};
}

} // namespace

bool isCovaultExport(const QString &, BytesView head)
{
    static const QRegularExpression format(u"\"format\"\\s*:\\s*\"covault-export-"_s);
    return looksLikeJsonObject(head) && format.match(QString::fromUtf8(head)).hasMatch();
}

Result<IncomingFile> readCovaultExport(BytesView bytes, const ReadOptions &, const vault::Kinds &kinds)
{
    const auto document = readJsonObject(bytes);
    if (!document)
        return failure(document);
    if (const auto right = checkFormat(*document); !right)
        return failure(right);
    IncomingFile file;
    file.source = u"covault"_s;
    file.spelling = Spelling::Exported;
    file.kinds = document->value(u"kinds"_s).toArray();
    Reader reader(file, kinds);
    reader.readNames(document->value(u"members"_s).toArray());
    reader.readNames(document->value(u"parties"_s).toArray());
    reader.readRecords(document->value(u"records"_s).toArray(), u"records"_s);
    reader.readRecords(document->value(u"hidden"_s).toArray(), u"hidden"_s);
    return file;
}

} // namespace covault::interchange
