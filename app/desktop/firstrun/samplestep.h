// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/firstrunstate.h"
#include "desktop/firstrun/step.h"

namespace covault::desktop {

class ProgressBar;

/// While the sample company is made.
class SampleStep : public Step
{
    Q_OBJECT
public:
    explicit SampleStep(QWidget *parent);

    void setState(const FirstRunState &state);

private:
    ProgressBar *m_progress;
};

} // namespace covault::desktop
