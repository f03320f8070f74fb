// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace covault::desktop {

FlowLayout::FlowLayout(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return run(QRect(0, 0, width, 0), Run::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rectangle)
{
    QLayout::setGeometry(rectangle);
    const int spare = std::max(0, rectangle.height() - heightForWidth(rectangle.width()));
    run(rectangle.adjusted(0, spare / 2, 0, 0), Run::Place); // in the middle of a row that is higher
}

int FlowLayout::run(const QRect &rectangle, Run run) const
{
    const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
    int x = 0, y = 0, line = 0;
    for (QLayoutItem *item : m_items) {
        const QSize size = item->sizeHint().boundedTo({std::max(rectangle.width(), 1), QLAYOUTSIZE_MAX});
        if (x > 0 && x + size.width() > rectangle.width()) {
            x = 0;
            y += line + spacing();
            line = 0;
        }
        if (run == Run::Place) {
            const QRect place(rectangle.topLeft() + QPoint(x, y), size);
            item->setGeometry(QStyle::visualRect(direction, rectangle, place));
        }
        x += size.width() + spacing();
        line = std::max(line, size.height());
    }
    return y + line;
}

} // namespace covault::desktop
