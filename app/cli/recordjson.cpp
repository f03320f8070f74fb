// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordjson.h"

#include "cli/naming.h"
#include "comanage/rules.h"
#include "health/health.h"
#include "vault/attachments.h"
#include "vault/confirmation.h"
#include "vault/derive.h"
#include "vault/history.h"
#include "vault/recordtext.h"
#include "vault/rows.h"
#include "vault/titles.h"
#include "vault/unfitvalues.h"

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

using vault::Entry;
using vault::Field;
using vault::FieldType;
using vault::Record;
using vault::Reveal;
using vault::Vault;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue secretJson(const QString &text)
{
    return QJsonObject{{u"secret"_s, true}, {u"length"_s, text.size()}};
}

QJsonValue valueJson(const Field *field, const Bytes &element, const cbor::Value &value, Reveal reveal)
{
    if (!field && reveal == Reveal::No)
        return secretJson(value.toText());
    if (!field)
        return value.isText() ? QJsonValue(value.toText()) : QJsonValue(QString::fromLatin1(value.encoded().toHex()));
    if (field->type == FieldType::Table || field->type == FieldType::Drawing)
        return vault::rowToJson(element, value, *field, reveal);
    if (field->secret && reveal == Reveal::No)
        return secretJson(value.toText());
    return vault::toJson(value, *field, reveal);
}

bool isList(const Field *field)
{
    return field && (field->many || field->type == FieldType::Table || field->type == FieldType::Drawing);
}

QJsonArray linksJson(Vault &vault, const Record &record, bool isPast)
{
    QJsonArray links;
    const vault::Titles titles(vault.replica());
    const auto add = [&](const QString &field, const QString &id, const QString &kind, const QString &title, const QString &direction) {
        links.append(QJsonObject{{u"field"_s, field}, {u"id"_s, id}, {u"kind"_s, kind},
                {u"title"_s, title.isEmpty() ? u"not visible to you"_s : title}, {u"direction"_s, direction}});
    };
    for (const vault::FieldLink &link : vault::linksOf(record)) {
        QString kind = link.target.type == vault::LinkTarget::Type::Member ? u"member"_s : u"party"_s;
        if (link.target.type == vault::LinkTarget::Type::Record) {
            const auto row = naming::findRecord(vault, link.target.idText());
            kind = row ? row->key.kind : QString();
        }
        add(link.field, link.target.idText(), kind, titles(link.target), u"to"_s);
    }
    if (isPast)
        return links;
    const QByteArray sql = QByteArray("SELECT ") + vault::RowColumns
            + ", f.id FROM link l JOIN record r ON r.n=l.src JOIN name f ON f.n=l.field WHERE l.dst=? AND r.flags & 3 = 1 ORDER BY r.sort_key";
    static_cast<void>(vault.replica().database.each(sql.constData(), [&](const storage::Row &row) {
        const vault::RecordRow from = vault::readRow(vault.replica(), row);
        add(QString::fromUtf8(row.bytes(9)), from.key.id.toString(), from.key.kind, from.title, u"from"_s);
    }, record.key().id));
    return links;
}

QJsonArray conflictsJson(Vault &vault, const Record &record)
{
    QJsonArray conflicts;
    for (const auto &[name, elements] : record.state().fields()) {
        const Field *field = record.kind() ? record.kind()->field(name) : nullptr;
        for (const auto &[element, state] : elements) {
            if (!state.isInConflict())
                continue;
            QJsonArray values;
            for (const vault::Head &head : state.heads) {
                const auto value = cbor::decode(head.value);
                values.append(QJsonObject{{u"value"_s, value ? valueJson(field, element, *value, Reveal::No) : QJsonValue()},
                        {u"by"_s, naming::memberName(vault, head.device)}, {u"at"_s, toIso(head.time)}, {u"change"_s, head.change.toString()}});
            }
            conflicts.append(QJsonObject{{u"field"_s, name}, {u"element"_s, elementText(field, element)}, {u"values"_s, values}});
        }
    }
    return conflicts;
}

QJsonArray unfitJson(const Record &record)
{
    QJsonArray unfit;
    for (const vault::UnfitValue &value : vault::unfitValues(record)) {
        const Field *field = record.kind()->field(value.field);
        unfit.append(QJsonObject{{u"field"_s, value.field}, {u"element"_s, elementText(field, value.element)}});
    }
    return unfit;
}

QJsonValue confirmedJson(Vault &vault, const Record &record)
{
    const auto confirmed = vault::lastConfirmed(record, vault.clock().now());
    if (!confirmed)
        return u"unverified"_s;
    QJsonObject json{{u"how"_s, vault::wayName(confirmed->way)}, {u"at"_s, confirmed->at.toString(Qt::ISODate)}};
    if (!confirmed->what.isEmpty())
        json[u"what"_s] = confirmed->what;
    const vault::Review *review = record.state().newestReview(vault.clock().now());
    if (confirmed->way == vault::ConfirmedBy::Person && review)
        json[u"by"_s] = naming::memberName(vault, review->device);
    return json;
}

QJsonArray sourcesJson(const Record &record)
{
    QJsonArray sources;
    for (const Entry &entry : record.entries(u"seen"_s)) {
        const QString way = QString::fromUtf8(entry.element);
        if (way.startsWith(u"source:")) {
            sources.append(QJsonObject{{u"source"_s, way.mid(7)}, {u"key"_s, entry.value.at(u"key"_s).toText()},
                    {u"where"_s, entry.value.at(u"where"_s).toText()}, {u"last_seen"_s, entry.value.at(u"at"_s).toText()}});
        }
    }
    return sources;
}

QJsonArray remarksJson(Vault &vault, const Record &record)
{
    QJsonArray remarks;
    for (const vault::Remark &remark : record.state().remarks(vault.clock().now())) {
        const auto row = cbor::decode(remark.row);
        if (!row)
            continue;
        remarks.append(QJsonObject{{u"row"_s, QString::fromLatin1(remark.element.toHex())}, {u"type"_s, row->at(u"type"_s).toText()},
                {u"text"_s, row->at(u"text"_s).toText()}, {u"about"_s, orNull(row->at(u"about"_s).toText())},
                {u"by"_s, naming::memberName(vault, remark.device)}, {u"at"_s, toIso(remark.time)}});
    }
    return remarks;
}

Result<QJsonArray> attachmentsJson(Vault &vault, const Record &record)
{
    const auto list = vault::Attachments(vault).list(record);
    if (!list)
        return failure(list);
    QJsonArray json;
    for (const vault::AttachmentInfo &info : *list) {
        json.append(QJsonObject{{u"name"_s, info.name}, {u"bytes"_s, info.bytes}, {u"type"_s, info.mediaType},
                {u"sha256"_s, info.sha256}, {u"here"_s, info.isHere}});
    }
    return json;
}

QString verbName(quint64 verb)
{
    static const QStringList names = {u"edit"_s, u"remove"_s, u"restore"_s, u"review"_s, u"sign"_s, u"audit"_s};
    return verb >= 1 && verb <= quint64(names.size()) ? names[qsizetype(verb - 1)] : QString::number(verb);
}

Result<QJsonArray> historyJson(Vault &vault, const Record &record, const ShowOptions &options)
{
    const auto history = vault::History(vault).of(record.key());
    if (!history)
        return failure(history);
    QJsonArray json;
    for (const vault::HistoryEntry &step : *history) {
        const Field *field = record.kind() ? record.kind()->field(step.field) : nullptr;
        const Reveal reveal = options.revealed.contains(step.field) ? Reveal::Yes : Reveal::No;
        const auto shown = [&](const std::optional<cbor::Value> &value) {
            return value ? valueJson(field, step.element, *value, reveal) : QJsonValue();
        };
        QJsonObject entry{{u"change"_s, step.change.toString()}, {u"act"_s, step.act.toString()}, {u"verb"_s, verbName(step.verb)},
                {u"field"_s, orNull(step.field)}, {u"element"_s, orNull(elementText(field, step.element))}, {u"old"_s, shown(step.before)},
                {u"new"_s, shown(step.after)}, {u"by"_s, naming::memberName(vault, step.device)},
                {u"device"_s, step.device.toString()}, {u"at"_s, toIso(step.at)}};
        if (!step.cause.isEmpty())
            entry[u"cause"_s] = step.cause;
        if (!step.note.isEmpty())
            entry[u"note"_s] = step.note;
        if (!step.counts)
            entry[u"void"_s] = true;
        json.append(entry);
    }
    return json;
}

Result<QJsonArray> findingsJson(Vault &vault, const vault::RecordKey &record)
{
    const auto ids = health::findingsAbout(vault, record, comanage::allRules());
    if (!ids)
        return failure(ids);
    QJsonArray findings;
    for (const FindingId &id : *ids)
        findings.append(id.toString());
    return findings;
}

Result<QStringList> tagsOf(Vault &vault, const vault::RecordRow &row)
{
    // Most records of a long list have none, and need not be read for that.
    const auto labels = vault.replica().database.number("SELECT count(*) FROM label WHERE record=?", row.n);
    if (!labels || *labels == 0)
        return labels ? Result<QStringList>() : failure(labels);
    const auto record = vault.record(row.n);
    if (!record)
        return failure(record);
    return *record ? (*record)->texts(u"tags"_s) : QStringList();
}

} // namespace

QJsonObject rowJson(const Vault &vault, const vault::RecordRow &row, const QStringList &tags)
{
    return {{u"id"_s, row.key.id.toString()}, {u"kind"_s, row.key.kind}, {u"title"_s, row.title},
            {u"collection"_s, naming::collectionName(vault, row.key.collection)}, {u"updated"_s, toIso(row.updated)},
            {u"reviewed"_s, row.reviewed ? QJsonValue(toIso(*row.reviewed)) : QJsonValue()}, {u"tags"_s, QJsonArray::fromStringList(tags)},
            {u"conflict"_s, row.flags.testFlag(vault::RecordFlag::Conflict)}};
}

Result<QJsonObject> rowJson(Vault &vault, const vault::RecordRow &row)
{
    const auto tags = tagsOf(vault, row);
    return tags ? Result<QJsonObject>(rowJson(vault, row, *tags)) : failure(tags);
}

QString elementText(const Field *field, const Bytes &element)
{
    const bool isNamed = field && (field->type == FieldType::Attachment || field->keyColumn());
    return isNamed ? QString::fromUtf8(element) : QString::fromLatin1(element.toHex());
}

bool holdsSecret(const Record &record, const QString &name)
{
    const Field *field = record.kind() ? record.kind()->field(name) : nullptr;
    if (!field || field->secret)
        return true;
    for (const Entry &entry : record.entries(name)) {
        for (const auto &[column, cell] : entry.value.entries()) {
            if (vault::isSecret(*field, entry.value, column.toText()))
                return true;
        }
    }
    return false;
}

QJsonValue fieldJson(const Record &record, const QString &name, Reveal reveal)
{
    const Field *field = record.kind() ? record.kind()->field(name) : nullptr;
    QJsonArray values;
    for (const Entry &entry : record.entries(name))
        values.append(valueJson(field, entry.element, entry.value, reveal));
    if (isList(field) || values.size() > 1)
        return values;
    return values.isEmpty() ? QJsonValue() : values.at(0);
}

Result<QJsonObject> recordJson(Vault &vault, const Record &record, const ShowOptions &options)
{
    static const QStringList elsewhere = {u"tags"_s, u"attachments"_s, u"remarks"_s, u"seen"_s, u"findings"_s};
    for (const QString &field : options.revealed) {
        if (!record.has(field))
            return failure(Error::Code::Usage, u"revealing '%1'"_s.arg(field), u"'%1' has no such value"_s.arg(record.title()), u"see its fields with 'show'"_s);
    }
    QJsonObject fields;
    for (const QString &field : record.filledFields()) {
        if (!elsewhere.contains(field))
            fields[field] = fieldJson(record, field, options.revealed.contains(field) ? Reveal::Yes : Reveal::No);
    }
    if (record.kind()) {
        for (const Field *field : record.kind()->allFields()) {
            const auto derived = record.has(field->id) ? cbor::Value() : vault::derivedValue(record, field->id);
            if (!derived.isNull())
                fields[field->id] = vault::toJson(derived, *field, Reveal::No);
        }
    }
    const auto attachments = attachmentsJson(vault, record);
    if (!attachments)
        return failure(attachments);
    QJsonObject json = rowJson(vault, record.row(), record.texts(u"tags"_s));
    json.remove(u"conflict"_s);
    json[u"fields"_s] = fields;
    json[u"links"_s] = linksJson(vault, record, options.isPast);
    json[u"attachments"_s] = *attachments;
    json[u"conflicts"_s] = conflictsJson(vault, record);
    json[u"confirmed"_s] = confirmedJson(vault, record);
    json[u"sources"_s] = sourcesJson(record);
    json[u"remarks"_s] = remarksJson(vault, record);
    const auto findings = options.isPast ? Result<QJsonArray>() : findingsJson(vault, record.key());
    if (!findings)
        return failure(findings);
    json[u"findings"_s] = *findings;
    json[u"deleted"_s] = record.state().isRemoved();
    if (const QJsonArray unfit = unfitJson(record); !unfit.isEmpty())
        json[u"unfit"_s] = unfit;
    if (record.state().wasEditedWhileRemoved())
        json[u"edited_while_removed"_s] = true;
    if (options.withHistory) {
        const auto history = historyJson(vault, record, options);
        if (!history)
            return failure(history);
        json[u"history"_s] = *history;
    }
    return json;
}

} // namespace covault::cli
