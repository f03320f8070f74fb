// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/gallery/gallery.h"

#include "desktop/theme/theme.h"

#include <QHBoxLayout>

namespace covault::desktop {

// Between columns, and their width.
constexpr int ColumnGap = 40;
constexpr int ColumnWidth = 440;

Gallery::Gallery()
{
    setWindowTitle(tr("Covault gallery"));
    setAccessibleName(windowTitle());
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(space::Section, space::Section, space::Section, space::Section);
    columns->setSpacing(ColumnGap);
    for (QWidget *column : {rowSections(this), messageSections(this), controlSections(this), chartSections(this)}) {
        column->setFixedWidth(scaled(ColumnWidth));
        columns->addWidget(column, 0, Qt::AlignTop);
    }
}

} // namespace covault::desktop
