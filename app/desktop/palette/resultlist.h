// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace covault::desktop {

/// A list whose current row looks as if it had the keyboard, which stays in the line above it.
class ResultList : public QListView
{
public:
    explicit ResultList(QWidget *parent)
        : QListView(parent)
    {
        setFrameShape(NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setEditTriggers(NoEditTriggers);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollMode(ScrollPerPixel);
    }

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override
    {
        QListView::initViewItemOption(option);
        option->state.setFlag(QStyle::State_Active, isActiveWindow());
    }
};

} // namespace covault::desktop
