// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/routes.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace covault::diagram {

namespace {

constexpr double Bus = 30;       // from a hub to the level part that its lines share
constexpr double Stub = 18;      // how far a line leaves a node before it turns
constexpr double Clearance = 7;  // from nodes that it passes
constexpr double Parallel = 12;  // between two links of the same pair
constexpr double Sideways = 150; // how much longer a way may be to leave a node below instead of beside
constexpr double Lane = 9;       // between lines of different hubs in the same gap
constexpr size_t MaxChannels = 16;
constexpr size_t MaxCompared = 600; // lines that are kept apart; above, drawing would take too long

double lengthOf(const QPolygonF &line)
{
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += std::abs(line[i].x() - line[i - 1].x()) + std::abs(line[i].y() - line[i - 1].y());
    return length;
}

QRectF boxOf(QPointF a, QPointF b)
{
    return QRectF(QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())), QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y())));
}

bool touches(QPointF a, QPointF b, const QRectF &rect)
{
    const QRectF box = boxOf(a, b); // an upright or level part has no area, so QRectF::intersects would say no
    return box.left() < rect.right() && box.right() > rect.left() && box.top() < rect.bottom() && box.bottom() > rect.top();
}

/// How long two parts run on top of each other.
double overlap(QPointF a, QPointF b, QPointF c, QPointF d)
{
    const bool isUpright = a.x() == b.x();
    if (isUpright != (c.x() == d.x()) || std::abs(isUpright ? a.x() - c.x() : a.y() - c.y()) > 3)
        return 0;
    const QRectF one = boxOf(a, b), other = boxOf(c, d);
    return isUpright ? std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top())
                     : std::min(one.right(), other.right()) - std::max(one.left(), other.left());
}

class Router
{
public:
    explicit Router(const Diagram &diagram)
        : m_diagram(diagram)
    {
        for (const Node &node : diagram.nodes) {
            if (node.role != Role::Group && !node.rect.isEmpty())
                m_obstacles.push_back({&node, node.rect.adjusted(-Clearance, -Clearance, Clearance, Clearance)});
        }
    }

    std::vector<QPolygonF> routes()
    {
        std::vector<QPolygonF> lines;
        for (const Link &link : m_diagram.links) {
            const Node *from = m_diagram.find(link.from), *to = m_diagram.find(link.to);
            const bool isDrawable = from && to && from != to && !from->rect.isEmpty() && !to->rect.isEmpty() && !isInside(*from, *to) && !isInside(*to, *from);
            lines.push_back(isDrawable ? route(*from, *to) : QPolygonF());
        }
        return lines;
    }

private:
    struct Obstacle
    {
        const Node *node;
        QRectF rect;
    };
    struct Drawn
    {
        const Node *from, *to;
        QPolygonF line;
    };

    static bool isInside(const Node &inner, const Node &outer) { return outer.role == Role::Group && outer.rect.contains(inner.rect); }

    QPolygonF route(const Node &from, const Node &to)
    {
        const std::pair key(std::min(&from, &to), std::max(&from, &to));
        const int before = m_pairs[key]++;
        const double shift = before == 0 ? 0 : (before % 2 ? 1 : -1) * Parallel * ((before + 1) / 2);
        const Node &upper = from.rect.center().y() <= to.rect.center().y() ? from : to;
        const int lane = m_lanes.contains(&upper) ? m_lanes[&upper] : int(m_lanes.size()) % 3 - 1;
        m_lanes.insert(&upper, lane);

        m_best = {};
        m_cost = std::numeric_limits<double>::max();
        m_from = &from;
        m_to = &to;
        tryStraight(shift);
        tryBent(shift, lane * Lane);
        if (m_cost >= Blocked || m_best.isEmpty())
            tryChannels(shift, lane * Lane);
        if (m_drawn.size() < MaxCompared)
            m_drawn.push_back({&from, &to, m_best});
        return m_best;
    }

    void offer(QPolygonF line, double dearer = 0)
    {
        const double cost = lengthOf(line) + 30.0 * double(line.size()) + troubleOf(line) + dearer;
        if (cost < m_cost) {
            m_cost = cost;
            m_best = std::move(line);
        }
    }

    /// What speaks against a line: nodes in its way, and lines of other pairs that it would hide.
    double troubleOf(const QPolygonF &line) const
    {
        double trouble = 0;
        for (qsizetype i = 1; i < line.size(); ++i) {
            for (const Obstacle &obstacle : m_obstacles) {
                if (obstacle.node != m_from && obstacle.node != m_to && touches(line[i - 1], line[i], obstacle.rect))
                    trouble += Blocked;
            }
            for (const Drawn &drawn : m_drawn) {
                const bool isBus = drawn.from == m_from || drawn.to == m_to || drawn.from == m_to || drawn.to == m_from;
                for (qsizetype j = 1; !isBus && j < drawn.line.size(); ++j)
                    trouble += std::max(0.0, overlap(line[i - 1], line[i], drawn.line[j - 1], drawn.line[j])) > 4 ? 80 : 0;
            }
        }
        return trouble;
    }

    /// Upright or level, where the two face each other.
    void tryStraight(double shift)
    {
        const QRectF &a = m_from->rect, &b = m_to->rect;
        const double left = std::max(a.left(), b.left()) + 8, right = std::min(a.right(), b.right()) - 8;
        const auto isCommon = [&](double x) { return x >= left && x <= right; };
        const double ownX = (a.width() <= b.width() ? a : b).center().x(), otherX = (a.width() <= b.width() ? b : a).center().x();
        if (isCommon(ownX) || isCommon(otherX)) { // else it would leave both at a corner
            const double x = std::clamp((isCommon(ownX) ? ownX : otherX) + shift, left, right);
            offer({{QPointF(x, a.top() > b.top() ? a.top() : a.bottom()), QPointF(x, a.top() > b.top() ? b.bottom() : b.top())}});
        }
        const double top = std::max(a.top(), b.top()) + 6, bottom = std::min(a.bottom(), b.bottom()) - 6;
        if (top <= bottom && (a.right() < b.left() || b.right() < a.left())) {
            const double y = std::clamp(a.center().y() + shift, top, bottom);
            offer({{QPointF(a.left() > b.left() ? a.left() : a.right(), y), QPointF(a.left() > b.left() ? b.right() : b.left(), y)}});
        }
    }

    /// One or two turns.
    void tryBent(double shift, double lane)
    {
        const QRectF &a = m_from->rect, &b = m_to->rect;
        const bool isDown = a.center().y() <= b.center().y();
        const double ay = isDown ? a.bottom() : a.top(), by = isDown ? b.top() : b.bottom();
        const double ax = a.center().x() + shift, bx = b.center().x() + shift;
        if ((by - ay) * (isDown ? 1 : -1) >= Stub) {
            const double upper = std::min(ay, by), lower = std::max(ay, by);
            for (const double y : {std::min(upper + Bus, (upper + lower) / 2) + lane, lower - Stub + lane}) { // the same for all below one hub
                if (y > std::min(ay, by) && y < std::max(ay, by))
                    offer({{QPointF(ax, ay), QPointF(ax, y), QPointF(bx, y), QPointF(bx, by)}});
            }
        }
        const bool isRight = a.center().x() <= b.center().x();
        const double sideA = isRight ? a.right() : a.left(), sideB = isRight ? b.left() : b.right();
        if ((sideB - sideA) * (isRight ? 1 : -1) >= 2 * Stub) {
            const double x = (sideA + sideB) / 2 + lane;
            offer({{QPointF(sideA, a.center().y() + shift), QPointF(x, a.center().y() + shift), QPointF(x, b.center().y() + shift), QPointF(sideB, b.center().y() + shift)}}, Sideways);
        }
        if (bx < a.left() - Stub || bx > a.right() + Stub)
            offer({{QPointF(sideA, a.center().y() + shift), QPointF(bx, a.center().y() + shift), QPointF(bx, by)}}, Sideways);
    }

    /// Out into the gap, along a channel between nodes, and in again: down, sideways, down, sideways, down.
    void tryChannels(double shift, double lane)
    {
        const QRectF &a = m_from->rect, &b = m_to->rect;
        const bool isDown = a.center().y() <= b.center().y();
        const double ax = a.center().x() + shift, bx = b.center().x() + shift;
        for (const bool outDown : {true, false}) {
            for (const bool inDown : {true, false}) {
                const double ay = outDown ? a.bottom() : a.top(), by = inDown ? b.top() : b.bottom();
                const double y1 = ay + (outDown ? Stub : -Stub) + lane / 2, y2 = by + (inDown ? -Stub : Stub) + lane / 2;
                if (outDown == isDown || outDown == !inDown) {
                    for (const double x : channels(ax, bx))
                        offer({{QPointF(ax, ay), QPointF(ax, y1), QPointF(x, y1), QPointF(x, y2), QPointF(bx, y2), QPointF(bx, by)}});
                }
            }
        }
    }

    /// The upright channels beside nodes, nearest to the ends first.
    std::vector<double> channels(double ax, double bx) const
    {
        std::vector<double> xs;
        for (const Obstacle &obstacle : m_obstacles) {
            xs.push_back(obstacle.rect.left() - 6);
            xs.push_back(obstacle.rect.right() + 6);
        }
        std::ranges::sort(xs, {}, [&](double x) { return std::pair(std::abs(x - ax) + std::abs(x - bx), x); });
        xs.erase(std::unique(xs.begin(), xs.end()), xs.end());
        xs.resize(std::min(xs.size(), MaxChannels));
        return xs;
    }

    static constexpr double Blocked = 1e5; // dearer than any way around

    const Diagram &m_diagram;
    std::vector<Obstacle> m_obstacles;
    std::vector<Drawn> m_drawn;
    std::map<std::pair<const Node *, const Node *>, int> m_pairs; // links of the pair so far
    QHash<const Node *, int> m_lanes;                             // of hubs
    const Node *m_from = nullptr, *m_to = nullptr;                // of the link being routed
    QPolygonF m_best;
    double m_cost = 0;
};

} // namespace

std::vector<QPolygonF> routesOf(const Diagram &diagram)
{
    return Router(diagram).routes();
}

} // namespace covault::diagram
