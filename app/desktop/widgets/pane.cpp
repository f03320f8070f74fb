// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/pane.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"

#include <QPainter>

namespace covault::desktop {

namespace {
QPalette::ColorRole roleOf(Pane::Ground ground)
{
    switch (ground) {
    case Pane::Ground::Window:
        return QPalette::Window;
    case Pane::Ground::Base:
        return QPalette::Base;
    case Pane::Ground::Alternate:
        return QPalette::AlternateBase;
    }
    Q_UNREACHABLE();
}

QMargins roomFor(Pane::Edge edge)
{
    return {0, edge == Pane::Edge::Top ? 1 : 0, 0, edge == Pane::Edge::Bottom ? 1 : 0};
}
} // namespace

Pane::Pane(Ground ground, Edge edge, QWidget *parent)
    : QWidget(parent)
    , m_edge(edge)
{
    setBackgroundRole(roleOf(ground));
    setAutoFillBackground(true);
    setContentsMargins(roomFor(edge));
}

void Pane::paintEvent(QPaintEvent *)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QPointF topLeft(0, 0);
    const QPointF topRight(width() - 1, 0);
    const QPointF bottomLeft(0, height() - 1);
    const QPointF bottomRight(width() - 1, height() - 1);
    QPainter painter(this);
    const auto line = [&](const QPointF &from, const QPointF &to) {
        look::paintHairline(painter, from, to, colours().line);
    };
    switch (m_edge) {
    case Edge::None:
        break;
    case Edge::Leading:
        line(isMirrored ? topRight : topLeft, isMirrored ? bottomRight : bottomLeft);
        break;
    case Edge::Trailing:
        line(isMirrored ? topLeft : topRight, isMirrored ? bottomLeft : bottomRight);
        break;
    case Edge::Top:
        line(topLeft, topRight);
        break;
    case Edge::Bottom:
        line(bottomLeft, bottomRight);
        break;
    }
}

} // namespace covault::desktop
