// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/scene.h"

#include "diagram/icons.h"
#include "diagram/linktexts.h"
#include "diagram/routes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

constexpr double Margin = 24;
constexpr double IconSize = 22;
constexpr double NarrowNode = 110; // below it there is room for the icon only

struct Look
{
    Ink edge = Ink::Border;
    Ink fill = Ink::Base;
    double width = 1;
    bool isDashed = false;
};

Look lookOf(const Mark *mark)
{
    if (!mark)
        return {};
    switch (mark->sort) {
    case Mark::Sort::Changed:
        return {Ink::Warning, Ink::Base, 2, false};
    case Mark::Sort::NotSeen:
        return {Ink::Warning, Ink::Alt, 2, true};
    case Mark::Sort::Unknown:
        return {Ink::Notice, Ink::Base, 2, true};
    }
    return {};
}

QString wordOf(const Mark &mark)
{
    if (!mark.word.isEmpty())
        return mark.word;
    return mark.sort == Mark::Sort::Changed ? u"Changed"_s : mark.sort == Mark::Sort::NotSeen ? u"Not seen"_s : u"Unknown"_s;
}

class SceneMaker
{
public:
    SceneMaker(const Diagram &diagram, const std::vector<Mark> &marks)
        : m_diagram(diagram)
        , m_marks(marks)
    {
    }

    Scene make()
    {
        addGroups();
        const std::vector<QPolygonF> routes = routesOf(m_diagram);
        for (size_t i = 0; i < routes.size(); ++i)
            addLink(m_diagram.links[i], routes[i]);
        for (const Node &node : m_diagram.nodes) {
            if (node.role != Role::Group && !node.rect.isEmpty())
                addNode(node);
        }
        for (const TextShape &text : linkTexts(m_diagram, routes, tags()))
            add(text, QRectF(text.at.x() - (text.anchor == Anchor::Middle ? typeset::width(text.text, text.style) / 2 : 0), text.at.y() - text.style.line,
                              typeset::width(text.text, text.style), text.style.line));
        for (const Mark &mark : m_marks)
            addTag(mark);
        m_scene.area = m_scene.area.isNull() ? QRectF(0, 0, 2 * Margin, 2 * Margin) : m_scene.area.adjusted(-Margin, -Margin, Margin, Margin);
        return std::move(m_scene);
    }

private:
    void add(Shape shape, const QRectF &covers)
    {
        m_scene.shapes.push_back(std::move(shape));
        m_scene.area = m_scene.area.united(covers);
    }

    const Mark *markOf(const Node &node) const
    {
        const auto mark = std::ranges::find(m_marks, node.id, &Mark::node);
        return mark != m_marks.end() ? &*mark : nullptr;
    }

    /// Outer frames first, so that inner ones stay visible.
    void addGroups()
    {
        std::vector<const Node *> groups;
        for (const Node &node : m_diagram.nodes) {
            if (node.role == Role::Group && !node.rect.isEmpty())
                groups.push_back(&node);
        }
        std::ranges::stable_sort(groups, std::greater(), [](const Node *node) { return node->rect.width() * node->rect.height(); });
        for (const Node *group : groups) {
            add(PartShape{group->id, group->label}, {});
            add(BoxShape{group->rect, 6, Ink::Alt, Ink::Border, 1, false}, group->rect);
            const QString label = typeset::elided(group->label, typeset::GroupText, group->rect.width() - 24);
            add(TextShape{group->rect.bottomLeft() + QPointF(12, -11), label, typeset::GroupText, Ink::SecondText, Anchor::Start, false}, {});
        }
    }

    void addLink(const Link &link, const QPolygonF &route)
    {
        if (route.isEmpty())
            return;
        add(PartShape{link.id, link.label}, {});
        add(LineShape{route, Ink::SecondText, 1.5, link.style == LinkStyle::Dashed}, route.boundingRect());
    }

    void addNode(const Node &node)
    {
        const QString second = secondLine(node);
        add(PartShape{node.id, second.isEmpty() ? node.label : node.label + u", "_s + second}, {});
        const Look look = lookOf(markOf(node));
        const bool isRound = node.role == Role::Cloud || node.role == Role::Network;
        if (node.role != Role::Note)
            add(BoxShape{node.rect, isRound ? std::min(22.0, node.rect.height() / 2) : 4, look.fill, look.edge, look.width, look.isDashed}, node.rect);
        if (node.rect.width() < NarrowNode)
            addNarrow(node);
        else
            addWide(node, second);
    }

    void addWide(const Node &node, const QString &second)
    {
        const bool hasIcon = node.role != Role::Note;
        if (hasIcon)
            addIcon(node.role, QPointF(node.rect.left() + 11, node.rect.center().y() - IconSize / 2));
        const double left = node.rect.left() + (hasIcon ? typeset::TextLeft : 8);
        const double room = node.rect.right() - left - 10;
        const typeset::Style below = secondStyle(node);
        const double forLabel = node.rect.height() - 8 - (second.isEmpty() ? 0 : below.line);
        const auto most = std::max<qsizetype>(1, qsizetype(forLabel / typeset::Label.line));
        const QStringList lines = typeset::wrapped(node.label, typeset::Label, room, most);
        const double height = double(lines.size()) * typeset::Label.line + (second.isEmpty() ? 0 : below.line);
        double y = node.rect.center().y() - height / 2;
        for (const QString &line : lines) {
            add(TextShape{QPointF(left, y + 12.5), line, typeset::Label, Ink::Text, Anchor::Start, false}, {});
            y += typeset::Label.line;
        }
        if (!second.isEmpty())
            add(TextShape{QPointF(left, y + 12), typeset::elided(second, below, room), below, Ink::SecondText, Anchor::Start, false}, {});
    }

    /// A small box, as other programs have them for a picture: the icon in it, the label below.
    void addNarrow(const Node &node)
    {
        const double size = std::clamp(std::min(node.rect.width(), node.rect.height()) / 2, IconSize, 2 * IconSize);
        addIcon(node.role, node.rect.center() - QPointF(size / 2, size / 2), size);
        double y = node.rect.bottom();
        for (const QString &line : typeset::wrapped(node.label, typeset::Label, 140, 2)) {
            y += typeset::Label.line;
            const double width = typeset::width(line, typeset::Label);
            const QPointF at(node.rect.center().x(), y);
            add(TextShape{at, line, typeset::Label, Ink::Text, Anchor::Middle, true}, QRectF(at.x() - width / 2, y - 12, width, 16));
        }
    }

    void addIcon(Role role, QPointF topLeft, double size = IconSize)
    {
        for (QPolygonF stroke : iconOf(role)) {
            for (QPointF &point : stroke)
                point = topLeft + point * size / 24;
            add(LineShape{std::move(stroke), Ink::SecondText, 1.6, false}, {});
        }
    }

    /// Right of the middle, where a line from above would come down.
    QRectF tagOf(const Mark &mark) const
    {
        const Node *node = m_diagram.find(mark.node);
        if (!node || node->rect.isEmpty())
            return {};
        const double width = typeset::width(wordOf(mark), typeset::TagText) + 30;
        const double left = std::max(node->rect.center().x() + 8, node->rect.right() + 8 - width);
        return QRectF(left, node->rect.top() - 18, width, 20);
    }

    std::vector<QRectF> tags() const
    {
        std::vector<QRectF> places;
        for (const Mark &mark : m_marks)
            places.push_back(tagOf(mark));
        return places;
    }

    /// The tag of a mark stands on the upper edge: a shape and a word, never a colour alone.
    void addTag(const Mark &mark)
    {
        const QRectF tag = tagOf(mark);
        if (tag.isEmpty())
            return;
        const bool isNotice = mark.sort == Mark::Sort::Unknown;
        const QString word = wordOf(mark);
        add(BoxShape{tag, 3, isNotice ? Ink::NoticeTint : Ink::WarningTint, isNotice ? Ink::Notice : Ink::Warning, 1, false}, tag);
        const QPointF centre(tag.left() + 12, tag.center().y());
        const QPolygonF sign = isNotice ? QPolygonF({centre + QPointF(0, -5), centre + QPointF(5, 0), centre + QPointF(0, 5), centre + QPointF(-5, 0), centre + QPointF(0, -5)})
                                        : QPolygonF({centre + QPointF(0, -5), centre + QPointF(5.5, 4.5), centre + QPointF(-5.5, 4.5), centre + QPointF(0, -5)});
        add(LineShape{sign, isNotice ? Ink::Notice : Ink::Warning, 2, false}, {});
        add(TextShape{QPointF(tag.left() + 22, tag.bottom() - 6), word, typeset::TagText, isNotice ? Ink::NoticeWord : Ink::WarningWord, Anchor::Start, false}, {});
    }

    const Diagram &m_diagram;
    const std::vector<Mark> &m_marks;
    Scene m_scene;
};

} // namespace

Scene sceneOf(const Diagram &diagram, const std::vector<Mark> &marks)
{
    return SceneMaker(diagram, marks).make();
}

} // namespace covault::diagram
