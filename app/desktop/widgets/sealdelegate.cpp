// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/sealdelegate.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowrole.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace covault::desktop {

namespace {
constexpr int TargetWidth = 24; // a seal of 20 and half of the gap on both sides
constexpr drawing::Side Sides[] = {drawing::Side::Internal, drawing::Side::Provider};

const CellSeal &sealOf(const SealCell &cell, drawing::Side side)
{
    return side == drawing::Side::Provider ? cell.provider : cell.internal;
}

// What can be pressed for a side, on the screen: the internal one first.
QRect targetOf(const QStyleOptionViewItem &option, drawing::Side side)
{
    const int step = scaled(TargetWidth) + space::Pair;
    QRect target = option.rect.adjusted(space::Control, 0, 0, 0);
    target.setWidth(scaled(TargetWidth));
    if (side == drawing::Side::Provider)
        target.translate(step, 0);
    return QStyle::visualRect(option.direction, option.rect, target);
}

std::optional<drawing::Side> sideAt(const QStyleOptionViewItem &option, const QPoint &point)
{
    for (const drawing::Side side : Sides) {
        if (targetOf(option, side).contains(point))
            return side;
    }
    return {};
}

std::optional<drawing::Side> mySide(const SealCell &cell)
{
    for (const drawing::Side side : Sides) {
        if (sealOf(cell, side).isMine)
            return side;
    }
    return {};
}

bool isSpace(const QEvent &event)
{
    return event.type() == QEvent::KeyPress && static_cast<const QKeyEvent &>(event).key() == Qt::Key_Space;
}
} // namespace

QString accessibleText(const SealCell &cell)
{
    return SealDelegate::tr("%1, %2").arg(cell.internal.words, cell.provider.words);
}

SealDelegate::SealDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize SealDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {2 * space::Control + 2 * scaled(TargetWidth) + space::Pair, scaled(measure::Row)};
}

void SealDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    look::paintRowGround(*painter, option);
    if (index.data(RowRole).canConvert<SealCell>()) {
        const auto cell = rowAt<SealCell>(index);
        const int size = scaled(measure::Seal);
        for (const drawing::Side side : Sides) {
            const QRect target = targetOf(option, side);
            if (sealOf(cell, side).isMine && option.state & QStyle::State_MouseOver)
                look::paintBox(*painter, target, colours().accentTint, {}, radius::Control);
            QRect square(0, 0, size, size);
            square.moveCenter(target.center());
            drawing::paint(*painter, square, drawing::sealMark(side, sealOf(cell, side).seal, colours()));
        }
    }
    look::paintRowFocus(*painter, option);
}

bool SealDelegate::helpEvent(
        QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto side = event->type() == QEvent::ToolTip ? sideAt(option, event->pos()) : std::nullopt;
    if (!side)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), sealOf(rowAt<SealCell>(index), *side).words, view);
    return true;
}

bool SealDelegate::editorEvent(
        QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto cell = rowAt<SealCell>(index);
    std::optional<drawing::Side> side;
    if (event->type() == QEvent::MouseButtonRelease)
        side = sideAt(option, static_cast<QMouseEvent *>(event)->position().toPoint());
    else if (isSpace(*event))
        side = mySide(cell);
    if (!side || !sealOf(cell, *side).isMine)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    Q_EMIT signRequested(index, *side);
    return true;
}

} // namespace covault::desktop
