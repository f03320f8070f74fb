// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault::desktop {

/// What was typed into the palette: a sign at its beginning narrows to one sort of things. A value.
struct PaletteQuery
{
    enum class Scope {
        Everything,
        Commands, ///< `> lock`
        People,   ///< `@ada`
        Tagged,   ///< `#perimeter core`
        Findings, ///< `! rotation`
        OfKind,   ///< `kind:asset core`
    };

    Scope scope = Scope::Everything;
    QString narrow; ///< the tag or the beginning of a kind's name
    QString words;  ///< the rest: what is looked for

    /// Everything that can be typed means something.
    static PaletteQuery parse(const QString &typed);

    bool operator==(const PaletteQuery &) const = default;
};

} // namespace covault::desktop
