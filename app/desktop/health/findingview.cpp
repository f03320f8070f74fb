// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/findingview.h"

#include "desktop/health/findingdelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace covault::desktop {

FindingView::FindingView(QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(tr("Findings"));
    auto *delegate = new FindingDelegate(this);
    setItemDelegate(delegate);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setMinimumHeight(0);
    connect(delegate, &FindingDelegate::fixPressed, this, [this] { Q_EMIT wished(Wish::Fix); });
    connect(delegate, &FindingDelegate::menuPressed, this,
            [this](const QModelIndex &, const QPoint &place) { Q_EMIT menuRequested(viewport()->mapToGlobal(place)); });
    connect(this, &QListView::doubleClicked, this, [this] { Q_EMIT wished(Wish::Open); });
}

void FindingView::reset()
{
    setUniformItemSizes(model() && FindingDelegate::isLong(*model()));
    QListView::reset();
}

bool FindingView::isFinding(int row) const
{
    return model() && row >= 0 && row < model()->rowCount() && model()->index(row, 0).flags() != Qt::NoItemFlags;
}

void FindingView::move(int step)
{
    int row = currentIndex().row() + step;
    while (model() && row >= 0 && row < model()->rowCount() && !isFinding(row))
        row += step;
    if (isFinding(row))
        setCurrentIndex(model()->index(row, 0));
}

void FindingView::settleAt(int row)
{
    const int count = model() ? model()->rowCount() : 0;
    for (int at = std::max(row, 0); at < count; ++at) {
        if (isFinding(at))
            return setCurrentIndex(model()->index(at, 0));
    }
    for (int at = std::min(row, count) - 1; at >= 0; --at) {
        if (isFinding(at))
            return setCurrentIndex(model()->index(at, 0));
    }
}

void FindingView::keyPressEvent(QKeyEvent *event)
{
    static const QHash<int, Wish> wishes = {{Qt::Key_F, Wish::Fix}, {Qt::Key_R, Wish::Review}, {Qt::Key_E, Wish::Open},
            {Qt::Key_Return, Wish::Open}, {Qt::Key_Enter, Wish::Open}, {Qt::Key_A, Wish::Assign},
            {Qt::Key_S, Wish::Snooze}};
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (isPlain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K))
        return move(event->key() == Qt::Key_J ? 1 : -1);
    if (isPlain && wishes.contains(event->key()) && currentIndex().isValid())
        return Q_EMIT wished(wishes[event->key()]);
    QListView::keyPressEvent(event);
}

void FindingView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    Q_EMIT menuRequested(isMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

} // namespace covault::desktop
