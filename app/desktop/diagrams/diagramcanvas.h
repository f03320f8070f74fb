// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/diagrams/diagramsstate.h"

#include <QWidget>

namespace covault::desktop {

/// The drawn diagram, to look at and to walk through: dragging or Shift and arrows move it, the wheel, plus and minus
/// change how large it is, 0 shows the whole. Arrows go from node to node, Enter opens the record of one.
///
/// It paints pictures that are made elsewhere, for the part that it asks for.
class DiagramCanvas : public QWidget
{
    Q_OBJECT
public:
    explicit DiagramCanvas(QWidget *parent);

    void setState(const DiagramsState &state);
    /// Pixels of the screen for one of the diagram.
    double scale() const { return m_scale; }
    /// 1 larger, -1 smaller, 0 the whole diagram.
    void zoom(int step);
    QSize sizeHint() const override { return {640, 480}; }

Q_SIGNALS:
    /// Empty: none.
    void nodeChosen(const QString &node);
    void nodeActivated();
    void pictureRequested(const QRectF &part, double scale, covault::diagram::Theme theme);
    void scaleChanged(double scale);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QPointF toScreen(const QPointF &point) const;
    QPointF toDiagram(const QPointF &point) const;
    QRectF toScreen(const QRectF &rectangle) const;
    const OutlineNode *nodeAt(const QPointF &screen) const;
    void fit();
    void setScale(double scale, const QPointF &fixed);
    void moveBy(const QPointF &pixels);
    void walk(const QPointF &direction);
    void reveal(const OutlineNode &node);
    void askForPicture();
    void describe(const OutlineNode *node);

    std::shared_ptr<const DrawnDiagram> m_drawn; // the one shown
    bool m_isMarked = true;
    QString m_node;
    QImage m_picture;
    QRectF m_pictured;
    diagram::Theme m_theme = diagram::Theme::Light; ///< of the picture
    double m_scale = 1;
    QPointF m_centre; ///< of the diagram, in the middle of the widget
    bool m_isFitted = true;
    std::optional<QPointF> m_dragged; // where the pointer was
};

} // namespace covault::desktop
