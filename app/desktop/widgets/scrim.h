// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/theme/theme.h"

#include <QPainter>
#include <QWidget>

#include <functional>

namespace covault::desktop {

/// Lies over the window behind a popup and takes what is pressed beside it.
class Scrim : public QWidget
{
public:
    Scrim(QWidget *window, std::function<void()> pressed)
        : QWidget(window)
        , m_pressed(std::move(pressed))
    {
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), colours().scrim); }
    void mousePressEvent(QMouseEvent *) override { m_pressed(); }

private:
    std::function<void()> m_pressed;
};

} // namespace covault::desktop
