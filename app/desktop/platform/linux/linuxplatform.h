// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/platform/systemplatform.h"

#include <QDBusUnixFileDescriptor>

namespace covault::desktop {

/// A freedesktop.org session: login1 and the screen savers by D-Bus, autostart by a desktop entry. Without a bus it
/// works, and never signals.
class LinuxPlatform : public SystemPlatform
{
    Q_OBJECT
public:
    LinuxPlatform();

    std::vector<Mark> clipboardMarks() const override;
    /// No display server here keeps a window out of pictures.
    bool setCapture(QWindow &, Capture) override { return false; }
    Autostart autostart() const override;
    Result<> setAutostart(Autostart autostart) override;

private Q_SLOTS:
    void screenSaverChanged(bool isActive);
    void prepareForSleep(bool isStarting);

private:
    void watchSession();
    void delaySleep();

    QDBusUnixFileDescriptor m_sleepDelay; // while it is open, sleep waits for us
};

} // namespace covault::desktop
