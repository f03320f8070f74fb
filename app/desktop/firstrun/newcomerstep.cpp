// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/newcomerstep.h"

#include "desktop/firstrun/sidechoice.h"
#include "desktop/theme/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace covault::desktop {

NewcomerStep::NewcomerStep(QWidget *parent)
    : Step(tr("Who joins?"),
            tr("Step 1 of 4. Whoever invites you reads this in your request, and decides what you may see."),
            tr("Continue"), parent)
    , m_name(addField(tr("Company whose vault it is")))
    , m_person(addField(tr("Your name")))
    , m_side(new SideChoice(this))
{
    body().addWidget(m_side);
    body().addSpacing(space::Group);
    m_other = addField(tr("What your own company is called"));
    for (QLineEdit *field : {m_name, m_person, m_other})
        connect(field, &QLineEdit::textEdited, this, [this] { Q_EMIT typed(shown()); });
    connect(m_side, &SideChoice::chosen, this, [this] { Q_EMIT typed(shown()); });
}

Company NewcomerStep::shown() const
{
    return {m_name->text().simplified(), m_person->text().simplified(), m_side->side(), m_other->text().simplified()};
}

void NewcomerStep::setState(const JoinState &state)
{
    if (shown() != state.newcomer) { // what is being typed is not set anew: its spaces would go
        m_name->setText(state.newcomer.name);
        m_person->setText(state.newcomer.person);
        m_other->setText(state.newcomer.other);
    }
    m_side->setSide(state.newcomer.side);
    // Disabled, not hidden: where a field appears, all below it would move.
    m_other->setEnabled(state.newcomer.side == members::Side::Provider);
    m_other->setToolTip(m_other->isEnabled() ? QString() : tr("You work for the company whose vault it is"));
    setProgress(state.isWorking, state.error);
}

} // namespace covault::desktop
