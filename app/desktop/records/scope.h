// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace covault::desktop {

/// Which records a screen shows: one entry of the navigation.
struct RecordsScope
{
    QString id;    ///< "passwords"
    QString title; ///< "Passwords"
    QString icon;
    QStringList kinds; ///< in the order of their headings; the first is what New makes by itself

    bool operator==(const RecordsScope &) const = default;
};

} // namespace covault::desktop
