// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/value.h"

#include "vault/change.h"
#include "vault/valueforms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault {

using cbor::Value;
using forms::Form;
using forms::misfit;

namespace {

tl::unexpected<Error> unfit(const Field &field, const forms::Misfit &misfit)
{
    return failure(Error::Code::Usage, u"setting '%1'"_s.arg(field.id), misfit.why, misfit.advice);
}

/// The stored spelling of a type that is stored as text.
Form formOf(const QString &given, const Field &field, const QString &timeZone)
{
    switch (field.type) {
    case FieldType::Text:
        return field.secret ? forms::secret(given) : forms::text(given);
    case FieldType::Multiline:
        return forms::multiline(given);
    case FieldType::Secret:
        return forms::secret(given);
    case FieldType::Totp:
        return forms::totp(given);
    case FieldType::SshKey:
        return forms::sshKey(given);
    case FieldType::Url:
        return forms::url(given);
    case FieldType::Email:
        return forms::email(given);
    case FieldType::Phone:
        return forms::phone(given);
    case FieldType::Date:
        return forms::date(given);
    case FieldType::DateTime:
        return forms::dateTime(given, timeZone);
    case FieldType::Duration:
        return forms::duration(given);
    case FieldType::Hours:
        return forms::hours(given, timeZone);
    case FieldType::Number:
        return forms::number(given);
    case FieldType::Money:
        return forms::money(given);
    case FieldType::Choice:
        return forms::choice(given, field);
    case FieldType::Ip:
        return forms::ip(given);
    case FieldType::Cidr:
        return forms::cidr(given);
    case FieldType::Mac:
        return forms::mac(given);
    case FieldType::Address:
        return forms::address(given);
    case FieldType::Boolean:
    case FieldType::Attachment:
    case FieldType::Link:
    case FieldType::Person:
    case FieldType::Party:
    case FieldType::Table:
    case FieldType::Drawing:
        break;
    }
    return misfit(u"it is no text"_s);
}

Result<Value> parseLink(const QString &typed, const Field &field, const ValueContext &context)
{
    if (!context.links)
        return unfit(field, {u"links can't be looked up here"_s, {}});
    const auto target = context.links->resolve(typed, field);
    return target ? Result<Value>(target->encode()) : failure(target.error().during(u"setting '%1'"_s.arg(field.id)));
}

Result<Value> parseBoolean(const QString &typed, const Field &field)
{
    const auto value = forms::boolean(typed);
    return value ? Result<Value>(Value::boolean(*value))
                 : unfit(field, {u"it is neither yes nor no"_s, u"write yes or no"_s});
}

bool linkFits(const Value &value, FieldType type)
{
    const auto target = LinkTarget::decode(value);
    if (!target)
        return false;
    if (type == FieldType::Party)
        return target->type == LinkTarget::Type::Party;
    return type != FieldType::Person || target->type != LinkTarget::Type::Party;
}

bool attachmentFits(const Value &value)
{
    return value.isMap() && value.at(0).isText() && value.at(1).isText() && value.at(2).isUnsigned()
            && value.at(3).isBytes() && value.at(4).isArray();
}

bool rowFits(const Value &row, const Field &table)
{
    if (!row.isMap())
        return false;
    const Value::Map cells = row.entries();
    return std::all_of(cells.begin(), cells.end(), [&](const Value::Entry &cell) {
        const QString id = cell.first.toText();
        if (table.ordered && id == OrderColumn)
            return cell.second.isText();
        const Field *column = cell.first.isText() ? table.column(id) : nullptr;
        if (!column || column->key || column->derived == Field::Derived::Always)
            return false;
        const auto &items = cell.second.items();
        return column->many ? cell.second.isArray()
                        && std::all_of(
                                items.begin(), items.end(), [&](const Value &item) { return fits(item, *column); })
                            : fits(cell.second, *column);
    });
}

} // namespace

Result<Value> parseValue(const QString &typed, const Field &field, const ValueContext &context)
{
    if (field.derived == Field::Derived::Always)
        return unfit(field, {u"it is worked out from other fields"_s, {}});
    if (isTextType(field.type)) {
        // One line on a command line stands for all lines of a postal address.
        const QString given = field.type == FieldType::Address ? QString(typed).replace(u"\\n"_s, u"\n"_s) : typed;
        const Form form = formOf(given, field, context.timeZone);
        if (!form)
            return unfit(field, form.error());
        const Value value = form->isEmpty() ? Value() : Value::text(*form);
        return value;
    }
    if (typed.trimmed().isEmpty())
        return Value();
    if (field.type == FieldType::Boolean)
        return parseBoolean(typed, field);
    if (isLinking(field.type))
        return parseLink(typed.trimmed(), field, context);
    if (field.type == FieldType::Attachment)
        return unfit(field, {u"a file is attached, not typed"_s, u"use 'attach'"_s});
    if (field.type == FieldType::Drawing)
        return unfit(field, {u"a drawing is imported, not typed"_s, u"use 'diagram import'"_s});
    return unfit(field, {u"a table takes rows"_s, u"write it like 'column=value column=value'"_s});
}

bool fits(const Value &value, const Field &field)
{
    if (isTextType(field.type)) {
        const QString stored = value.toText();
        const Form form = value.isText() && !stored.isEmpty() ? formOf(stored, field, {}) : misfit({});
        return form && *form == stored;
    }
    if (field.type == FieldType::Boolean)
        return value.isBoolean();
    if (isLinking(field.type))
        return linkFits(value, field.type);
    if (field.type == FieldType::Attachment)
        return attachmentFits(value);
    return field.type == FieldType::Table ? rowFits(value, field) : value.isMap();
}

Bytes newElement(quint16 index, BytesView random)
{
    Q_ASSERT_X(random.size() >= 6, "newElement", "six random bytes are needed");
    Bytes element;
    element += char(index >> 8);
    element += char(index & 0xff);
    return element + random.first(6).toByteArray();
}

} // namespace covault::vault
