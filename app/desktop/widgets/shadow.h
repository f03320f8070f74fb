// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

namespace covault::desktop {

/// The soft shadow of what floats above a window: lies right behind it, follows it and goes with it. Nothing is behind
/// a theme without shadows.
///
/// A widget of its own and no effect: an effect draws all that floats and blurs it again for each letter and each blink
/// of the caret. It takes no press.
class Shadow : public QWidget
{
public:
    /// Puts one behind \p popup, a child of the window; the window owns it.
    static void putBehind(QWidget &popup) { new Shadow(popup); }

    /// How far it reaches beyond the edge of what floats, in pixels, and how much lower it lies.
    static constexpr int Reach = 24;
    static constexpr int Drop = 8;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    explicit Shadow(QWidget &popup);
    void follow();

    QWidget &m_popup;
    QPixmap m_tile; // the four corners, and a pixel of each edge and of the middle between them
    QColor m_colour;
    qreal m_ratio = 0; // device pixels, of the tile
};

} // namespace covault::desktop
