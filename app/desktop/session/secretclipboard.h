// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "desktop/platform/platform.h"
#include "desktop/session/elapsed.h"

#include <QTimer>

namespace covault::desktop {

/// Puts secrets on the clipboard and takes them away again: after a countdown, at lock and at the end. What the user
/// copied meanwhile is left alone.
///
/// Keeps no secret, only a hash of it. GUI thread.
class SecretClipboard : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds DefaultTime{30};

    /// \p platform must outlive it.
    explicit SecretClipboard(Platform &platform, Elapsed elapsed = elapsedHere, QObject *parent = nullptr);
    ~SecretClipboard() override; ///< clears

    void setTime(std::chrono::seconds time) { m_time = time; }
    /// How long what is copied stays.
    std::chrono::seconds time() const { return m_time; }

    /// Puts \p text there. \p message says what was copied and whose it is, for the toast; no secret.
    void copy(const QString &text, const QString &message);
    /// Clears now, if what lies there is still ours.
    void clear();
    /// Counts down. Called every second by itself.
    void check();

    /// What is left of the countdown, in whole seconds; 0: nothing of ours is there.
    std::chrono::seconds left() const { return m_left; }

Q_SIGNALS:
    void copied(const QString &message);
    void leftChanged(std::chrono::seconds left);
    /// It did not go away: some desktops refuse it to a window in the background.
    void clearingFailed();

private:
    void setLeft(std::chrono::seconds left);
    bool isOurs() const;

    Platform &m_platform;
    Elapsed m_elapsed;
    std::chrono::seconds m_time = DefaultTime;
    std::chrono::milliseconds m_until{0};
    std::chrono::seconds m_left{0};
    Hash m_print; // of what we put there
    QTimer m_timer;
};

} // namespace covault::desktop
