// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/companystep.h"

#include "desktop/firstrun/sidechoice.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/elidedlabel.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace covault::desktop {

CompanyStep::CompanyStep(QWidget *parent)
    : Step(tr("Whose vault is it?"), tr("Step 1 of 3. The others read it when they are let in."), tr("Continue"),
            parent)
    , m_name(addField(tr("Company whose IT is documented")))
    , m_person(addField(tr("Your name")))
    , m_side(new SideChoice(this))
{
    body().addWidget(m_side);
    body().addSpacing(space::Group);
    m_other = addField({});
    addHeading(tr("The vault’s file"));
    auto *place = new QHBoxLayout;
    m_path = new ElidedLabel(this);
    m_path->setInk(ElidedLabel::Ink::Secondary);
    auto *change = linkButton(tr("Another place…"));
    place->addWidget(m_path, 1);
    place->addWidget(change);
    body().addLayout(place);
    for (QLineEdit *field : {m_name, m_person, m_other})
        connect(field, &QLineEdit::textEdited, this, [this] { Q_EMIT typed(shown()); });
    connect(m_side, &SideChoice::chosen, this, [this] { Q_EMIT typed(shown()); });
    connect(change, &QPushButton::clicked, this, &CompanyStep::placeRequested);
}

Company CompanyStep::shown() const
{
    return {m_name->text().simplified(), m_person->text().simplified(), m_side->side(), m_other->text().simplified()};
}

void CompanyStep::setState(const FirstRunState &state)
{
    if (shown() != state.company) { // what is being typed is not set anew: its spaces would go
        m_name->setText(state.company.name);
        m_person->setText(state.company.person);
        m_other->setText(state.company.other);
    }
    m_side->setSide(state.company.side);
    const bool isProvider = state.company.side == members::Side::Provider;
    relabel(*m_other, isProvider ? tr("What your own company is called") : tr("Who else runs IT there? (optional)"));
    const QFileInfo file(state.path);
    m_path->setText(tr("%1 in %2").arg(file.fileName(), QDir::toNativeSeparators(file.path())));
    m_path->setAccessibleName(tr("The vault is kept in %1").arg(QDir::toNativeSeparators(state.path)));
    setProgress(state.isWorking, state.error);
}

} // namespace covault::desktop
