// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/assignment.h"

#include "cli/naming.h"
#include "cli/terminal.h"
#include "crypto/random.h"
#include "vault/order.h"
#include "vault/sameness.h"
#include "vault/value.h"
#include "vault/vaultsettings.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::cli {

using vault::Field;
using vault::FieldType;

namespace {

tl::unexpected<Error> usage(const QString &what, const QString &why, const QString &advice = {})
{
    return failure(Error::Code::Usage, what, why, advice);
}

bool isList(const Field &field)
{
    return field.many || field.type == FieldType::Table || field.type == FieldType::Drawing || field.type == FieldType::Attachment;
}

} // namespace

Result<QString> typedValue(const QString &typed)
{
    if (!typed.startsWith(u'@'))
        return typed;
    if (typed.startsWith(u"@@"))
        return typed.mid(1);
    QByteArray content;
    if (typed == u"@-") {
        content = terminal::readRest();
    } else {
        QFile file(typed.mid(1));
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Code::Refused, u"reading %1"_s.arg(file.fileName()), file.errorString(), u"write @@ for a value that begins with @"_s);
        content = file.readAll();
    }
    if (!QUtf8StringView(content).isValidUtf8())
        return failure(Error::Code::Refused, u"reading %1"_s.arg(typed.mid(1)), u"it is no UTF-8 text"_s, u"attach it instead"_s);
    if (content.endsWith('\n'))
        content.chop(1);
    return QString::fromUtf8(content);
}

Assignments::Assignments(vault::Vault &vault, const vault::Kind &kind, const vault::Record *present)
    : m_vault(vault)
    , m_kind(kind)
    , m_present(present)
{
}

Result<> Assignments::add(const QString &word)
{
    static const QRegularExpression form(u"^([a-z][a-z0-9_]*)(?:\\[([^\\]]+)\\]\\.([a-z][a-z0-9_]*))?(\\+=|-=|=)(.*)$"_s,
            QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(word);
    if (!match.hasMatch()) {
        return usage(u"reading '%1'"_s.arg(word.section(u'=', 0, 0)), u"it is no assignment"_s,
                u"write FIELD=VALUE, FIELD+=VALUE, FIELD-=VALUE or FIELD="_s);
    }
    const QString name = match.captured(1), sign = match.captured(4);
    const Field *field = m_kind.field(name);
    if (!field) {
        return usage(u"setting '%1'"_s.arg(name), u"a %1 has no such field"_s.arg(m_kind.id),
                u"see 'covault-cli kinds V %1'"_s.arg(m_kind.id));
    }
    if (field->derived == Field::Derived::Always)
        return usage(u"setting '%1'"_s.arg(name), u"it is worked out from other fields"_s);
    const auto value = typedValue(match.captured(5));
    if (!value)
        return failure(value);
    if (!match.captured(2).isEmpty())
        return setCell(*field, match.captured(2), match.captured(3), *value);
    if (sign == u"+=")
        return append(*field, *value);
    return sign == u"-=" ? take(*field, *value) : set(*field, *value);
}

void Assignments::put(const Field &field, const Bytes &element, std::optional<cbor::Value> value)
{
    std::erase_if(m_edits, [&](const vault::Edit &edit) { return edit.field == field.id && edit.element == element; });
    m_edits.push_back({field.id, element, std::move(value)});
}

void Assignments::clear(const Field &field)
{
    if (!m_present)
        return;
    const auto found = m_present->state().fields().find(field.id);
    if (found == m_present->state().fields().end())
        return;
    for (const auto &[element, state] : found->second) {
        if (!state.isRemoved())
            put(field, element, std::nullopt);
    }
}

Result<> Assignments::set(const Field &field, const QString &value)
{
    if (isList(field) && !m_cleared.contains(field.id)) {
        clear(field);
        m_cleared += field.id;
    }
    if (value.isEmpty()) {
        clear(field);
        return {};
    }
    if (isList(field))
        return append(field, value);
    const TypedLinks links(m_vault);
    const auto context = vault::typingContext(m_vault, &links);
    if (!context)
        return failure(context);
    const auto parsed = vault::parseValue(value, field, *context);
    if (!parsed)
        return failure(parsed);
    put(field, {}, *parsed);
    return {};
}

Result<> Assignments::append(const Field &field, const QString &value)
{
    if (!isList(field)) {
        return usage(u"adding to '%1'"_s.arg(field.id), u"it holds one value only"_s, u"use %1=VALUE"_s.arg(field.id));
    }
    if (field.type == FieldType::Attachment)
        return usage(u"setting '%1'"_s.arg(field.id), u"files are not typed"_s, u"use 'attach'"_s);
    if (field.type == FieldType::Table)
        return addRow(field, value);
    const TypedLinks links(m_vault);
    const auto context = vault::typingContext(m_vault, &links);
    if (!context)
        return failure(context);
    const auto parsed = vault::parseValue(value, field, *context);
    if (!parsed)
        return failure(parsed);
    put(field, vault::newElement(m_nextElement++, crypto::randomBytes(6)), *parsed);
    return {};
}

Result<> Assignments::addRow(const Field &field, const QString &value)
{
    const TypedLinks links(m_vault);
    const auto context = vault::typingContext(m_vault, &links);
    if (!context)
        return failure(context);
    auto parsed = vault::parseRow(value, field, *context);
    if (!parsed)
        return failure(parsed);
    if (field.ordered) {
        QString last;
        for (const vault::Entry &entry : m_present ? m_present->entries(field.id) : std::vector<vault::Entry>())
            last = entry.value.at(vault::OrderColumn).toText();
        for (const vault::Edit &edit : m_edits) {
            if (edit.field == field.id && edit.value)
                last = std::max(last, edit.value->at(vault::OrderColumn).toText());
        }
        auto cells = parsed->row.entries();
        cells.emplace_back(cbor::Value::text(vault::OrderColumn), cbor::Value::text(vault::placeBetween(last, {})));
        parsed->row = cbor::Value::map(std::move(cells));
    }
    const Bytes element = parsed->element.isEmpty() ? vault::newElement(m_nextElement++, crypto::randomBytes(6)) : parsed->element;
    put(field, element, std::move(parsed->row));
    return {};
}

Result<Bytes> Assignments::elementOfRow(const Field &field, const QString &row) const
{
    const auto entries = m_present ? m_present->entries(field.id) : std::vector<vault::Entry>();
    bool isNumber = false;
    const qsizetype number = row.toLongLong(&isNumber);
    for (const vault::Entry &entry : entries) {
        const QString first = field.keyColumn() ? QString::fromUtf8(entry.element)
                                                : entry.value.at(field.columns.empty() ? QString() : field.columns.front().id).toText();
        if (first == row)
            return entry.element;
    }
    if (isNumber && number >= 1 && number <= qsizetype(entries.size()))
        return entries[size_t(number - 1)].element;
    return usage(u"looking for the row '%1' of '%2'"_s.arg(row, field.id), u"there is none"_s, u"name it by its first column, or by its number from 1"_s);
}

cbor::Value Assignments::rowNow(const Field &field, const Bytes &element) const
{
    for (const vault::Edit &edit : m_edits) {
        if (edit.field == field.id && edit.element == element)
            return edit.value.value_or(cbor::Value());
    }
    for (const vault::Entry &entry : m_present ? m_present->entries(field.id) : std::vector<vault::Entry>()) {
        if (entry.element == element)
            return entry.value;
    }
    return {};
}

Result<> Assignments::setCell(const Field &field, const QString &row, const QString &column, const QString &value)
{
    const Field *declared = field.type == FieldType::Table ? field.column(column) : nullptr;
    if (!declared)
        return usage(u"setting '%1[%2].%3'"_s.arg(field.id, row, column), u"there is no such column"_s);
    const auto element = elementOfRow(field, row);
    if (!element)
        return failure(element);
    const TypedLinks links(m_vault);
    const auto context = vault::typingContext(m_vault, &links);
    if (!context)
        return failure(context);
    auto cell = vault::parseValue(value, *declared, *context);
    if (!cell)
        return failure(cell);
    if (declared->many && !cell->isNull())
        cell = cbor::Value::array(cbor::Value::Array{*cell});
    cbor::Value::Map cells = rowNow(field, *element).entries();
    std::erase_if(cells, [&](const cbor::Value::Entry &present) { return present.first.toText() == column; });
    if (!cell->isNull())
        cells.emplace_back(cbor::Value::text(column), *cell);
    put(field, *element, cbor::Value::map(std::move(cells)));
    return {};
}

bool Assignments::removeWhere(const Field &field, const std::function<bool(const cbor::Value &)> &isMeant)
{
    bool isAny = false;
    if (!m_present || !m_present->state().fields().contains(field.id))
        return isAny;
    for (const auto &[element, state] : m_present->state().fields().at(field.id)) {
        const auto value = state.isRemoved() ? Result<cbor::Value>() : cbor::decode(state.shown().value);
        if (value && !value->isNull() && isMeant(*value)) {
            put(field, element, std::nullopt);
            isAny = true;
        }
    }
    return isAny;
}

Result<> Assignments::removeEqual(const Field &field, const QString &typed)
{
    const TypedLinks links(m_vault);
    const auto context = vault::typingContext(m_vault, &links);
    if (!context)
        return failure(context);
    const auto parsed = vault::parseValue(typed, field, *context);
    if (!parsed)
        return failure(parsed);
    const auto isTaken = removeWhere(field, [&](const cbor::Value &value) { return value == *parsed; })
            || removeWhere(field, [&](const cbor::Value &value) { return vault::meanTheSame(value, *parsed, field, context->region); });
    return isTaken ? Result<>() : usage(u"removing from '%1'"_s.arg(field.id), u"it does not hold this value"_s);
}

Result<> Assignments::take(const Field &field, const QString &value)
{
    if (!isList(field))
        return usage(u"removing from '%1'"_s.arg(field.id), u"it holds one value only"_s, u"use %1= to clear it"_s.arg(field.id));
    if (field.type == FieldType::Attachment) {
        put(field, value.toUtf8(), std::nullopt);
        return {};
    }
    if (field.type != FieldType::Table)
        return removeEqual(field, value);
    const auto element = elementOfRow(field, value);
    if (!element)
        return failure(element);
    put(field, *element, std::nullopt);
    return {};
}

QStringList Assignments::missingFields() const
{
    QStringList missing;
    for (const Field &field : m_kind.fields) {
        const bool isGiven = std::any_of(m_edits.begin(), m_edits.end(),
                [&](const vault::Edit &edit) { return edit.field == field.id && edit.value && !edit.value->isNull(); });
        if (field.required && !isGiven && field.derived == Field::Derived::No)
            missing += field.id;
    }
    return missing;
}

} // namespace covault::cli
