// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/effects.h"

#include "desktop/session/autolock.h"
#include "desktop/session/preferences.h"
#include "desktop/session/secretclipboard.h"

#include <QApplication>

namespace covault::desktop {

Effects::Effects(Preferences &preferences, AutoLock &autoLock, SecretClipboard &clipboard, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_autoLock(autoLock)
    , m_clipboard(clipboard)
    , m_systemTheme(themeFor(QApplication::palette()))
    , m_systemFont(QApplication::font())
{
    connect(&preferences, &Preferences::changed, this, [this] {
        if (const auto applied = apply(); !applied)
            Q_EMIT failed(applied.error());
    });
}

Result<> Effects::apply()
{
    const Choices choices = Choices::read(m_preferences);
    m_autoLock.setIdle(choices.lockAfter);
    m_clipboard.setTime(choices.clipboardTime);
    setDensity(choices.density);
    applyFont(choices.fontPercent);
    return applyTheme(choices.theme.value_or(m_systemTheme));
}

void Effects::applyFont(int percent)
{
    QFont font = m_systemFont;
    if (percent != 100 && font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * percent / 100.0));
    else if (percent != 100)
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    if (font != QApplication::font())
        QApplication::setFont(font);
}

Result<> Effects::applyTheme(ThemeName name)
{
    if (m_theme == name)
        return {};
    auto applied = Theme::apply(name);
    if (applied)
        m_theme = name;
    return applied;
}

} // namespace covault::desktop
