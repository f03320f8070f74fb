// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/elements.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

using Columns = QMap<QString, QString>;

constexpr qsizetype IdBytes = 8;
constexpr double FarthestPlace = 1e6; // pixels; what lies beyond was not drawn by anyone

/// No secret and no proof hangs on it: it only has to be the same everywhere.
Bytes elementId(const QString &kind, const QString &id)
{
    return QCryptographicHash::hash((kind + u'/' + id).toUtf8(), QCryptographicHash::Sha256).first(IdBytes);
}

Element elementOf(const QString &kind, const QString &id, Columns columns)
{
    columns.insert(u"kind"_s, kind);
    cbor::Value::Map map;
    for (auto column = columns.constBegin(); column != columns.constEnd(); ++column) {
        if (!column.value().isEmpty())
            map.push_back({cbor::Value::text(column.key()), cbor::Value::text(column.value())});
    }
    return {elementId(kind, id), cbor::Value::map(std::move(map))};
}

QString number(double value)
{
    return QString::number(qRound(value));
}

Columns columnsOf(const Node &node)
{
    Columns columns = node.extras;
    columns.insert({{u"id"_s, node.id}, {u"label"_s, node.label}, {u"detail"_s, node.detail}, {u"role"_s, idOf(node.role)}, {u"parent"_s, node.parent},
            {u"record"_s, node.record}});
    if (!node.rect.isEmpty())
        columns.insert({{u"x"_s, number(node.rect.x())}, {u"y"_s, number(node.rect.y())}, {u"w"_s, number(node.rect.width())}, {u"h"_s, number(node.rect.height())}});
    return columns;
}

Columns columnsOf(const Link &link)
{
    Columns columns = link.extras;
    columns.insert({{u"id"_s, link.id}, {u"from"_s, link.from}, {u"to"_s, link.to}, {u"label"_s, link.label}, {u"from_port"_s, link.fromPort},
            {u"to_port"_s, link.toPort}, {u"line"_s, link.style == LinkStyle::Dashed ? u"dashed"_s : QString()}});
    return columns;
}

std::optional<Columns> columnsOf(const cbor::Value &value)
{
    if (!value.isMap())
        return std::nullopt;
    Columns columns;
    for (const auto &[key, cell] : value.entries()) {
        if (!key.isText() || !cell.isText())
            return std::nullopt;
        columns.insert(key.toText(), cell.toText());
    }
    return columns;
}

double place(const QString &text)
{
    bool isNumber = false;
    const double value = text.toInt(&isNumber);
    return isNumber ? std::clamp(value, -FarthestPlace, FarthestPlace) : 0;
}

Node nodeOf(Columns columns)
{
    Node node;
    node.id = columns.take(u"id"_s);
    node.label = columns.take(u"label"_s);
    node.detail = columns.take(u"detail"_s);
    node.role = roleFromId(columns.take(u"role"_s));
    node.parent = columns.take(u"parent"_s);
    node.record = columns.take(u"record"_s);
    const double x = place(columns.take(u"x"_s)), y = place(columns.take(u"y"_s));
    node.rect = QRectF(x, y, std::max(0.0, place(columns.take(u"w"_s))), std::max(0.0, place(columns.take(u"h"_s))));
    node.extras = std::move(columns);
    return node;
}

Link linkOf(Columns columns)
{
    Link link;
    link.id = columns.take(u"id"_s);
    link.from = columns.take(u"from"_s);
    link.to = columns.take(u"to"_s);
    link.label = columns.take(u"label"_s);
    link.fromPort = columns.take(u"from_port"_s);
    link.toPort = columns.take(u"to_port"_s);
    link.style = columns.take(u"line"_s) == u"dashed" ? LinkStyle::Dashed : LinkStyle::Solid;
    link.extras = std::move(columns);
    return link;
}

} // namespace

std::vector<Element> toElements(const Diagram &diagram)
{
    std::vector<Element> elements;
    if (!diagram.title.isEmpty())
        elements.push_back(elementOf(u"title"_s, {}, {{u"label"_s, diagram.title}}));
    for (const Node &node : diagram.nodes)
        elements.push_back(elementOf(u"node"_s, node.id, columnsOf(node)));
    for (const Link &link : diagram.links)
        elements.push_back(elementOf(u"link"_s, link.id, columnsOf(link)));
    std::ranges::sort(elements, {}, &Element::id);
    return elements;
}

ReadElements fromElements(const std::vector<Element> &elements)
{
    ReadElements read;
    for (const Element &element : elements) {
        auto columns = columnsOf(element.value);
        const QString kind = columns ? columns->take(u"kind"_s) : QString();
        const QString id = columns ? columns->value(u"id"_s) : QString();
        if (kind == u"title")
            read.diagram.title = columns->value(u"label"_s);
        else if (kind == u"node" && !id.isEmpty())
            read.diagram.nodes.push_back(nodeOf(std::move(*columns)));
        else if (kind == u"link" && !id.isEmpty())
            read.diagram.links.push_back(linkOf(std::move(*columns)));
        else
            read.skipped.push_back({u"element %1"_s.arg(QString::fromLatin1(element.id.toHex())), u"it is neither a node nor a link"_s});
    }
    std::ranges::sort(read.diagram.nodes, {}, &Node::id);
    std::ranges::sort(read.diagram.links, {}, &Link::id);
    return read;
}

} // namespace covault::diagram
