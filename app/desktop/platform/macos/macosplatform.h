// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/platform/systemplatform.h"

namespace covault::desktop {

/// macOS: notifications of the workspace, and a launch agent for autostart.
class MacosPlatform : public SystemPlatform
{
    Q_OBJECT
public:
    MacosPlatform();
    ~MacosPlatform() override;

    std::vector<Mark> clipboardMarks() const override;
    bool setCapture(QWindow &window, Capture capture) override;
    Autostart autostart() const override;
    Result<> setAutostart(Autostart autostart) override;

private:
    struct Observers;
    std::unique_ptr<Observers> m_observers;
};

} // namespace covault::desktop
