// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QColor>
#include <QString>

#include <optional>

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

/// The colours that things are drawn in, by what they are for. Each ink has at least 4.5:1 on the grounds it stands on,
/// each shape 3:1. The one source of a palette is its file in resources/themes, where each colour has the name in the
/// comment here if it differs.
struct Palette
{
    QColor window;           ///< around a page: top bar, navigation, footer
    QColor base;             ///< a page, lists, inputs
    QColor alt;              ///< table heads, side panels, code
    QColor raised;           ///< what floats: menus, toasts, tooltips
    QColor sunken;           ///< the track of a progress bar
    QColor hover;            ///< what is under the pointer
    QColor selected;         ///< the current row
    QColor selectedInactive; ///< the same in a window that is not active (selected-inactive)
    QColor text;             ///< titles and values
    QColor secondary;        ///< second lines, icons, marks of the sides (text-2)
    QColor muted;            ///< labels, counts
    QColor disabled;
    QColor line;        ///< separates only, carries no meaning
    QColor border;      ///< edge of what must be seen
    QColor accent;      ///< what can be pressed or is current
    QColor accentHover; ///< (accent-hover)
    QColor accentPress; ///< (accent-press)
    QColor onAccent;    ///< (on-accent)
    QColor accentTint;  ///< ground of a drop target (accent-tint)
    QColor focus;       ///< the ring around what has the keyboard
    SeverityColours info;
    SeverityColours notice;
    SeverityColours warning;
    SeverityColours critical;
    QColor mark;   ///< ground of a text that was found or differs
    QColor onMark; ///< text on it (on-mark)
    QColor chart;  ///< bars and lines that carry no judgement
    QColor scrim;  ///< laid over what is behind a popup; translucent
    QColor shadow; ///< of a popup; fully transparent: none, the popup has a border instead

    const SeverityColours &of(Severity severity) const;
    /// The colour that a theme's file calls \p name: "text-2", "critical-fill". Nothing if there is none.
    std::optional<QColor> findColour(QStringView name) const;
};

/// The palette that \p json holds: an object with each name once, colours as `#RRGGBB` or `#AARRGGBB`.
/// Fails with `Damaged` when one is missing, unknown or no colour.
Result<Palette> parsePalette(const QByteArray &json);

/// A palette that ships with the program: "light", "dark" or "contrast". Fails with `NotFound` for any other name.
Result<Palette> loadPalette(const QString &name);

/// The colours for paper and for a light screen: the file `light.json`.
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
