// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QVariant>

namespace covault::desktop {

/// Under this role a model gives the one value that its view's delegate paints: a NavRow, a ListRow, … A model gives
/// the `accessibleText()` of that value under Qt::AccessibleTextRole and, so that typing finds rows, its title under
/// Qt::DisplayRole.
constexpr int RowRole = Qt::UserRole + 1;

/// The value that \p index shows; an empty one if the model has another kind.
template<typename Row>
Row rowAt(const QModelIndex &index)
{
    return index.data(RowRole).value<Row>();
}

} // namespace covault::desktop
