// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/keymodel.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"

#include <QPainter>

namespace covault::desktop {

void KeyModel::setKeys(const std::vector<KeyRow> &keys)
{
    if (m_keys == keys)
        return;
    beginResetModel();
    m_keys = keys;
    endResetModel();
}

int KeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int KeyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Where + 1;
}

QVariant KeyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const KeyRow &row = m_keys[size_t(index.row())];
    const QString keys = row.keys.toString(QKeySequence::NativeText);
    if (role == KeysRole)
        return row.keys;
    if (role == Qt::AccessibleTextRole && index.column() == What)
        return tr("%1, %2").arg(row.what, keys);
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == What ? row.what : index.column() == Keys ? keys : row.menu;
}

QVariant KeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == What ? tr("What it does") : section == Keys ? tr("Keys") : tr("Menu");
}

void KeyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const QString keys = shownKeys(index.data(KeyModel::KeysRole).value<QKeySequence>());
    QRect cap({}, badge::keySize(keys));
    cap.moveTopLeft({option.rect.left() + space::Control, option.rect.center().y() - cap.height() / 2 + 1});
    badge::paintKey(*painter, QStyle::visualRect(option.direction, option.rect, cap), keys);
}

QSize KeyDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString keys = shownKeys(index.data(KeyModel::KeysRole).value<QKeySequence>());
    return {badge::keySize(keys).width() + 2 * space::Control, rowHeight()};
}

} // namespace covault::desktop
