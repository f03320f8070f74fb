// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace covault::desktop {

/// A page as wide as there is room, and as high as it is then; never larger than it was drawn.
class PageView : public QWidget
{
    Q_OBJECT
public:
    explicit PageView(QWidget *parent);

    void setPage(const QImage &page);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return sizeAt(width).height(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize sizeAt(int width) const;

    QImage m_page;
    QImage m_fitted; // to the room that there is
};

} // namespace covault::desktop
