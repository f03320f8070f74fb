// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/settingstable.h"

#include "desktop/theme/theme.h"

#include <QEvent>
#include <QHeaderView>

namespace covault::desktop {

namespace {

constexpr int NarrowestColumn = 96;

} // namespace

SettingsTable::SettingsTable(const QString &name, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(name);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionMode(SingleSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitCells();
}

void SettingsTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    fitCells();
}

void SettingsTable::fitCells()
{
    verticalHeader()->setDefaultSectionSize(desktop::rowHeight());
    horizontalHeader()->setMinimumSectionSize(scaled(NarrowestColumn));
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        const auto mode = column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents;
        horizontalHeader()->setSectionResizeMode(column, mode); // which measures it anew
    }
}

bool SettingsTable::event(QEvent *event)
{
    const bool done = QTableView::event(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitCells();
    return done;
}

} // namespace covault::desktop
