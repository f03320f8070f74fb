// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/tablesection.h"

#include "desktop/settings/settingrow.h"
#include "desktop/theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace covault::desktop {

TableSection::TableSection(const QString &title, const QString &intro, QWidget *parent)
    : QWidget(parent)
    , m_body(new QWidget(this))
    , m_column(new QVBoxLayout(m_body))
    , m_intro(new SettingWords(intro, SettingWords::Use::Note, m_body))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_body, 1);
    row->addStretch();
    m_column->setContentsMargins(space::Section, space::Card, space::Section, 0);
    m_column->setSpacing(space::Group);
    auto *head = new QVBoxLayout;
    head->setSpacing(space::Pair);
    head->addWidget(new SettingWords(title, SettingWords::Use::Heading, m_body));
    head->addWidget(m_intro);
    m_column->addLayout(head);
    fitWidth();
}

void TableSection::fitWidth()
{
    m_body->setMaximumWidth(scaled(WidestSetting) + 2 * space::Section);
}

void TableSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

} // namespace covault::desktop
