// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/settingsstate.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace covault::desktop {

/// What can be done by a key. Read only.
class KeyModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Keys, Where };
    enum Role { KeysRole = Qt::UserRole + 1 }; ///< the QKeySequence of a row

    using QAbstractTableModel::QAbstractTableModel;

    void setKeys(const std::vector<KeyRow> &keys);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<KeyRow> m_keys;
};

/// Paints a key as one.
class KeyDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace covault::desktop
