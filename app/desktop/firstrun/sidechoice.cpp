// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/sidechoice.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace covault::desktop {

SideChoice::SideChoice(QWidget *parent)
    : QWidget(parent)
    , m_internal(new QRadioButton(tr("I work for this company"), this))
    , m_provider(new QRadioButton(tr("I work for its IT provider"), this))
{
    setAccessibleName(tr("Which side you are on"));
    setAccessibleRole(*this, QAccessible::Grouping);
    m_internal->setChecked(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Control);
    column->addWidget(m_internal);
    column->addWidget(m_provider);
    // Not toggled(): it speaks twice, and of what the program sets too.
    connect(m_internal, &QRadioButton::clicked, this, &SideChoice::chosen);
    connect(m_provider, &QRadioButton::clicked, this, &SideChoice::chosen);
}

members::Side SideChoice::side() const
{
    return m_provider->isChecked() ? members::Side::Provider : members::Side::Internal;
}

void SideChoice::setSide(members::Side side)
{
    (side == members::Side::Provider ? m_provider : m_internal)->setChecked(true);
}

} // namespace covault::desktop
