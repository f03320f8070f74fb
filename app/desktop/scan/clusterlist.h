// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/scan/scanstate.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace covault::desktop {

/// What can be done about something found.
enum class FoundWish { Adopt, Merge, Ignore, Next, Open };

/// Everything the row shows, in words.
QString accessibleText(const FoundRow &row);

/// Paints a FoundRow: icon, title over where it was found, how grave it is.
class FoundDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The list of what was found: J and K or the arrows move, a letter does something about the current one.
class ClusterList : public QListView
{
    Q_OBJECT
public:
    explicit ClusterList(QWidget *parent);

Q_SIGNALS:
    void wished(covault::desktop::FoundWish wish);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override { } // letters do things here

private:
    void move(int step);
};

} // namespace covault::desktop
