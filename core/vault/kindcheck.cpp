// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/kindreader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

using Fault = std::optional<QString>;

bool isId(const QString &id)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9_]{0,62}$"_s);
    return form.match(id).hasMatch();
}

Fault faultInId(const QString &what, const QString &id)
{
    if (isId(id))
        return {};
    return u"'%1' can't be the id of a %2: it takes small letters, digits and '_', and begins with a letter"_s.arg(
            id, what);
}

Fault faultInChoices(const Field &field)
{
    QSet<QString> seen;
    for (const Choice &choice : field.choices) {
        if (seen.contains(choice.id))
            return u"the choice '%1' of '%2' stands twice"_s.arg(choice.id, field.id);
        seen.insert(choice.id);
    }
    if (field.type == FieldType::Choice && field.choices.empty() && !field.open)
        return u"the choice '%1' has nothing to choose from"_s.arg(field.id);
    if (field.type != FieldType::Choice && (!field.choices.empty() || field.open))
        return u"'%1' lists choices, but is of the type '%2'"_s.arg(field.id, fieldTypeId(field.type));
    return {};
}

// Marks that a type can't carry.
Fault faultInMarks(const Field &field)
{
    const bool isComposite = field.type == FieldType::Table || field.type == FieldType::Drawing;
    const bool isDay = field.type == FieldType::Date || field.type == FieldType::DateTime;
    if (field.many && isComposite)
        return u"'%1' can't be many: a %2 is a list already"_s.arg(field.id, fieldTypeId(field.type));
    if (field.secret && !isTextType(field.type))
        return u"'%1' can't be secret: it is no text"_s.arg(field.id);
    if (field.ordered && field.type != FieldType::Table)
        return u"'%1' can't be ordered: it is no table"_s.arg(field.id);
    if (field.expires && !isDay)
        return u"'%1' can't expire: it is no date"_s.arg(field.id);
    if (!field.to.isEmpty() && field.type != FieldType::Link)
        return u"'%1' can't say what it links to: it is no link"_s.arg(field.id);
    if (field.type == FieldType::Table && field.columns.empty())
        return u"the table '%1' has no columns"_s.arg(field.id);
    if (field.type != FieldType::Table && !field.columns.empty())
        return u"'%1' has columns, but is no table"_s.arg(field.id);
    return {};
}

Fault faultInColumn(const Field &table, const Field &column)
{
    if (table.ordered && column.id == OrderColumn)
        return u"the column 'order' of '%1' is kept for the places of its rows"_s.arg(table.id);
    if (column.type == FieldType::Table || column.type == FieldType::Drawing || column.type == FieldType::Attachment)
        return u"the column '%1' of '%2' can't be of the type '%3'"_s.arg(
                column.id, table.id, fieldTypeId(column.type));
    if (column.key && (column.many || column.secret || !column.secretWhen.isEmpty() || !isTextType(column.type)))
        return u"the key '%1' of '%2' is not one plain, open text"_s.arg(column.id, table.id);
    if (column.secretWhen.isEmpty())
        return {};
    const Field *condition = table.column(column.secretWhen);
    if (!condition || condition->type != FieldType::Boolean || condition->many)
        return u"'%1' of '%2' is secret by '%3', which is no yes-or-no column"_s.arg(
                column.id, table.id, column.secretWhen);
    return isTextType(column.type) ? Fault()
                                   : u"'%1' of '%2' can't be secret: it is no text"_s.arg(column.id, table.id);
}

Fault faultInColumns(const Field &table)
{
    if (auto fault = faultIn(table.columns))
        return fault;
    for (const Field &column : table.columns) {
        if (auto fault = faultInColumn(table, column))
            return fault;
    }
    const auto count = [&](auto is) { return std::count_if(table.columns.begin(), table.columns.end(), is); };
    if (count([](const Field &column) { return column.key; }) > 1)
        return u"'%1' has more than one key column"_s.arg(table.id);
    if (count([](const Field &column) { return column.secret || !column.secretWhen.isEmpty(); }) > 1)
        return u"'%1' has more than one secret column"_s.arg(table.id);
    return {};
}

Fault faultInSubtitle(const Kind &kind)
{
    for (const QString &id : kind.subtitle) {
        const Field *field = kind.field(id);
        if (!field)
            return u"its subtitle names '%1', which is no field of it"_s.arg(id);
        if (field->secret)
            return u"its subtitle names '%1', which is secret"_s.arg(id);
    }
    return {};
}

Fault faultInPolicy(const Kind &kind)
{
    if (kind.policy.isEmpty()) {
        return kind.reviewDaysByChoice.isEmpty() && kind.rotationDaysByChoice.isEmpty()
                ? Fault()
                : u"it has intervals by choice, but no policy field"_s;
    }
    const Field *field = kind.field(kind.policy);
    if (!field || field->type != FieldType::Choice)
        return u"its policy '%1' is no choice field of it"_s.arg(kind.policy);
    for (const QString &choice : kind.reviewDaysByChoice.keys() + kind.rotationDaysByChoice.keys()) {
        const bool isKnown = std::any_of(
                field->choices.begin(), field->choices.end(), [&](const Choice &known) { return known.id == choice; });
        if (!isKnown && !field->open)
            return u"it has an interval for '%1', which '%2' does not offer"_s.arg(choice, field->id);
    }
    return {};
}

Fault faultInTitle(const Kind &kind)
{
    const Field *title = kind.titleField();
    if (!title)
        return u"it has no required field, which would be its title"_s;
    const bool canBe = (isTextType(title->type) || isLinking(title->type)) && !title->many && !title->secret
            && title->derived == Field::Derived::No;
    return canBe ? Fault() : u"its title '%1' is not one open value that people give"_s.arg(title->id);
}

} // namespace

std::optional<QString> faultIn(const std::vector<Field> &fields)
{
    QSet<QString> seen;
    for (const Field &field : fields) {
        if (auto fault = faultInId(u"field"_s, field.id))
            return fault;
        if (seen.contains(field.id))
            return u"the field '%1' stands twice"_s.arg(field.id);
        seen.insert(field.id);
        for (auto *check : {faultInMarks, faultInChoices}) {
            if (auto fault = check(field))
                return fault;
        }
        if (field.type == FieldType::Table) {
            if (auto fault = faultInColumns(field))
                return fault;
        }
        if (field.type != FieldType::Table && field.derived == Field::Derived::Always && field.required)
            return u"'%1' can't be required: it is worked out"_s.arg(field.id);
    }
    return {};
}

std::optional<QString> faultIn(const Kind &kind)
{
    static const QStringList ways = {u"source"_s, u"use"_s, u"edition"_s};
    if (auto fault = faultInId(u"kind"_s, kind.id))
        return fault;
    if (kind.title.isEmpty())
        return u"it has no title"_s;
    if (auto fault = faultIn(kind.fields))
        return fault;
    for (const Field &field : kind.fields) {
        const auto isSame = [&](const Field &common) { return common.id == field.id; };
        if (std::any_of(kind.commonFields.begin(), kind.commonFields.end(), isSame))
            return u"every record has a field '%1' already"_s.arg(field.id);
    }
    for (const QString &way : kind.confirmedBy) {
        if (!ways.contains(way))
            return u"'%1' is no way to confirm it; ways are %2"_s.arg(way, ways.join(u", "_s));
    }
    for (auto *check : {faultInTitle, faultInSubtitle, faultInPolicy}) {
        if (auto fault = check(kind))
            return fault;
    }
    return {};
}

} // namespace covault::vault
