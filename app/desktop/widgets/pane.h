// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace covault::desktop {

/// A part of the window: a ground and, on one side, a line that divides it from the next. Panes touch.
class Pane : public QWidget
{
    Q_OBJECT
public:
    enum class Ground { Window, Base, Alternate };
    enum class Edge { None, Leading, Trailing, Top, Bottom }; ///< leading and trailing swap in a mirrored layout

    Pane(Ground ground, Edge edge, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Edge m_edge;
};

} // namespace covault::desktop
