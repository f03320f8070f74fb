// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/charts.h"

#include <QWidget>

#include <functional>

namespace covault::desktop {

/// Shows one of core/drawing's charts in the colours and type of the window, and says in words what it shows.
class Chart : public QWidget
{
    Q_OBJECT
public:
    using Painting = std::function<void(QPainter &, const QRectF &, const drawing::ChartStyle &)>;

    /// \p size is that of the design, not scaled yet.
    Chart(const QSize &size, QWidget *parent);

    /// \p words tell the chart to those who do not see it: drawing::describe… gives them.
    void setPainting(const Painting &painting, const QString &words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize m_size;
    Painting m_painting;
};

} // namespace covault::desktop
