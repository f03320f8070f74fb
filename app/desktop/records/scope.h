// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/recordlisting.h"

#include <QString>
#include <QStringList>

namespace covault::desktop {

/// Which records a screen shows: one entry of the navigation.
struct RecordsScope
{
    QString id;    ///< "passwords"
    QString title; ///< "Passwords"
    QString icon;
    QStringList kinds;  ///< in the order of their headings; the first is what New makes by itself
    QString group = {}; ///< the heading above it in the navigation
    ListQuery::Sort sort = ListQuery::Sort::Group; ///< at first

    bool operator==(const RecordsScope &) const = default;
};

} // namespace covault::desktop
