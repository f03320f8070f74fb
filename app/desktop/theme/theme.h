// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "drawing/tokens.h"

#include <QFont>
#include <QPalette>
#include <QString>

#include <chrono>

namespace covault::desktop {

/// The looks that ship with the program.
enum class ThemeName { Light, Dark, Contrast };

/// The steps of type. Each is a ratio of the application's font, so that the window follows the system's text size.
enum class TextSize { Caption, Small, Body, Head, Title, Number };

/// Whether things may move on the screen: popups, folding, zoom.
enum class Motion { Full, Reduced };

/// How near to each other the rows of lists and tables are.
enum class Density { Comfortable, Compact };

/// The distances between things, in pixels; the only ones there are.
namespace space {
constexpr int Pair = 4;     ///< inside a pair
constexpr int Control = 8;  ///< between controls, in rows
constexpr int Group = 12;   ///< between groups, padding of lists
constexpr int Card = 16;    ///< padding of a card, between cards
constexpr int Section = 24; ///< padding of a page, between its sections
} // namespace space

/// How round corners are, in pixels.
namespace radius {
constexpr int Tag = 3;
constexpr int Control = 4;
constexpr int Card = 6;
constexpr int Popup = 8;
} // namespace radius

/// Heights and widths at the font size of the design (13 px). Give them to `scaled()` before use.
namespace measure {
constexpr int RowCompact = 24;
constexpr int Row = 32;
constexpr int RowTwoLines = 48;
constexpr int RowPalette = 40;
constexpr int RowNavigation = 28;
constexpr int Button = 28;     ///< in bars and rows
constexpr int FormButton = 32; ///< in forms and dialogs
constexpr int LoneButton = 36; ///< alone on a page
constexpr int Input = 32;
constexpr int TableHead = 28;
constexpr int TopBar = 48;
constexpr int PaneHead = 48;
constexpr int FilterBar = 44;
constexpr int ActionBar = 56;
constexpr int KeyHints = 32;
constexpr int Navigation = 208;
constexpr int NavigationNarrow = 48;
constexpr int List = 352;
constexpr int LabelColumn = 112;
constexpr int SideFacts = 224;
constexpr int Icon = 16;
constexpr int IconLarge = 22;
constexpr int IconEmpty = 32;
constexpr int Seal = 20;
constexpr int SeverityColumn = 72; ///< the slot in which shape and word of a severity stand
} // namespace measure

/// The window's colours. There is one at a time, `current()`; who paints asks it each time and keeps nothing.
/// GUI thread only.
class Theme
{
public:
    /// Reads a theme's file. Fails with `Damaged` if it is not complete, which a test rules out.
    static Result<Theme> load(ThemeName name);
    /// Makes \p name the current theme: palette, style, icons. Every open widget follows with the next events. Fails as
    /// load(), and then changes nothing. Needs a QApplication.
    static Result<> apply(ThemeName name);
    /// The light one until apply() was called.
    static const Theme &current();

    ThemeName name() const { return m_name; }
    const drawing::Palette &colours() const { return m_colours; }
    /// The same colours in the roles that Qt knows.
    QPalette palette() const;

private:
    Theme(ThemeName name, const drawing::Palette &colours)
        : m_name(name)
        , m_colours(colours)
    {
    }

    ThemeName m_name;
    drawing::Palette m_colours;
};

/// Short for `Theme::current().colours()`.
const drawing::Palette &colours();

/// "light", "dark", "contrast": the names of files, settings and options.
QString idOf(ThemeName name);
/// Nothing if \p id names no theme.
std::optional<ThemeName> findTheme(QStringView id);
/// The theme that fits a system whose own palette is \p system: dark if its window is.
ThemeName themeFor(const QPalette &system);

/// The application's font in the size of \p size. Weights: Normal to read, Medium to scan, DemiBold to head.
QFont textFont(TextSize size, QFont::Weight weight = QFont::Normal);
/// JetBrains Mono for what is typed or compared: addresses, serials, secrets.
QFont monoFont(TextSize size = TextSize::Small);
/// \p pixels of the design at the size of the application's font; never less than \p pixels.
int scaled(int pixels);

/// Makes the rows of every list and table that is open, and of every one to come, this high. Comfortable until then.
void setDensity(Density density);
Density density();
/// How high a row is: scaled().
int rowHeight(Density rows = density());

/// Says once at start whether the user wants things to move.
void setMotion(Motion motion);
/// How long what moves takes: 100 ms, or none.
std::chrono::milliseconds motionTime();

} // namespace covault::desktop
