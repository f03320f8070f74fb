// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/theme.h"

#include "desktop/theme/style.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontInfo>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
// The height of the font that the design's measures belong to.
constexpr double DesignPixels = 13;

Theme lightTheme()
{
    const auto theme = Theme::load(ThemeName::Light);
    if (!theme)
        qFatal("%s", qPrintable(theme.error().text())); // it is part of the program, which is broken without it
    return *theme;
}

// What the window is drawn in; replaced as a whole by apply().
Theme &currentTheme()
{
    static Theme theme = lightTheme();
    return theme;
}

Motion &currentMotion()
{
    static Motion motion = Motion::Full;
    return motion;
}

Density &currentDensity()
{
    static Density density = Density::Comfortable;
    return density;
}

double ratioOf(TextSize size)
{
    switch (size) {
    case TextSize::Caption:
        return 11 / DesignPixels;
    case TextSize::Small:
        return 12 / DesignPixels;
    case TextSize::Body:
        return 1;
    case TextSize::Head:
        return 15 / DesignPixels;
    case TextSize::Title:
        return 18 / DesignPixels;
    case TextSize::Number:
        return 28 / DesignPixels;
    }
    Q_UNREACHABLE();
}

void resize(QFont &font, double ratio)
{
    const QFont body = QApplication::font();
    if (body.pixelSize() > 0)
        font.setPixelSize(qRound(body.pixelSize() * ratio));
    else
        font.setPointSizeF(body.pointSizeF() * ratio);
}

void setInk(QPalette &palette, QPalette::ColorRole role, const QColor &ink, const QColor &disabled)
{
    palette.setColor(QPalette::Active, role, ink);
    palette.setColor(QPalette::Inactive, role, ink);
    palette.setColor(QPalette::Disabled, role, disabled);
}
} // namespace

Result<Theme> Theme::load(ThemeName name)
{
    const auto colours = drawing::loadPalette(idOf(name));
    if (!colours)
        return failure(colours);
    return Theme(name, *colours);
}

Result<> Theme::apply(ThemeName name)
{
    const auto theme = load(name);
    if (!theme)
        return failure(theme);
    currentTheme() = *theme;
    if (!qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style); // owned by the application
    QApplication::setPalette(theme->palette());
    return {};
}

const Theme &Theme::current()
{
    return currentTheme();
}

QPalette Theme::palette() const
{
    const drawing::Palette &c = m_colours;
    QPalette palette;
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        setInk(palette, role, c.text, c.disabled);
    setInk(palette, QPalette::HighlightedText, c.text, c.disabled);
    setInk(palette, QPalette::PlaceholderText, c.muted, c.disabled);
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::Base, c.base);
    palette.setColor(QPalette::AlternateBase, c.alt);
    palette.setColor(QPalette::Button, c.base);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.base);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.border);
    palette.setColor(QPalette::Shadow, c.border);
    palette.setColor(QPalette::Highlight, c.selected);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, c.selectedInactive);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::BrightText, c.critical.ink);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    palette.setColor(QPalette::Accent, c.accent);
#endif
    return palette;
}

const drawing::Palette &colours()
{
    return Theme::current().colours();
}

QString idOf(ThemeName name)
{
    switch (name) {
    case ThemeName::Light:
        return u"light"_s;
    case ThemeName::Dark:
        return u"dark"_s;
    case ThemeName::Contrast:
        return u"contrast"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ThemeName> findTheme(QStringView id)
{
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::Contrast}) {
        if (idOf(name) == id)
            return name;
    }
    return {};
}

ThemeName themeFor(const QPalette &system)
{
    const bool isDark = system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    return isDark ? ThemeName::Dark : ThemeName::Light;
}

QFont textFont(TextSize size, QFont::Weight weight)
{
    QFont font = QApplication::font();
    if (size != TextSize::Body)
        resize(font, ratioOf(size));
    font.setWeight(weight);
    return font;
}

QFont monoFont(TextSize size)
{
    QFont font(u"JetBrains Mono"_s);
    resize(font, ratioOf(size));
    font.setStyleHint(QFont::Monospace);
    font.setHintingPreference(QApplication::font().hintingPreference());
    return font;
}

int scaled(int pixels)
{
    static QFont measured;
    static double ratio = 0;
    if (ratio == 0 || measured != QApplication::font()) {
        measured = QApplication::font();
        ratio = std::max(1.0, QFontInfo(measured).pixelSize() / DesignPixels);
    }
    return qRound(pixels * ratio);
}

void setDensity(Density density)
{
    if (std::exchange(currentDensity(), density) == density)
        return;
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent change(QEvent::StyleChange); // upon which views lay out their rows anew
        if (qobject_cast<QAbstractItemView *>(widget))
            QCoreApplication::sendEvent(widget, &change);
    }
}

Density density()
{
    return currentDensity();
}

int rowHeight(Density rows)
{
    return scaled(rows == Density::Compact ? measure::RowCompact : measure::Row);
}

void setMotion(Motion motion)
{
    currentMotion() = motion;
}

std::chrono::milliseconds motionTime()
{
    return std::chrono::milliseconds(currentMotion() == Motion::Full ? 100 : 0);
}

} // namespace covault::desktop
