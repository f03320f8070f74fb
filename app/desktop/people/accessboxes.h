// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QWidget)

namespace covault::desktop {

/// Where a role is chosen: of each its name, with the number of the members::Role as data. \p parent owns it.
QComboBox *roleBox(QWidget *parent);

/// Where a collection is ticked, shown and read out with \p words as they are: an & in a name is no key. They are cut where
/// they do not fit. \p parent owns it.
QCheckBox *collectionBox(const QString &words, QWidget *parent);

} // namespace covault::desktop
