// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace covault::desktop {

/// A stack as high as what it shows, and not as its highest page.
class CurrentStack : public QStackedWidget
{
    Q_OBJECT
public:
    explicit CurrentStack(QWidget *parent)
        : QStackedWidget(parent)
    {
        connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
    }

    QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }
    QSize minimumSizeHint() const override { return currentWidget() ? currentWidget()->minimumSizeHint() : QSize(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const int height = currentWidget() ? currentWidget()->heightForWidth(width) : 0;
        return height < 0 ? sizeHint().height() : height;
    }
};

} // namespace covault::desktop
