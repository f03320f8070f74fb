// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/shownlabel.h"

namespace covault::desktop {

vault::Field shownField(vault::Field field)
{
    field.label = shownLabel(field.label);
    for (vault::Choice &choice : field.choices)
        choice.label = shownLabel(choice.label);
    for (vault::Field &column : field.columns)
        column = shownField(std::move(column));
    return field;
}

} // namespace covault::desktop
