// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/typedsince.h"

#include <algorithm>

namespace covault::desktop {

namespace {

bool isSame(const EditRow &a, const EditRow &b)
{
    return a.typed == b.typed && a.isRemoved == b.isRemoved;
}

bool isSame(const EditField &a, const EditField &b)
{
    return a.typed == b.typed && std::ranges::equal(a.rows, b.rows, [](const EditRow &x, const EditRow &y) { return isSame(x, y); });
}

// The row that \p saved has become: one that was new has got its element.
EditRow *rowOf(std::vector<EditRow> &rows, const EditRow &saved)
{
    const auto found = std::ranges::find_if(rows, [&saved](const EditRow &row) {
        return saved.isNew() ? row.typed == saved.typed : row.element == saved.element;
    });
    return found == rows.end() ? nullptr : &*found;
}

void putRows(std::vector<EditRow> &fresh, const std::vector<EditRow> &saved, const std::vector<EditRow> &now)
{
    for (size_t place = 0; place < now.size(); ++place) {
        const bool isAdded = place >= saved.size();
        if (!isAdded && isSame(now[place], saved[place]))
            continue;
        EditRow *row = isAdded ? nullptr : rowOf(fresh, saved[place]);
        if (row) {
            row->typed = now[place].typed;
            row->isRemoved = now[place].isRemoved;
        } else if (!now[place].isRemoved) {
            fresh.push_back({{}, {}, now[place].typed});
        }
    }
}

} // namespace

bool isTypedSince(const EditForm &saved, const EditForm &now)
{
    return !std::ranges::equal(saved.fields, now.fields, [](const EditField &a, const EditField &b) { return isSame(a, b); });
}

void putTypedSince(EditForm &fresh, const EditForm &saved, const EditForm &now)
{
    for (size_t place = 0; place < now.fields.size(); ++place) {
        const EditField &before = saved.fields[place];
        const EditField &field = now.fields[place];
        EditField *there = fresh.find(field.field.id);
        if (!there || isSame(before, field))
            continue;
        if (field.isTable())
            putRows(there->rows, before.rows, field.rows);
        else
            there->typed = field.typed;
        there->isFirst = true;
    }
}

} // namespace covault::desktop
