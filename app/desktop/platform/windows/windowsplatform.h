// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/platform/systemplatform.h"

#include <QAbstractNativeEventFilter>
#include <QWindow>

namespace covault::desktop {

/// Windows: session and power messages come to a window that is never shown.
class WindowsPlatform
    : public SystemPlatform
    , private QAbstractNativeEventFilter
{
    Q_OBJECT
public:
    WindowsPlatform();
    ~WindowsPlatform() override;

    std::vector<Mark> clipboardMarks() const override;
    bool setCapture(QWindow &window, Capture capture) override;
    Autostart autostart() const override;
    Result<> setAutostart(Autostart autostart) override;

private:
    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

    QWindow m_listener;
};

} // namespace covault::desktop
