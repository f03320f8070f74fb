// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/samplestep.h"

#include "desktop/widgets/progressbar.h"

#include <QVBoxLayout>

namespace covault::desktop {

SampleStep::SampleStep(QWidget *parent)
    : Step(tr("A sample company"),
            tr("Lindgren Maschinenbau and its IT provider are being made up: they found a vault, share it, bring in "
               "their files and argue about duties. It takes some seconds and stays on this computer."),
            tr("Try again"), parent)
    , m_progress(new ProgressBar(tr("The sample company is being made"), this))
{
    m_progress->setProgress(0, 0);
    body().addWidget(m_progress);
}

void SampleStep::setState(const FirstRunState &state)
{
    const bool isMade = state.step == FirstRunState::Step::Sample && state.isWorking;
    m_progress->setVisible(isMade);
    setProgress(state.isWorking, state.error);
    setCanGoOn(!isMade);
}

} // namespace covault::desktop
