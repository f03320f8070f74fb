// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/navview.h"

#include <QStyledItemDelegate>

namespace covault::desktop {

/// Paints a NavRow: icon, words, count; the current one with a bar at its leading end. NavView sets it up.
class NavDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit NavDelegate(NavView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const NavView *m_view; // its parent
};

} // namespace covault::desktop
