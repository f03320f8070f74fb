// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/kind.h"

#include <algorithm>

namespace covault::vault {

namespace {

const Field *findField(const std::vector<Field> &fields, const QString &id)
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field &field) { return field.id == id; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

const Field *Field::column(const QString &name) const
{
    return findField(columns, name);
}

const Field *Field::keyColumn() const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [](const Field &column) { return column.key; });
    return found == columns.end() ? nullptr : &*found;
}

QString Field::choiceLabel(const QString &choice) const
{
    const auto found =
            std::find_if(choices.begin(), choices.end(), [&](const Choice &known) { return known.id == choice; });
    return found == choices.end() ? choice : found->label;
}

bool isSecret(const Field &table, const cbor::Value &row, const QString &column)
{
    const Field *declared = table.column(column);
    // What this replica has no definition for may be a secret of the one who wrote it.
    if (!declared)
        return table.type == FieldType::Table && !(table.ordered && column == OrderColumn);
    return declared->secret || (!declared->secretWhen.isEmpty() && row.at(declared->secretWhen).toBoolean());
}

const Field *Kind::field(const QString &name) const
{
    const Field *own = findField(fields, name);
    return own ? own : findField(commonFields, name);
}

const Field *Kind::titleField() const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [](const Field &field) { return field.required; });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<const Field *> Kind::allFields() const
{
    std::vector<const Field *> all;
    all.reserve(fields.size() + commonFields.size());
    for (const auto *list : {&fields, &commonFields})
        std::transform(list->begin(), list->end(), std::back_inserter(all), [](const Field &field) { return &field; });
    return all;
}

} // namespace covault::vault
