// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace covault::drawing {

/// How grave something is. Told by silhouette, colour and word, always all three.
enum class Severity { Info, Notice, Warning, Critical };

/// The colours of one severity.
struct SeverityColours
{
    QColor ink;  ///< its words
    QColor fill; ///< its shape
    QColor tint; ///< the ground behind both
    QColor edge; ///< the border of that ground
    QColor on;   ///< the mark inside the shape
};

/// The colours that things are drawn in, by what they are for. Each ink has at least 4.5:1 on the grounds it stands on.
struct Palette
{
    QColor window;    ///< around a page
    QColor base;      ///< a page
    QColor alt;       ///< table heads, code
    QColor sunken;    ///< the track of a progress bar
    QColor text;      ///< titles and values
    QColor secondary; ///< second lines, marks of the sides
    QColor muted;     ///< labels, counts
    QColor line;      ///< separates only, carries no meaning
    QColor border;    ///< edge of what must be seen
    QColor accent;
    QColor onAccent;
    SeverityColours info;
    SeverityColours notice;
    SeverityColours warning;
    SeverityColours critical;

    const SeverityColours &of(Severity severity) const;
};

/// The colours for paper and for a light screen.
const Palette &lightPalette();

/// A size of type and the height of its lines, in points on paper.
struct TypeSize
{
    double size;
    double line;
};

/// Type and measures of printed A4 pages, in points.
namespace print {
constexpr TypeSize Title{36, 42};
constexpr TypeSize SectionTitle{24, 32};
constexpr TypeSize Lead{18, 26};
constexpr TypeSize Heading{15, 20};
constexpr TypeSize SubHeading{13, 20};
constexpr TypeSize MinorHeading{12, 18};
constexpr TypeSize Body{11, 16};
constexpr TypeSize Table{10.5, 14};
constexpr TypeSize TableHead{9.5, 12};
constexpr TypeSize Code{9.5, 14};
constexpr TypeSize Footer{9, 12};

constexpr double MarginTop = 56;
constexpr double MarginRight = 48;
constexpr double MarginLeft = 64;
/// From the lower edge of the paper to the end of the text; the footer stands below it.
constexpr double MarginBottom = 66;
constexpr double FooterBottom = 28;
} // namespace print

} // namespace covault::drawing
