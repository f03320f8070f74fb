// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/settingssection.h"

#include "desktop/settings/settingrow.h"
#include "desktop/theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace covault::desktop {

SettingsSection::SettingsSection(const QString &title, const QString &intro, QWidget *parent)
    : QScrollArea(parent)
{
    setAccessibleName(title);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // its rows take the keyboard, and it follows them
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(this);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(space::Section, space::Card, space::Section, space::Section);
    m_column->setSpacing(0);
    m_column->addWidget(new SettingWords(title, SettingWords::Use::Heading, body));
    m_column->addSpacing(space::Pair);
    m_column->addWidget(new SettingWords(intro, SettingWords::Use::Note, body));
    m_column->addSpacing(space::Control);
    m_column->addStretch(1);
    setWidget(body);
    viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    fitWidth();
}

void SettingsSection::add(QWidget *row)
{
    m_column->insertWidget(m_column->count() - 1, row);
    for (QWidget *part : row->findChildren<QWidget *>())
        part->installEventFilter(this);
}

void SettingsSection::addBehind(QWidget *row, QWidget *other)
{
    m_column->insertWidget(m_column->indexOf(other) + 1, row);
}

// What has the keyboard is seen, with the words around it.
bool SettingsSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        ensureWidgetVisible(static_cast<QWidget *>(watched), 0, scaled(measure::RowTwoLines));
    return QScrollArea::eventFilter(watched, event);
}

void SettingsSection::fitWidth()
{
    widget()->setMaximumWidth(scaled(WidestSetting) + 2 * space::Section);
}

void SettingsSection::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && widget())
        fitWidth();
}

} // namespace covault::desktop
