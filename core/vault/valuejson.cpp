// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/value.h"

#include "base/text.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace covault::vault {

using cbor::Value;

namespace {

// What does not fit its type is shown as it is.
QJsonValue asItIs(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Null:
        return QJsonValue::Null;
    case Value::Type::Boolean:
        return value.toBoolean();
    case Value::Type::Unsigned:
        return double(value.toUnsigned());
    case Value::Type::Bytes:
        return QString::fromLatin1(value.toBytes().toHex());
    case Value::Type::Text:
        return value.toText();
    case Value::Type::Array: {
        QJsonArray items;
        for (const Value &item : value.items())
            items.append(asItIs(item));
        return items;
    }
    case Value::Type::Map:
        break;
    }
    QJsonObject object;
    for (const auto &[key, content] : value.entries())
        object.insert(key.isText() ? key.toText() : QString::number(key.toUnsigned()), asItIs(content));
    return object;
}

QJsonValue attachmentJson(const Value &value)
{
    return QJsonObject{{u"name"_s, value.at(0).toText()}, {u"bytes"_s, double(value.at(2).toUnsigned())},
            {u"type"_s, value.at(1).toText()}, {u"sha256"_s, QString::fromLatin1(value.at(3).toBytes().toHex())}};
}

QJsonValue numberJson(const Value &value)
{
    bool isNumber = false;
    const double number = value.toText().toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : asItIs(value);
}

QJsonValue cellJson(const Value &cell, const Field &column)
{
    if (!column.many || !cell.isArray())
        return toJson(cell, column, Reveal::Yes);
    QJsonArray items;
    for (const Value &item : cell.items())
        items.append(toJson(item, column, Reveal::Yes));
    return items;
}

} // namespace

QJsonValue toJson(const Value &value, const Field &field, Reveal reveal)
{
    if (value.isNull())
        return QJsonValue::Null;
    if (field.secret && reveal == Reveal::No)
        return MaskedText;
    if (isLinking(field.type)) {
        const auto target = LinkTarget::decode(value);
        return target ? QJsonValue(target->idText()) : asItIs(value);
    }
    if (field.type == FieldType::Number)
        return numberJson(value);
    if (field.type == FieldType::Attachment && value.isMap())
        return attachmentJson(value);
    if (field.type == FieldType::Table && value.isMap())
        return rowToJson({}, value, field, reveal);
    return asItIs(value);
}

QJsonObject rowToJson(const Bytes &element, const Value &row, const Field &table, Reveal reveal)
{
    QJsonObject object;
    if (const Field *key = table.keyColumn(); key && !element.isEmpty())
        object.insert(key->id, toJson(Value::text(text::fromUtf8(element)), *key, Reveal::Yes));
    for (const auto &[name, cell] : row.entries()) {
        const QString id = name.toText();
        const Field *column = table.column(id);
        if (table.ordered && id == OrderColumn)
            continue;
        if (reveal == Reveal::No && isSecret(table, row, id))
            object.insert(id, MaskedText);
        else
            object.insert(id, column ? cellJson(cell, *column) : asItIs(cell));
    }
    return object;
}

Result<Value> fromJson(const QJsonValue &json, const Field &field, const ValueContext &context)
{
    const auto wrong = [&](const QString &why) {
        return failure(Error::Code::Usage, u"setting '%1'"_s.arg(field.id), why);
    };
    if (json.isNull() || json.isUndefined())
        return Value();
    if (json.isBool() && field.type == FieldType::Boolean)
        return Value::boolean(json.toBool());
    if (json.isDouble() && (field.type == FieldType::Number || field.type == FieldType::Text)) {
        QLocale plain = QLocale::c();
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        return parseValue(plain.toString(json.toDouble(), 'f', QLocale::FloatingPointShortest), field, context);
    }
    if (!json.isString())
        return wrong(u"the JSON holds something else than a %1"_s.arg(fieldTypeId(field.type)));
    return parseValue(json.toString(), field, context);
}

} // namespace covault::vault
