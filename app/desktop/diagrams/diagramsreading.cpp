// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagrams/diagramsreading.h"

#include "desktop/theme/icons.h"
#include "diagram/assetfacts.h"
#include "diagram/diagramstore.h"
#include "diagram/layout.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct DiagramWords
{
    Q_DECLARE_TR_FUNCTIONS(DiagramWords)
};

using diagram::Difference;
using diagram::Mark;
using drawing::Severity;

/// Rows of what is not drawn; with more, one would not read them.
constexpr int MostUndrawn = 300;

Drift driftOf(const Difference &difference)
{
    using Sort = Difference::Sort;
    switch (difference.sort) {
    case Sort::UnknownNode:
        return {Severity::Notice, DiagramWords::tr("Unknown"), difference.evidence};
    case Sort::RetiredAsset:
        return {Severity::Warning, DiagramWords::tr("Retired"), difference.evidence};
    case Sort::MissingAsset:
        return {Severity::Info, DiagramWords::tr("Not drawn"), difference.evidence}; // it may be on another one
    case Sort::ChangedName:
        return {Severity::Warning, DiagramWords::tr("Renamed"), difference.evidence};
    case Sort::MissingLink:
        return {Severity::Warning, DiagramWords::tr("Link missing"), difference.evidence};
    case Sort::UnknownHost:
        return {Severity::Warning, DiagramWords::tr("Unknown host"), difference.evidence};
    case Sort::MissingHost:
        return {Severity::Warning, DiagramWords::tr("Not seen"), difference.evidence};
    case Sort::ChangedMac:
        return {Severity::Warning, DiagramWords::tr("Changed"), difference.evidence};
    }
    return {};
}

Mark markOf(const Difference &difference)
{
    using Sort = Difference::Sort;
    const Mark::Sort sort = difference.sort == Sort::UnknownNode ? Mark::Sort::Unknown
            : difference.sort == Sort::MissingHost               ? Mark::Sort::NotSeen
                                                                 : Mark::Sort::Changed;
    return {difference.subject, sort, driftOf(difference).word};
}

QString iconOf(diagram::Role role)
{
    using diagram::Role;
    if (role == Role::Cloud || role == Role::Network)
        return role == Role::Cloud ? u"world"_s : u"network"_s;
    if (role == Role::Person || role == Role::Note)
        return role == Role::Person ? u"user"_s : u"note"_s;
    return kindIcon(u"asset"_s, diagram::idOf(role));
}

// What a label says in one line.
QString lineOf(const QString &label)
{
    return label.simplified();
}

/// What is looked up for each node and each difference.
struct Index
{
    QHash<QString, QStringList> links; ///< of nodes
    QHash<QString, const diagram::Asset *> assets;
    const std::map<QString, vault::RecordKey> &keys;

    std::optional<vault::RecordKey> keyOf(const QString &record) const
    {
        const auto key = keys.find(record);
        return key == keys.end() ? std::nullopt : std::optional(key->second);
    }
};

// What one end of a link says: "p1: sw-core-01 (uplink)".
QString linkLine(const QString &port, const diagram::Node &other, const QString &label)
{
    const QString name = lineOf(other.label);
    const QString end = label.isEmpty() ? name : DiagramWords::tr("%1 (%2)").arg(name, lineOf(label));
    return port.isEmpty() ? end : DiagramWords::tr("%1: %2").arg(port, end);
}

QHash<QString, QStringList> linksOf(const diagram::Diagram &drawing)
{
    QHash<QString, const diagram::Node *> nodes;
    for (const diagram::Node &node : drawing.nodes) {
        if (!nodes.contains(node.id))
            nodes.insert(node.id, &node);
    }
    QHash<QString, QStringList> links;
    for (const diagram::Link &link : drawing.links) {
        const diagram::Node *from = nodes.value(link.from);
        const diagram::Node *to = nodes.value(link.to);
        if (!from || !to || from == to)
            continue;
        links[from->id] += linkLine(link.fromPort, *to, link.label);
        links[to->id] += linkLine(link.toPort, *from, link.label);
    }
    return links;
}

OutlineNode outlineOf(const diagram::Node &node, const Index &index)
{
    OutlineNode outline{node.id, lineOf(node.label), node.detail, diagram::nameOf(node.role), iconOf(node.role),
            node.rect, index.keyOf(node.record), index.links.value(node.id), {}};
    if (outline.label.isEmpty())
        outline.label = outline.role;
    return outline;
}

// What differs about something that is not drawn: an asset, or a host that was seen.
OutlineNode undrawnOf(const Difference &difference, size_t place, const Index &index)
{
    OutlineNode node;
    node.id = u"+%1"_s.arg(place);
    node.label = difference.subject;
    node.icon = kindIcon(u"asset"_s);
    if (const diagram::Asset *asset = index.assets.value(difference.subject)) {
        node.label = asset->name;
        node.detail = asset->addresses.value(0);
    }
    node.record = index.keyOf(difference.subject);
    return node;
}

std::vector<OutlineNode> outlinesOf(const diagram::Diagram &drawing, const Index &index)
{
    std::vector<OutlineNode> outlines;
    for (const diagram::Node &node : drawing.nodes) {
        if (node.role != diagram::Role::Group)
            outlines.push_back(outlineOf(node, index));
    }
    std::ranges::stable_sort(outlines, [](const OutlineNode &a, const OutlineNode &b) {
        return QString::localeAwareCompare(a.label, b.label) < 0;
    });
    return outlines;
}

// Writes the differences at the nodes, and those of what is not drawn behind them. Gives the marks: a node carries one.
std::vector<Mark> addDifferences(DrawnDiagram &drawn, const std::vector<Difference> &differences, const Index &index)
{
    QHash<QString, size_t> places;
    for (size_t place = drawn.nodes.size(); place-- > 0;)
        places.insert(drawn.nodes[place].id, place); // of equal ids the first counts
    std::vector<Mark> marks;
    for (const Difference &difference : differences) {
        if (const auto place = places.constFind(difference.subject); place != places.cend()) {
            OutlineNode &node = drawn.nodes[*place];
            if (node.drift.empty())
                marks.push_back(markOf(difference));
            node.drift.push_back(driftOf(difference));
        } else if (drawn.undrawnThings++ < MostUndrawn) {
            drawn.nodes.push_back(undrawnOf(difference, drawn.nodes.size(), index));
            drawn.nodes.back().drift.push_back(driftOf(difference));
        }
    }
    return marks;
}

Result<diagram::Diagram> placed(diagram::Diagram drawing)
{
    return drawing.isLaidOut() ? Result<diagram::Diagram>(std::move(drawing)) : diagram::laidOut(std::move(drawing));
}

} // namespace

const OutlineNode *DrawnDiagram::find(const QString &id) const
{
    const auto found = std::ranges::find(nodes, id, &OutlineNode::id);
    return id.isEmpty() || found == nodes.end() ? nullptr : &*found;
}

Result<std::vector<DiagramItem>> diagramsOf(vault::Vault &vault)
{
    vault::ListFilter filter;
    filter.kind = u"diagram"_s;
    const auto rows = vault.list(filter);
    if (!rows)
        return failure(rows);
    std::vector<DiagramItem> items;
    for (const vault::RecordRow &row : *rows)
        items.push_back({row.key, row.title});
    std::ranges::stable_sort(items, [](const DiagramItem &a, const DiagramItem &b) {
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    return items;
}

DrawnDiagram drawnOf(const diagram::Diagram &drawing, const std::vector<diagram::Asset> &assets,
        const std::vector<Difference> &differences, const std::map<QString, vault::RecordKey> &keys)
{
    Index index{linksOf(drawing), {}, keys};
    for (const diagram::Asset &asset : assets)
        index.assets.insert(asset.id, &asset);
    DrawnDiagram drawn;
    drawn.title = drawing.title;
    drawn.undrawn = int(std::ranges::count(differences, Difference::Sort::MissingAsset, &Difference::sort));
    drawn.differences = int(differences.size()) - drawn.undrawn;
    drawn.nodes = outlinesOf(drawing, index);
    drawn.undrawnThings = int(std::ranges::count(drawn.nodes, false, &OutlineNode::isDrawn));
    const std::vector<Mark> marks = addDifferences(drawn, differences, index);
    drawn.plain = diagram::sceneOf(drawing);
    drawn.marked = diagram::sceneOf(drawing, marks);
    return drawn;
}

Result<std::shared_ptr<const DrawnDiagram>> drawnOf(
        vault::Vault &vault, const vault::RecordKey &key, const readers::NmapScan *scan)
{
    const auto record = vault.record(key);
    if (!record)
        return failure(record);
    if (!*record)
        return failure(Error::Code::NotFound, DiagramWords::tr("showing a diagram"),
                DiagramWords::tr("it is not there any more"), DiagramWords::tr("choose another one"));
    auto read = diagram::readDiagram(**record);
    if (!read)
        return failure(read);
    const bool isLaidOut = read->diagram.isLaidOut();
    auto drawing = placed(std::move(read->diagram));
    if (!drawing)
        return failure(drawing);
    const auto assets = diagram::assetsOf(vault);
    if (!assets)
        return failure(assets);
    const auto rows = vault.list({});
    if (!rows)
        return failure(rows);
    std::map<QString, vault::RecordKey> keys;
    for (const vault::RecordRow &row : *rows)
        keys[row.key.id.toString()] = row.key;
    const auto differences = diagram::check(*drawing, *assets, scan);
    diagram::linkAssets(*drawing, *assets);
    DrawnDiagram drawn = drawnOf(*drawing, *assets, differences, keys);
    drawn.key = key;
    drawn.isLaidOut = isLaidOut;
    for (const readers::Skipped &skipped : read->skipped)
        drawn.skipped += DiagramWords::tr("%1: %2").arg(skipped.what, skipped.why);
    return std::make_shared<const DrawnDiagram>(std::move(drawn));
}

} // namespace covault::desktop
