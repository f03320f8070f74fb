// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/packets/sheetview.h"

#include "desktop/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace covault::desktop {

class SheetView::Paper : public QWidget
{
public:
    using QWidget::QWidget;

    QImage image;
    QSize sheet;

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (sheet.isEmpty())
            return;
        QPainter painter(this);
        QRect place(QPoint(), sheet);
        place.moveCenter(rect().center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        if (image.isNull())
            painter.fillRect(place, Qt::white); // paper, in every theme
        else
            painter.drawImage(place, image);
        painter.setPen(colours().border);
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    }
};

SheetView::SheetView(QWidget *parent)
    : QScrollArea(parent)
    , m_paper(new Paper(this))
{
    setFrameShape(NoFrame);
    setAlignment(Qt::AlignCenter);
    setFocusPolicy(Qt::StrongFocus);
    setWidget(m_paper);
    setBackgroundRole(QPalette::Window);
    verticalScrollBar()->setSingleStep(space::Section);
}

void SheetView::setSheet(const QImage &image, const QSize &size)
{
    const bool isNewSize = m_paper->sheet != size;
    m_paper->image = image;
    m_paper->sheet = size;
    if (isNewSize)
        m_paper->resize(size + QSize(2, 2) * space::Section);
    m_paper->update();
}

void SheetView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // The room without scroll bars, whether they are there or not: else they would come and go.
    Q_EMIT roomChanged(size() - QSize(2, 2) * space::Section, devicePixelRatioF());
}

void SheetView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        return Q_EMIT turned(1);
    case Qt::Key_PageUp:
        return Q_EMIT turned(-1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return Q_EMIT zoomed(1);
    case Qt::Key_Minus:
        return Q_EMIT zoomed(-1);
    case Qt::Key_0:
        return Q_EMIT zoomed(0);
    default:
        QScrollArea::keyPressEvent(event);
    }
}

void SheetView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        Q_EMIT zoomed(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

} // namespace covault::desktop
