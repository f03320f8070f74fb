// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/navview.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/navdelegate.h"
#include "desktop/widgets/rowrole.h"

#include <QHelpEvent>
#include <QToolTip>

namespace covault::desktop {

QString accessibleText(const NavRow &row)
{
    return row.count > 0 ? NavView::tr("%1, %2 open").arg(row.text, QLocale().toString(row.count)) : row.text;
}

NavView::NavView(QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(tr("Navigation"));
    setItemDelegate(new NavDelegate(this));
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setViewportMargins(space::Control, space::Control, space::Control, space::Control);
    fitWidth();
}

void NavView::setNavWidth(Width width)
{
    m_width = width;
    fitWidth();
    scheduleDelayedItemsLayout();
}

void NavView::fitWidth()
{
    setFixedWidth(scaled(m_width == Width::Narrow ? measure::NavigationNarrow : measure::Navigation));
}

QSize NavView::sizeHint() const
{
    return {width(), QListView::sizeHint().height()};
}

bool NavView::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        fitWidth();
    return QListView::event(event);
}

bool NavView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_width != Width::Narrow)
        return QListView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const NavRow row = rowAt<NavRow>(indexAt(help->pos()));
    QToolTip::showText(help->globalPos(), row.isGroup ? QString() : accessibleText(row), this);
    return true;
}

} // namespace covault::desktop
