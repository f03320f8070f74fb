// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/model.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace covault::diagram {

const Node *Diagram::find(const QString &id) const
{
    const auto found = std::ranges::find(nodes, id, &Node::id);
    return found != nodes.end() ? &*found : nullptr;
}

std::vector<int> Diagram::parents() const
{
    QHash<QString, int> groups;
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].role == Role::Group)
            groups.insert(nodes[i].id, int(i));
    }
    std::vector<int> result(nodes.size(), -1);
    for (size_t i = 0; i < nodes.size(); ++i) {
        const int wanted = nodes[i].parent.isEmpty() ? -1 : groups.value(nodes[i].parent, -1);
        int above = wanted;
        while (above >= 0 && above != int(i))
            above = result[size_t(above)];
        result[i] = above < 0 ? wanted : -1; // the link that would close a circle is left out
    }
    return result;
}

bool Diagram::isLaidOut() const
{
    return std::ranges::all_of(nodes, [](const Node &node) { return node.role == Role::Group || !node.rect.isEmpty(); });
}

QRectF Diagram::bounds() const
{
    QRectF all;
    for (const Node &node : nodes)
        all = all.united(node.rect);
    return all;
}

QString secondLine(const Node &node)
{
    if (!node.detail.isEmpty() || node.role == Role::Other || node.role == Role::Note || node.role == Role::Group)
        return node.detail;
    QString name = nameOf(node.role);
    name[0] = name[0].toUpper();
    return name.compare(node.label, Qt::CaseInsensitive) == 0 ? QString() : name;
}

typeset::Style secondStyle(const Node &node)
{
    return node.detail.isEmpty() ? typeset::RoleText : typeset::Detail;
}

QSizeF neededSize(const Node &node)
{
    const QString second = secondLine(node);
    const QStringList lines = typeset::wrapped(node.label, typeset::Label, typeset::MaxTextWidth, typeset::MaxLabelLines);
    double width = typeset::width(second, secondStyle(node));
    for (const QString &line : lines)
        width = std::max(width, typeset::width(line, typeset::Label));
    const double height = double(lines.size()) * typeset::Label.line + (second.isEmpty() ? 0 : typeset::Detail.line) + 10;
    const double text = std::min(width, typeset::MaxTextWidth);
    return QSizeF(std::ceil(std::max(144.0, text + typeset::TextLeft + 14)), std::ceil(std::max(44.0, height)));
}

} // namespace covault::diagram
