// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// How wide text will be, without asking a font: diagrams are laid out where no font is (the command line's SVG), and
/// must come out the same everywhere. The estimates are those of a wide face, so that text fits in a narrower one.
namespace covault::diagram::typeset {

/// A way to set text. Sizes in pixels.
struct Style
{
    double size;
    double line; ///< from one line to the next
    int weight;  ///< as in CSS: 400, 600
    bool isMono;
};

inline constexpr Style Label{13, 16, 600, false};
inline constexpr Style Detail{12, 16, 400, true};
inline constexpr Style RoleText{12, 16, 400, false};
inline constexpr Style LinkText{11, 14, 400, true};
inline constexpr Style GroupText{12, 16, 600, false};
inline constexpr Style TagText{11, 14, 600, false};

inline constexpr double TextLeft = 40;      ///< from a node's edge to its text: the icon's place
inline constexpr double MaxTextWidth = 200; ///< of a node before its label is wrapped
inline constexpr qsizetype MaxLabelLines = 3;

/// The estimated width of \p text in one line.
double width(QStringView text, const Style &style);

/// \p text cut so that it fits into \p available, with "…" at its end if something was cut.
QString elided(const QString &text, const Style &style, double available);

/// \p text in lines that fit, broken at spaces and hyphens where it can be; the last of \p maximum lines is elided.
QStringList wrapped(const QString &text, const Style &style, double available, qsizetype maximum);

} // namespace covault::diagram::typeset
