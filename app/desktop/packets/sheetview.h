// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QScrollArea>

namespace covault::desktop {

/// One printed page as a picture, moved by scrolling. Page Up and Page Down turn pages, plus and minus change how large
/// it is, 0 shows the whole. The picture is made elsewhere, for the room that is told.
class SheetView : public QScrollArea
{
    Q_OBJECT
public:
    explicit SheetView(QWidget *parent);

    /// Shows \p image as large as \p size; while there is none, white paper.
    void setSheet(const QImage &image, const QSize &size);

Q_SIGNALS:
    void turned(int step);
    /// 1 larger, -1 smaller, 0 the whole page.
    void zoomed(int step);
    void roomChanged(const QSize &room, double ratio);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    class Paper;

    Paper *m_paper;
};

} // namespace covault::desktop
