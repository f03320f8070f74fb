// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/linktexts.h"

#include <algorithm>
#include <cmath>

namespace covault::diagram {

namespace {

constexpr double MaxWidth = 180;
constexpr double FromEnd = 15; // of a port's name

struct Part
{
    QPointF from, to;
    bool isUpright() const { return from.x() == to.x(); }
    double length() const { return std::abs(to.x() - from.x()) + std::abs(to.y() - from.y()); }
};

class TextPlacer
{
public:
    TextPlacer(const Diagram &diagram, std::vector<QRectF> taken)
        : m_taken(std::move(taken))
    {
        for (const Node &node : diagram.nodes) {
            const QRectF &box = node.rect;
            if (node.role == Role::Group) // its edges, not what is in it
                m_taken.insert(m_taken.end(), {QRectF(box.left() - 1, box.top(), 2, box.height()), QRectF(box.right() - 1, box.top(), 2, box.height()),
                                                      QRectF(box.left(), box.top() - 1, box.width(), 2), QRectF(box.left(), box.bottom() - 1, box.width(), 2)});
            else
                m_taken.push_back(box);
        }
    }

    void keepOff(const QPolygonF &route)
    {
        for (qsizetype i = 1; i < route.size(); ++i)
            m_taken.push_back(QRectF(route[i - 1], route[i]).normalized().adjusted(-1, -1, 1, 1));
    }

    void addPort(const QString &name, Part part)
    {
        if (name.isEmpty())
            return;
        const double sign = part.isUpright() ? (part.to.y() > part.from.y() ? 1 : -1) : (part.to.x() > part.from.x() ? 1 : -1);
        const QString text = typeset::elided(name, typeset::LinkText, MaxWidth);
        const double half = typeset::width(text, typeset::LinkText) / 2;
        std::vector<QPointF> places;
        for (const double further : {0.0, 14.0, 28.0}) {
            if (part.isUpright())
                places.insert(places.end(), {part.from + QPointF(6 + half, sign * (FromEnd + further) + 4), part.from + QPointF(-6 - half, sign * (FromEnd + further) + 4)});
            else
                places.insert(places.end(), {part.from + QPointF(sign * (half + 6 + further), -5), part.from + QPointF(sign * (half + 6 + further), 14)});
        }
        place(text, places);
    }

    /// In the middle of the longest parts first, then nearer to their ends.
    void addLabel(const QString &label, const QPolygonF &route)
    {
        if (label.isEmpty())
            return;
        std::vector<Part> parts;
        for (qsizetype i = 1; i < route.size(); ++i)
            parts.push_back({route[i - 1], route[i]});
        std::ranges::stable_sort(parts, std::greater(), &Part::length);
        const QString text = typeset::elided(label, typeset::LinkText, MaxWidth);
        const double half = typeset::width(text, typeset::LinkText) / 2;
        std::vector<QPointF> places;
        for (const Part &part : parts) {
            for (const double along : {0.5, 0.35, 0.65, 0.2, 0.8}) {
                const QPointF at = part.from + (part.to - part.from) * along;
                if (part.isUpright())
                    places.insert(places.end(), {at + QPointF(6 + half, 4), at + QPointF(-6 - half, 4)});
                else
                    places.insert(places.end(), {at + QPointF(0, -5), at + QPointF(0, 14)});
            }
        }
        place(text, places);
    }

    std::vector<TextShape> take() { return std::move(m_texts); }

private:
    static QRectF boxAt(const QString &text, QPointF centre)
    {
        const double width = typeset::width(text, typeset::LinkText);
        return QRectF(centre.x() - width / 2, centre.y() - 10, width, 13);
    }

    /// At the first of \p places that is free, else at the first.
    void place(const QString &text, const std::vector<QPointF> &places)
    {
        const auto isFree = [&](QPointF place) {
            return std::ranges::none_of(m_taken, [box = boxAt(text, place)](const QRectF &taken) { return taken.intersects(box); });
        };
        const auto free = std::ranges::find_if(places, isFree);
        const QPointF at = free != places.end() ? *free : places.front();
        m_taken.push_back(boxAt(text, at));
        m_texts.push_back({at, text, typeset::LinkText, Ink::Muted, Anchor::Middle, true});
    }

    std::vector<QRectF> m_taken;
    std::vector<TextShape> m_texts;
};

} // namespace

std::vector<TextShape> linkTexts(const Diagram &diagram, const std::vector<QPolygonF> &routes, const std::vector<QRectF> &taken)
{
    TextPlacer placer(diagram, taken);
    for (const QPolygonF &route : routes)
        placer.keepOff(route);
    for (size_t i = 0; i < routes.size(); ++i) {
        const QPolygonF &route = routes[i];
        if (route.size() < 2)
            continue;
        placer.addPort(diagram.links[i].fromPort, {route[0], route[1]});
        placer.addPort(diagram.links[i].toPort, {route[route.size() - 1], route[route.size() - 2]});
        placer.addLabel(diagram.links[i].label, route);
    }
    return placer.take();
}

} // namespace covault::diagram
