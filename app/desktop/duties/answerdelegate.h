// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/duties/answersstate.h"

#include <QStyledItemDelegate>

namespace covault::desktop {

/// Everything the row shows, in words.
QString accessibleText(const AnswerView &row);

/// Paints an AnswerView: the duty and who answers, and below them why.
class AnswerDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace covault::desktop
