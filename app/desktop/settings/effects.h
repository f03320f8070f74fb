// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/settings/choices.h"

#include <QFont>
#include <QObject>

namespace covault::desktop {

class AutoLock;
class SecretClipboard;

/// Makes what this computer's user chose come true: at start, and at once when another is chosen. One a program, made
/// before the first window, since it takes the system's own look from the application. GUI thread.
class Effects : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it. Nothing is applied yet.
    Effects(Preferences &preferences, AutoLock &autoLock, SecretClipboard &clipboard, QObject *parent = nullptr);

    /// Applies what is remembered. Fails as Theme::apply(), with the rest applied.
    Result<> apply();

Q_SIGNALS:
    /// Applying what was chosen just now failed.
    void failed(const covault::Error &error);

private:
    void applyFont(int percent);
    Result<> applyTheme(ThemeName name);

    Preferences &m_preferences;
    AutoLock &m_autoLock;
    SecretClipboard &m_clipboard;
    ThemeName m_systemTheme;
    QFont m_systemFont;
    std::optional<ThemeName> m_theme; // nothing: none was applied yet
};

} // namespace covault::desktop
