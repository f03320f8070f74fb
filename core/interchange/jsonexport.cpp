// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/jsonexport.h"

#include "interchange/covaultreader.h"
#include "interchange/fitter.h"
#include "vault/attachments.h"
#include "vault/history.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using covault::vault::Field;
using covault::vault::FieldType;
using covault::vault::Record;
using covault::vault::Reveal;

namespace covault::interchange {

namespace {

/// One value as exports have it, whatever its field is.
QJsonValue jsonOf(const cbor::Value &value, const Bytes &element, const Field *field)
{
    if (value.isNull())
        return QJsonValue::Null;
    if (!field || field->type == FieldType::Drawing)
        return drawingToJson(value);
    if (field->type == FieldType::Table)
        return vault::rowToJson(element, value, *field, Reveal::Yes);
    return vault::toJson(value, *field, Reveal::Yes);
}

QJsonValue fieldToJson(const Record &record, const QString &id)
{
    const Field *field = record.kind() ? record.kind()->field(id) : nullptr;
    const auto entries = record.entries(id);
    if (field && field->type == FieldType::Drawing) {
        QJsonObject elements;
        for (const vault::Entry &entry : entries)
            elements[QString::fromLatin1(entry.element.toHex())] = jsonOf(entry.value, entry.element, field);
        return elements;
    }
    const bool isList = field ? field->many || field->type == FieldType::Table : entries.size() > 1;
    if (!isList)
        return entries.empty() ? QJsonValue() : jsonOf(entries.front().value, entries.front().element, field);
    QJsonArray list;
    for (const vault::Entry &entry : entries)
        list.append(jsonOf(entry.value, entry.element, field));
    return list;
}

QString verbName(quint64 verb)
{
    static const QStringList names = {u"edit"_s, u"remove"_s, u"restore"_s, u"review"_s, u"sign"_s, u"audit"_s};
    return names.value(qsizetype(verb) - 1, QString::number(verb));
}

/// Writes one document.
class Exporter
{
public:
    explicit Exporter(vault::Vault &vault)
        : m_vault(vault)
    {
    }

    Result<Exported> run(const ExportOptions &options);

private:
    Result<QJsonObject> recordToJson(const vault::RecordRow &row);
    Result<QJsonArray> attachmentsOf(const Record &record);
    Result<QJsonArray> historyOf(const Record &record);
    Result<> put(const vault::RecordRow &row);
    QJsonArray members() const;
    QJsonArray parties() const;
    QString collectionName(const CollectionId &id) const;

    vault::Vault &m_vault;
    Exported m_exported;
    QJsonArray m_records;
    QJsonArray m_hidden;
    QJsonArray m_kinds;
};

QString Exporter::collectionName(const CollectionId &id) const
{
    const auto found = m_vault.roster().findCollection(id);
    return found ? found->name : id.toString();
}

QJsonArray Exporter::members() const
{
    QJsonArray list;
    for (const members::Member &member : m_vault.roster().members()) {
        const auto party = m_vault.roster().findParty(member.party);
        list.append(QJsonObject{{u"id"_s, member.id.toString()}, {u"name"_s, member.name},
                {u"party"_s, party ? party->name : QString()}, {u"removed"_s, member.removed}});
    }
    return list;
}

QJsonArray Exporter::parties() const
{
    QJsonArray list;
    for (const members::Party &party : m_vault.roster().parties()) {
        list.append(QJsonObject{{u"id"_s, party.id.toString()}, {u"name"_s, party.name},
                {u"side"_s, party.side == members::Side::Internal ? u"internal"_s : u"provider"_s}});
    }
    return list;
}

Result<QJsonArray> Exporter::attachmentsOf(const Record &record)
{
    QJsonArray list;
    vault::Attachments attachments(m_vault);
    const auto infos = attachments.list(record);
    if (!infos)
        return failure(infos);
    for (const vault::AttachmentInfo &info : *infos) {
        QJsonObject entry{{u"name"_s, info.name}, {u"bytes"_s, info.bytes}, {u"type"_s, info.mediaType},
                {u"sha256"_s, info.sha256}, {u"data"_s, QJsonValue::Null}};
        QBuffer content;
        content.open(QIODevice::WriteOnly);
        if (const auto copied = attachments.extract(record, info.name, content))
            entry[u"data"_s] = QString::fromLatin1(content.data().toBase64());
        else
            m_exported.warnings.push_back(
                    {record.title(), u"the attachment '%1' is left out: %2"_s.arg(info.name, copied.error().why())});
        list.append(entry);
    }
    return list;
}

Result<QJsonArray> Exporter::historyOf(const Record &record)
{
    const auto steps = vault::History(m_vault).of(record.key());
    if (!steps)
        return failure(steps);
    QJsonArray list;
    for (const vault::HistoryEntry &step : *steps) {
        const Field *field = record.kind() ? record.kind()->field(step.field) : nullptr;
        const bool isNamed = step.field == u"attachments"_s || step.field == u"seen"_s || (field && field->keyColumn());
        const auto member = m_vault.roster().memberOf(step.device);
        list.append(QJsonObject{{u"change"_s, step.change.toString()}, {u"act"_s, step.act.toString()},
                {u"verb"_s, verbName(step.verb)}, {u"field"_s, step.field},
                {u"element"_s, isNamed ? QString::fromUtf8(step.element) : QString::fromLatin1(step.element.toHex())},
                {u"old"_s, step.before ? jsonOf(*step.before, step.element, field) : QJsonValue()},
                {u"new"_s, step.after ? jsonOf(*step.after, step.element, field) : QJsonValue()},
                {u"by"_s, member ? member->name : QString()}, {u"device"_s, step.device.toString()},
                {u"at"_s, toIso(step.at)}});
    }
    return list;
}

Result<QJsonObject> Exporter::recordToJson(const vault::RecordRow &row)
{
    const auto record = m_vault.record(row.n);
    if (!record)
        return failure(record);
    if (!*record)
        return QJsonObject();
    QJsonObject fields;
    for (const QString &id : (*record)->filledFields()) {
        const Field *field = (*record)->kind() ? (*record)->kind()->field(id) : nullptr;
        if (id != u"tags"_s && id != u"attachments"_s)
            fields[id] = fieldToJson(**record, id);
        if (field && field->type == FieldType::Attachment && id != u"attachments"_s)
            m_exported.warnings.push_back({row.title,
                    u"the content of the file in '%1' is left out, only its name is there"_s.arg(field->label)});
    }
    const auto attachments = attachmentsOf(**record);
    if (!attachments)
        return failure(attachments);
    const auto history = historyOf(**record);
    if (!history)
        return failure(history);
    return QJsonObject{{u"id"_s, row.key.id.toString()}, {u"kind"_s, row.key.kind}, {u"title"_s, row.title},
            {u"collection"_s, collectionName(row.key.collection)},
            {u"tags"_s, QJsonArray::fromStringList((*record)->texts(u"tags"_s))}, {u"fields"_s, fields},
            {u"attachments"_s, *attachments},
            {u"reviewed"_s, row.reviewed ? QJsonValue(toIso(*row.reviewed)) : QJsonValue()}, {u"history"_s, *history}};
}

Result<> Exporter::put(const vault::RecordRow &row)
{
    const auto object = recordToJson(row);
    if (!object)
        return failure(object.error().during(u"exporting '%1'"_s.arg(row.title)));
    if (object->isEmpty())
        return {};
    if (row.key.kind == u"kind"_s) {
        const QString definition = object->value(u"fields"_s).toObject().value(u"definition"_s).toString();
        m_kinds.append(QJsonDocument::fromJson(definition.toUtf8()).object());
    } else if (row.flags.testFlag(vault::RecordFlag::Hidden)) {
        m_hidden.append(*object);
    } else {
        m_records.append(*object);
    }
    return {};
}

Result<Exported> Exporter::run(const ExportOptions &options)
{
    vault::ListFilter filter;
    filter.kind = options.kind;
    filter.collection = options.collection;
    filter.includeHidden = true;
    const auto rows = m_vault.list(filter);
    if (!rows)
        return failure(rows);
    for (const vault::RecordRow &row : *rows) {
        if (auto written = put(row); !written)
            return failure(written);
    }
    const QJsonObject document{{u"format"_s, QString::fromUtf16(CovaultFormat)},
            {u"vault"_s, shortText(m_vault.roster().vaultId())}, {u"name"_s, m_vault.roster().vaultName()},
            {u"kinds"_s, m_kinds}, {u"members"_s, members()}, {u"parties"_s, parties()}, {u"records"_s, m_records},
            {u"hidden"_s, m_hidden}};
    m_exported.records = m_records.size();
    m_exported.bytes = QJsonDocument(document).toJson(QJsonDocument::Indented);
    return std::move(m_exported);
}

} // namespace

Result<Exported> exportJson(vault::Vault &vault, const ExportOptions &options)
{
    return Exporter(vault).run(options);
}

} // namespace covault::interchange
