// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secretmarks.h"

#include "vault/secretvalues.h"

#include <algorithm>

namespace covault::vault {

namespace {

template<typename Fields>
auto named(Fields &fields, const QString &id)
{
    return std::find_if(fields.begin(), fields.end(), [&](const Field &field) { return field.id == id; });
}

// Two conditions can't both be asked, so the values of either make all of them secret.
void joinMark(Field &field, const Field &mark)
{
    field.secret = field.secret || mark.secret;
    if (mark.secretWhen.isEmpty() || mark.secretWhen == field.secretWhen)
        return;
    if (field.secretWhen.isEmpty())
        field.secretWhen = mark.secretWhen;
    else
        field.secret = true;
}

} // namespace

void addSecrets(std::vector<Field> &marks, const std::vector<Field> &fields)
{
    for (const Field &field : fields) {
        auto mark = named(marks, field.id);
        if (mark == marks.end()) {
            marks.emplace_back().id = field.id;
            mark = std::prev(marks.end());
        }
        joinMark(*mark, field);
        addSecrets(mark->columns, field.columns);
    }
}

void keepSecrets(const std::vector<Field> &marks, std::vector<Field> &fields)
{
    for (Field &field : fields) {
        const auto mark = named(marks, field.id);
        if (mark == marks.end())
            continue;
        joinMark(field, *mark);
        // What was a table with secret cells is none any more: its rows are still here, and nothing tells their cells apart.
        if (field.type != FieldType::Table && mayHoldSecrets(*mark))
            field.secret = true;
        // The column that would decide is gone.
        if (!field.secretWhen.isEmpty() && named(fields, field.secretWhen) == fields.end())
            field.secret = true;
        keepSecrets(mark->columns, field.columns);
    }
}

} // namespace covault::vault
