// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/enddate.h"

#include "desktop/theme/theme.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>

#include <algorithm>

namespace covault::desktop {

EndDate::EndDate(QWidget *parent)
    : QWidget(parent)
    , m_ends(new QCheckBox(tr("&Ends after"), this))
    , m_day(new QDateEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    row->addWidget(m_ends);
    row->addWidget(m_day, 1);
    m_day->setCalendarPopup(true);
    m_day->setAccessibleName(tr("The last day"));
    m_day->setEnabled(false);
    connect(m_ends, &QCheckBox::toggled, m_day, &QDateEdit::setEnabled);
    connect(m_ends, &QCheckBox::toggled, this, &EndDate::changed);
    connect(m_day, &QDateEdit::dateChanged, this, &EndDate::changed);
}

void EndDate::setDay(std::optional<QDate> day, QDate today)
{
    m_day->setMinimumDate(day ? std::min(*day, today) : today);
    m_day->setDate(day.value_or(today.addMonths(1)));
    m_ends->setChecked(day.has_value());
}

std::optional<QDate> EndDate::day() const
{
    return m_ends->isChecked() ? std::optional(m_day->date()) : std::nullopt;
}

} // namespace covault::desktop
