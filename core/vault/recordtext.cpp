// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/recordtext.h"

#include "base/text.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

QString shortText(const cbor::Value &value, FieldType type, const TitleOf &linked)
{
    if (isLinking(type)) {
        const auto target = LinkTarget::decode(value);
        return target ? linked(*target) : QString();
    }
    return value.toText();
}

void appendText(QString &text, const cbor::Value &value)
{
    if (value.isText()) {
        text += value.toText() + u'\n';
    } else if (value.isArray()) {
        for (const cbor::Value &item : value.items())
            appendText(text, item);
    }
}

void appendRow(QString &text, const Field &field, const cbor::Value &row)
{
    for (const auto &[column, cell] : row.entries()) {
        const Field *declared = field.column(column.toText());
        const bool isLink = declared && isLinking(declared->type);
        if (!isLink && !isSecret(field, row, column.toText()))
            appendText(text, cell);
    }
}

void appendField(QString &text, const Record &record, const Field &field)
{
    if (isLinking(field.type) || field.type == FieldType::Drawing)
        return;
    for (const Entry &entry : record.entries(field.id)) {
        if (field.type == FieldType::Table) {
            if (field.keyColumn())
                text += text::fromUtf8(entry.element) + u'\n';
            appendRow(text, field, entry.value);
        } else if (field.type == FieldType::Attachment) {
            text += entry.value.at(0).toText() + u'\n';
        } else if (!entry.isSecret) {
            appendText(text, entry.value);
        }
    }
}

void collectLinks(std::vector<FieldLink> &links, const QString &field, const cbor::Value &value)
{
    if (const auto target = LinkTarget::decode(value)) {
        links.push_back({field, *target});
    } else if (value.isArray()) {
        for (const cbor::Value &item : value.items())
            collectLinks(links, field, item);
    }
}

void collectRowLinks(std::vector<FieldLink> &links, const Field &field, const cbor::Value &row)
{
    for (const auto &[column, cell] : row.entries()) {
        const Field *declared = field.column(column.toText());
        if (declared && isLinking(declared->type))
            collectLinks(links, field.id, cell);
    }
}

} // namespace

QString titleOf(const Record &record, const TitleOf &linked)
{
    const Field *field = record.kind() ? record.kind()->titleField() : nullptr;
    if (field)
        return shortText(record.value(field->id), field->type, linked);
    // A kind that this replica does not know yet: most have one of these.
    for (const QString &likely : {u"title"_s, u"name"_s}) {
        if (record.has(likely))
            return record.text(likely);
    }
    return {};
}

QString subtitleOf(const Record &record, const TitleOf &linked)
{
    QStringList parts;
    if (!record.kind())
        return {};
    for (const QString &id : record.kind()->subtitle) {
        const Field *field = record.kind()->field(id);
        const QString part = field ? shortText(record.value(id), field->type, linked) : QString();
        if (!part.isEmpty() && !(field && field->secret))
            parts += field->choiceLabel(part);
    }
    return parts.join(u" · "_s);
}

QString searchableText(const Record &record)
{
    QString text;
    if (record.kind()) {
        for (const Field *field : record.kind()->allFields())
            appendField(text, record, *field);
    }
    return text;
}

std::vector<FieldLink> linksOf(const Record &record)
{
    std::vector<FieldLink> links;
    if (!record.kind())
        return links;
    for (const Field *field : record.kind()->allFields()) {
        if (!isLinking(field->type) && field->type != FieldType::Table)
            continue;
        for (const Entry &entry : record.entries(field->id)) {
            if (field->type == FieldType::Table)
                collectRowLinks(links, *field, entry.value);
            else
                collectLinks(links, field->id, entry.value);
        }
    }
    return links;
}

} // namespace covault::vault
