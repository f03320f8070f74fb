// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/firstrunpage.h"

#include "desktop/firstrun/companystep.h"
#include "desktop/firstrun/doorsstep.h"
#include "desktop/firstrun/lockstep.h"
#include "desktop/firstrun/samplestep.h"
#include "desktop/firstrun/sheetstep.h"
#include "desktop/firstrun/stepstack.h"

#include <QShortcut>
#include <QStackedWidget>

namespace covault::desktop {

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent)
    , m_steps(stepStack(*this))
    , m_doors(new DoorsStep(m_steps))
    , m_company(new CompanyStep(m_steps))
    , m_lock(new LockStep(tr("Step 2 of 3. Whoever opens this vault on this computer types its passphrase. It is kept "
                             "nowhere, and nobody can reset it."),
              tr("Make the vault"), m_steps))
    , m_sheet(new SheetStep(m_steps))
    , m_sample(new SampleStep(m_steps))
{
    setAccessibleName(tr("First run"));
    for (QWidget *step : std::initializer_list<QWidget *>{m_doors, m_company, m_lock, m_sheet, m_sample})
        m_steps->addWidget(step);
    connectSteps();
    auto *escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &FirstRunPage::backRequested);
}

void FirstRunPage::connectSteps()
{
    connect(m_doors, &DoorsStep::foundingRequested, this, &FirstRunPage::foundingRequested);
    connect(m_doors, &DoorsStep::joiningRequested, this, &FirstRunPage::joiningRequested);
    connect(m_doors, &DoorsStep::sampleRequested, this, &FirstRunPage::sampleRequested);
    connect(m_doors, &DoorsStep::fileRequested, this, &FirstRunPage::fileRequested);
    connect(m_doors, &DoorsStep::recoveryRequested, this, &FirstRunPage::recoveryRequested);
    connect(m_doors, &DoorsStep::backRequested, this, &FirstRunPage::backRequested);
    for (Step *step : std::initializer_list<Step *>{m_company, m_lock, m_sheet, m_sample})
        connect(step, &Step::backRequested, this, &FirstRunPage::backRequested);
    connect(m_company, &CompanyStep::typed, this, &FirstRunPage::companyTyped);
    connect(m_company, &CompanyStep::placeRequested, this, &FirstRunPage::placeRequested);
    connect(m_company, &Step::nextRequested, this, &FirstRunPage::companyFinished);
    connect(m_lock, &LockStep::typed, this, &FirstRunPage::passphraseTyped);
    connect(m_lock, &LockStep::suggestionRequested, this, &FirstRunPage::suggestionRequested);
    connect(m_lock, &LockStep::passphraseChosen, this, &FirstRunPage::passphraseChosen);
    connect(m_sheet, &SheetStep::saveRequested, this, &FirstRunPage::saveRequested);
    connect(m_sheet, &SheetStep::printRequested, this, &FirstRunPage::printRequested);
    connect(m_sheet, &SheetStep::codeRequested, this, &FirstRunPage::codeRequested);
    connect(m_sheet, &SheetStep::lastGroupTyped, this, &FirstRunPage::lastGroupTyped);
    connect(m_sample, &Step::nextRequested, this, &FirstRunPage::sampleRequested);
}

QWidget *FirstRunPage::stepFor(FirstRunState::Step step) const
{
    switch (step) {
    case FirstRunState::Step::Doors:
        return m_doors;
    case FirstRunState::Step::Company:
        return m_company;
    case FirstRunState::Step::Lock:
        return m_lock;
    case FirstRunState::Step::Sheet:
        return m_sheet;
    case FirstRunState::Step::Sample:
        return m_sample;
    }
    return m_doors;
}

// What went wrong is said in the step where it did.
void FirstRunPage::setState(const FirstRunState &state)
{
    m_doors->setCanLeave(state.canLeave);
    m_company->setState(state);
    m_lock->setState(state.lock, state.isWorking, state.error);
    m_sheet->setState(state);
    m_sample->setState(state);
    m_steps->setCurrentWidget(stepFor(state.step));
    if (std::exchange(m_shown, state.step) != state.step && isVisible())
        takeFocus();
}

void FirstRunPage::takeFocus()
{
    if (auto *step = qobject_cast<Step *>(m_steps->currentWidget()))
        step->takeFocus();
    else
        m_doors->takeFocus();
}

} // namespace covault::desktop
