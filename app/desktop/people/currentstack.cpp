// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/currentstack.h"

#include <QVBoxLayout>

namespace covault::desktop {

CurrentStack::CurrentStack(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void CurrentStack::addWidget(QWidget *page)
{
    layout()->addWidget(page);
    m_pages.push_back(page);
    page->setVisible(m_pages.size() == 1);
    if (!m_current)
        m_current = page;
}

// A layout does not count what is hidden.
void CurrentStack::setCurrentWidget(QWidget *page)
{
    if (page == m_current)
        return;
    m_current = page;
    for (QWidget *other : m_pages) {
        if (other != page)
            other->hide();
    }
    page->show();
}

} // namespace covault::desktop
