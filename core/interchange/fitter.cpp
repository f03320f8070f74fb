// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/fitter.h"

#include "base/text.h"
#include "interchange/jsonfile.h"
#include "vault/order.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using covault::vault::Field;
using covault::vault::FieldType;
using covault::vault::Kind;

namespace covault::interchange {

namespace {

/// Fits one record.
class Fitting
{
public:
    Fitting(const Fitter &fitter, Spelling spelling, const vault::ValueContext &context, const IncomingRecord &record,
            FittedRecord &fitted)
        : m_fitter(fitter)
        , m_spelling(spelling)
        , m_context(context)
        , m_record(record)
        , m_fitted(fitted)
    {
    }

    void take(const IncomingField &incoming, const Kind &kind);
    void takeTags();
    void takeExtra();
    void takeOversized(const Kind &kind);

private:
    void takeList(const IncomingField &incoming, const Field &field);
    void takeOne(const QJsonValue &value, const Field &field, const QString &label);
    void takeRows(const IncomingField &incoming, const Field &field);
    void takeRow(const QJsonObject &row, const Field &table, const QString &label, QString &place);
    QJsonObject withoutWhatDoesNotFit(const QJsonObject &row, const Field &table, const QString &label);
    void takeDrawing(const IncomingField &incoming, const Field &field);
    void keep(const QString &label, const QJsonValue &value, bool isSecret);
    void warn(const QString &what) { m_fitted.warnings.push_back({m_record.where, what}); }

    const Fitter &m_fitter;
    Spelling m_spelling;
    const vault::ValueContext &m_context;
    const IncomingRecord &m_record;
    FittedRecord &m_fitted;
    std::vector<IncomingExtra> m_kept;
};

/// Folders in a name mean nothing here, and no name may be one of them.
QString safeFileName(const QString &name)
{
    static const QRegularExpression unsafe(u"[/\\\\\\x00-\\x1f\\x7f]"_s);
    const QString safe = QString(name).replace(unsafe, u"_"_s).left(120);
    return safe.isEmpty() || safe == u"."_s || safe == u".."_s ? u"file"_s : safe;
}

bool isSecretField(const Field &field)
{
    return field.secret || vault::isSecretType(field.type);
}

void Fitting::keep(const QString &label, const QJsonValue &value, bool isSecret)
{
    m_kept.push_back({label, plainText(value), isSecret});
}

void Fitting::take(const IncomingField &incoming, const Kind &kind)
{
    const Field *field = kind.field(incoming.field);
    const QString label = !incoming.label.isEmpty() ? incoming.label : field ? field->label : incoming.field;
    const bool isOurs = field && field->derived != Field::Derived::Always;
    if (field && !isOurs && m_spelling == Spelling::Exported)
        return; // worked out anew from what is stored
    if (!isOurs) {
        keep(label, incoming.value, incoming.isSecret || (field && isSecretField(*field)));
        if (m_spelling == Spelling::Exported)
            warn(u"'%1' is no field of the kind '%2'; it is kept as an extra field"_s.arg(incoming.field, kind.id));
        return;
    }
    if (field->type == FieldType::Table)
        takeRows(incoming, *field);
    else if (field->type == FieldType::Drawing)
        takeDrawing(incoming, *field);
    else if (field->type == FieldType::Attachment)
        return; // comes with its content among the attachments
    else if (field->many)
        takeList(incoming, *field);
    else
        takeOne(incoming.value, *field, label);
}

void Fitting::takeList(const IncomingField &incoming, const Field &field)
{
    const QString label = incoming.label.isEmpty() ? field.label : incoming.label;
    const QJsonArray values = incoming.value.isArray() ? incoming.value.toArray() : QJsonArray{incoming.value};
    for (const QJsonValue value : values)
        takeOne(value, field, label);
}

void Fitting::takeOne(const QJsonValue &value, const Field &field, const QString &label)
{
    if (plainText(value).trimmed().isEmpty())
        return;
    const auto stored = m_fitter.stored(value, field);
    if (!stored) {
        keep(label, value, isSecretField(field));
        warn(u"%1: %2; it is kept as an extra field"_s.arg(label, stored.error().why()));
        return;
    }
    auto &entries = m_fitted.fields[field.id];
    const auto isSame = [&](const FittedEntry &entry) { return entry.value == *stored; };
    if (stored->isNull() || std::ranges::any_of(entries, isSame))
        return;
    if (!field.many && !entries.empty()) {
        keep(label, value, isSecretField(field));
        warn(u"%1: the file has two values; the second is kept as an extra field"_s.arg(label));
        return;
    }
    entries.push_back({{}, *stored});
}

void Fitting::takeRows(const IncomingField &incoming, const Field &field)
{
    const QString label = incoming.label.isEmpty() ? field.label : incoming.label;
    const QJsonArray rows = incoming.value.toArray();
    if (!incoming.value.isArray()) {
        keep(label, incoming.value, true);
        warn(u"%1 is a table, but the file has no list of rows; it is kept as an extra field"_s.arg(label));
    }
    QString place;
    for (const QJsonValue row : rows) {
        if (row.isObject()) {
            takeRow(row.toObject(), field, label, place);
        } else {
            keep(label, row, true);
            warn(u"%1: a row has no columns; it is kept as an extra field"_s.arg(label));
        }
    }
}

/// A row with one wrong cell loses that cell, not the others.
QJsonObject Fitting::withoutWhatDoesNotFit(const QJsonObject &row, const Field &table, const QString &label)
{
    QJsonObject fitting;
    const Field *keyColumn = table.keyColumn();
    for (auto it = row.begin(); it != row.end(); ++it) {
        const Field *column = table.column(it.key());
        QJsonObject alone{{it.key(), it.value()}};
        if (keyColumn && row.contains(keyColumn->id))
            alone[keyColumn->id] = row.value(keyColumn->id);
        const auto read = column ? vault::rowFromJson(alone, table, m_context)
                                 : Result<vault::TableRow>(failure(
                                         Error::Code::Usage, label, u"there is no column '%1'"_s.arg(it.key())));
        if (read) {
            fitting[it.key()] = it.value();
            continue;
        }
        const bool isSecret = !column || isSecretField(*column)
                || (!column->secretWhen.isEmpty() && row.value(column->secretWhen).toBool());
        keep(u"%1: %2"_s.arg(label, column ? column->label : it.key()), it.value(), isSecret);
        warn(u"%1: %2; it is kept as an extra field"_s.arg(label, read.error().why()));
    }
    return fitting;
}

void Fitting::takeRow(const QJsonObject &row, const Field &table, const QString &label, QString &place)
{
    auto read = vault::rowFromJson(row, table, m_context);
    if (!read)
        read = vault::rowFromJson(withoutWhatDoesNotFit(row, table, label), table, m_context);
    if (!read || (read->row.entryCount() == 0 && read->element.isEmpty())) {
        if (!read)
            keep(label, QJsonValue(row), true);
        return;
    }
    if (table.ordered && read->row.at(vault::OrderColumn).isNull()) {
        place = vault::placeBetween(place, QString());
        auto entries = read->row.entries();
        entries.emplace_back(cbor::Value::text(vault::OrderColumn), cbor::Value::text(place));
        read->row = cbor::Value::map(std::move(entries));
    }
    m_fitted.fields[table.id].push_back({read->element, read->row});
}

void Fitting::takeDrawing(const IncomingField &incoming, const Field &field)
{
    const QJsonObject elements = incoming.value.toObject();
    for (auto it = elements.begin(); it != elements.end(); ++it)
        m_fitted.fields[field.id].push_back({Bytes::fromHex(it.key().toLatin1()), drawingFromJson(it.value())});
}

void Fitting::takeTags()
{
    QStringList seen;
    for (const QString &given : m_record.tags) {
        const QString tag = text::normalized(given.simplified());
        if (!tag.isEmpty() && !seen.contains(tag)) {
            seen += tag;
            m_fitted.fields[u"tags"_s].push_back({{}, cbor::Value::text(tag)});
        }
    }
}

/// Written as it is: a value of `extra` may be anything, several lines too.
void Fitting::takeExtra()
{
    std::vector<IncomingExtra> all = m_record.extra;
    all.insert(all.end(), m_kept.begin(), m_kept.end());
    for (const IncomingExtra &extra : all) {
        if (extra.value.isEmpty())
            continue;
        cbor::Value::Map row = {
                {cbor::Value::text(u"label"_s), cbor::Value::text(text::normalized(extra.label.simplified()))},
                {cbor::Value::text(u"value"_s),
                        cbor::Value::text(extra.isSecret ? extra.value : text::normalized(extra.value))}};
        if (extra.isSecret)
            row.emplace_back(cbor::Value::text(u"secret"_s), cbor::Value::boolean(true));
        m_fitted.fields[u"extra"_s].push_back({{}, cbor::Value::map(std::move(row))});
    }
}

/// A value may have 1 MiB; a longer text is kept whole as a file.
void Fitting::takeOversized(const Kind &kind)
{
    for (auto &[id, entries] : m_fitted.fields) {
        const Field *field = kind.field(id);
        int number = 0;
        std::erase_if(entries, [&](const FittedEntry &entry) {
            const Bytes encoded = entry.value.encoded();
            if (encoded.size() < vault::limits::Value && entry.element.size() <= vault::limits::Name)
                return false;
            const cbor::Value &content = entry.value.isMap() ? entry.value.at(u"value"_s) : entry.value;
            const QString name = u"%1%2.txt"_s.arg(id, ++number > 1 ? u"-%1"_s.arg(number) : QString());
            const Bytes text = content.isText() ? content.toText().toUtf8() : encoded;
            m_fitted.attachments.push_back({name, u"text/plain"_s, text});
            warn(u"%1 is longer than a field may be; it is kept as the attachment '%2'"_s.arg(
                    field ? field->label : id, name));
            return true;
        });
    }
}

} // namespace

Result<cbor::Value> Fitter::stored(const QJsonValue &value, const Field &field) const
{
    if (m_spelling == Spelling::Exported)
        return vault::fromJson(value, field, m_context);
    return vault::parseValue(plainText(value), field, m_context);
}

FittedRecord Fitter::fit(const IncomingRecord &record, const Kind &kind) const
{
    FittedRecord fitted;
    fitted.attachments = record.attachments;
    for (IncomingAttachment &attachment : fitted.attachments)
        attachment.name = safeFileName(attachment.name);
    Fitting fitting(*this, m_spelling, m_context, record, fitted);
    for (const IncomingField &field : record.fields)
        fitting.take(field, kind);
    fitting.takeTags();
    fitting.takeExtra();
    fitting.takeOversized(kind);
    return fitted;
}

QJsonValue drawingToJson(const cbor::Value &value)
{
    switch (value.type()) {
    case cbor::Value::Type::Boolean:
        return value.toBoolean();
    case cbor::Value::Type::Unsigned:
        return qint64(value.toUnsigned());
    case cbor::Value::Type::Bytes:
        return QJsonObject{{u"base64"_s, QString::fromLatin1(value.toBytes().toBase64())}};
    case cbor::Value::Type::Text:
        return value.toText();
    case cbor::Value::Type::Array: {
        QJsonArray items;
        for (const cbor::Value &item : value.items())
            items.append(drawingToJson(item));
        return items;
    }
    case cbor::Value::Type::Map: {
        QJsonObject object;
        for (const auto &[key, cell] : value.entries())
            object[key.isText() ? key.toText() : u"#%1"_s.arg(key.toUnsigned())] = drawingToJson(cell);
        return object;
    }
    case cbor::Value::Type::Null:
        break;
    }
    return QJsonValue::Null;
}

cbor::Value drawingFromJson(const QJsonValue &value)
{
    if (value.isBool())
        return cbor::Value::boolean(value.toBool());
    if (value.isDouble())
        return value.toDouble() >= 0 && value.toDouble() == std::floor(value.toDouble())
                ? cbor::Value::unsignedInteger(quint64(value.toInteger()))
                : cbor::Value::text(plainText(value));
    if (value.isString())
        return cbor::Value::text(value.toString());
    if (value.isArray()) {
        cbor::Value::Array items;
        for (const QJsonValue item : value.toArray())
            items.push_back(drawingFromJson(item));
        return cbor::Value::array(std::move(items));
    }
    const QJsonObject object = value.toObject();
    if (object.size() == 1 && object.contains(u"base64"_s))
        return cbor::Value::bytes(Bytes::fromBase64(object.value(u"base64"_s).toString().toLatin1()));
    cbor::Value::Map map;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isNumbered = it.key().startsWith(u'#');
        map.emplace_back(
                isNumbered ? cbor::Value::unsignedInteger(it.key().mid(1).toULongLong()) : cbor::Value::text(it.key()),
                drawingFromJson(it.value()));
    }
    return value.isObject() ? cbor::Value::map(std::move(map)) : cbor::Value();
}

} // namespace covault::interchange
