// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagrams/diagramcanvas.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace covault::desktop {

namespace {

constexpr double LeastScale = 0.05;
constexpr double MostScale = 4;
constexpr double ZoomStep = 1.25;
constexpr double PanStep = 64;
/// Beside what is seen so much is painted too, so that moving shows no edge at once.
constexpr double Spare = 0.25;

diagram::Theme themeNow()
{
    return colours().base.lightness() < 128 ? diagram::Theme::Dark : diagram::Theme::Light;
}

QString wordsOf(const OutlineNode &node)
{
    QStringList words{node.label};
    words += node.detail.isEmpty() ? node.role : node.detail;
    for (const Drift &drift : node.drift)
        words += DiagramCanvas::tr("%1: %2").arg(drift.word, drift.evidence);
    return words.join(u'\n');
}

} // namespace

DiagramCanvas::DiagramCanvas(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Diagram"));
    setCursor(Qt::OpenHandCursor);
}

void DiagramCanvas::setState(const DiagramsState &state)
{
    const bool isOther = state.drawn && (!m_drawn || m_drawn->key != state.drawn->key);
    const bool isNew = m_drawn != state.drawn || m_isMarked != state.isDriftShown;
    m_drawn = state.drawn;
    m_isMarked = state.isDriftShown;
    if (!state.picture.isNull() || isNew) {
        m_picture = state.picture;
        m_pictured = state.pictured;
        m_theme = state.theme;
    }
    if (isOther)
        fit(); // which asks for the picture
    else if (isNew)
        askForPicture();
    const OutlineNode *node = state.currentNode();
    if (std::exchange(m_node, state.node) != state.node && node)
        reveal(*node);
    describe(node);
    update();
}

void DiagramCanvas::describe(const OutlineNode *node)
{
    setAccessibleName(m_drawn ? tr("Diagram %1").arg(m_drawn->title) : tr("Diagram"));
    setAccessibleDescription(node ? wordsOf(*node) : tr("Arrows go from node to node"));
}

QPointF DiagramCanvas::toScreen(const QPointF &point) const
{
    return (point - m_centre) * m_scale + QRectF(rect()).center();
}

QPointF DiagramCanvas::toDiagram(const QPointF &point) const
{
    return (point - QRectF(rect()).center()) / m_scale + m_centre;
}

QRectF DiagramCanvas::toScreen(const QRectF &rectangle) const
{
    return {toScreen(rectangle.topLeft()), rectangle.size() * m_scale};
}

const OutlineNode *DiagramCanvas::nodeAt(const QPointF &screen) const
{
    if (!m_drawn)
        return nullptr;
    const QPointF point = toDiagram(screen);
    const OutlineNode *found = nullptr;
    for (const OutlineNode &node : m_drawn->nodes)
        found = node.rect.contains(point) ? &node : found;
    return found;
}

void DiagramCanvas::fit()
{
    if (!m_drawn || m_drawn->plain.area.isEmpty())
        return;
    const QRectF area = m_isMarked ? m_drawn->marked.area : m_drawn->plain.area;
    m_centre = area.center();
    m_scale = std::clamp(std::min({1.0, width() / area.width(), height() / area.height()}), LeastScale, MostScale);
    m_isFitted = true;
    Q_EMIT scaleChanged(m_scale);
    askForPicture();
    update();
}

void DiagramCanvas::zoom(int step)
{
    if (step == 0)
        return fit();
    setScale(step > 0 ? m_scale * ZoomStep : m_scale / ZoomStep, QRectF(rect()).center());
}

// What is at \p fixed on the screen stays there.
void DiagramCanvas::setScale(double scale, const QPointF &fixed)
{
    const QPointF point = toDiagram(fixed);
    m_scale = std::clamp(scale, LeastScale, MostScale);
    m_centre = point - (fixed - QRectF(rect()).center()) / m_scale;
    m_isFitted = false;
    Q_EMIT scaleChanged(m_scale);
    askForPicture();
    update();
}

void DiagramCanvas::moveBy(const QPointF &pixels)
{
    m_centre -= pixels / m_scale;
    m_isFitted = false;
    askForPicture();
    update();
}

void DiagramCanvas::reveal(const OutlineNode &node)
{
    if (!node.isDrawn() || QRectF(rect()).contains(toScreen(node.rect)))
        return;
    m_centre = node.rect.center();
    m_isFitted = false;
    askForPicture();
}

// Only where something is drawn, and only if the picture at hand does not hold it in this size and theme.
void DiagramCanvas::askForPicture()
{
    if (!m_drawn || !isVisible())
        return;
    const QRectF area = m_isMarked ? m_drawn->marked.area : m_drawn->plain.area;
    const QRectF seen = QRectF(toDiagram(QPointF()), QSizeF(size()) / m_scale);
    const QRectF wished = seen.intersected(area);
    const double dots = m_scale * devicePixelRatioF();
    const bool isSharp =
            !m_picture.isNull() && m_theme == themeNow() && std::abs(m_picture.width() - m_pictured.width() * dots) < 2;
    if (isSharp && m_pictured.contains(wished))
        return;
    const QSizeF spare = seen.size() * Spare;
    const QRectF part = seen.adjusted(-spare.width(), -spare.height(), spare.width(), spare.height()).intersected(area);
    if (!part.isEmpty())
        Q_EMIT pictureRequested(part, dots, themeNow());
}

// The nearest node in that direction; what lies aside counts as farther.
void DiagramCanvas::walk(const QPointF &direction)
{
    if (!m_drawn)
        return;
    const OutlineNode *from = m_drawn->find(m_node);
    const OutlineNode *best = nullptr;
    double least = 0;
    for (const OutlineNode &node : m_drawn->nodes) {
        if (!node.isDrawn() || &node == from)
            continue;
        const QPointF way =
                node.rect.center() - (from && from->isDrawn() ? from->rect.center() : m_drawn->plain.area.topLeft());
        const double along = QPointF::dotProduct(way, direction);
        const double aside = std::abs(QPointF::dotProduct(way, QPointF(direction.y(), direction.x())));
        const double cost = from ? along + 2 * aside : way.manhattanLength();
        if ((!from || along > 1) && (!best || cost < least)) {
            best = &node;
            least = cost;
        }
    }
    if (best)
        Q_EMIT nodeChosen(best->id);
}

void DiagramCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), diagram::colour(diagram::Ink::Alt, themeNow()));
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (!m_picture.isNull())
        painter.drawImage(toScreen(m_pictured), m_picture);
    const OutlineNode *node = m_drawn ? m_drawn->find(m_node) : nullptr;
    if (node && node->isDrawn()) {
        painter.setPen(QPen(colours().focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(toScreen(node->rect).adjusted(-4, -4, 4, 4), radius::Card, radius::Card);
    }
    if (hasFocus())
        look::paintFocusRing(painter, rect(), 0);
}

void DiagramCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isFitted)
        fit();
    else
        askForPicture();
}

void DiagramCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    const OutlineNode *node = nodeAt(event->position());
    Q_EMIT nodeChosen(node ? node->id : QString());
    if (!node) {
        m_dragged = event->position();
        setCursor(Qt::ClosedHandCursor);
    }
}

void DiagramCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged)
        moveBy(event->position() - *std::exchange(m_dragged, event->position()));
    else
        setCursor(nodeAt(event->position()) ? Qt::PointingHandCursor : Qt::OpenHandCursor);
}

void DiagramCanvas::mouseReleaseEvent(QMouseEvent *)
{
    m_dragged.reset();
    setCursor(Qt::OpenHandCursor);
}

void DiagramCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (nodeAt(event->position()))
        Q_EMIT nodeActivated();
}

void DiagramCanvas::wheelEvent(QWheelEvent *event)
{
    setScale(m_scale * std::pow(ZoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void DiagramCanvas::keyPressEvent(QKeyEvent *event)
{
    static const QHash<int, QPointF> arrows = {
            {Qt::Key_Left, {-1, 0}}, {Qt::Key_Right, {1, 0}}, {Qt::Key_Up, {0, -1}}, {Qt::Key_Down, {0, 1}}};
    if (const auto arrow = arrows.find(event->key()); arrow != arrows.end())
        return event->modifiers() & Qt::ShiftModifier ? moveBy(*arrow * -PanStep) : walk(*arrow);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1);
    case Qt::Key_Minus:
        return zoom(-1);
    case Qt::Key_0:
        return zoom(0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT nodeActivated();
    default:
        QWidget::keyPressEvent(event);
    }
}

void DiagramCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        askForPicture();
}

bool DiagramCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &DiagramCanvas::askForPicture, Qt::QueuedConnection);
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const OutlineNode *node = nodeAt(help->pos());
    if (node)
        QToolTip::showText(help->globalPos(), wordsOf(*node), this, toScreen(node->rect).toRect());
    else
        QToolTip::hideText();
    return true;
}

} // namespace covault::desktop
