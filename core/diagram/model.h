// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/role.h"
#include "diagram/typeset.h"

#include <QMap>
#include <QRectF>

#include <vector>

namespace covault::diagram {

/// A device, a group or another thing in a diagram. A value.
struct Node
{
    QString id; ///< unique in the diagram, not empty
    QString label;
    QString detail; ///< the second line: an address, a model
    Role role = Role::Other;
    QRectF rect;    ///< in pixels from the diagram's own zero, not from the parent; empty until laid out
    QString parent; ///< id of the group it stands in, or empty
    QString record; ///< id of the asset it shows, as text, or empty
    QMap<QString, QString> extras; ///< what other programs know of it and we hand on: a draw.io style

    bool operator==(const Node &) const = default;
};

enum class LinkStyle { Solid, Dashed };

/// A connection between two nodes. It has no direction: from and to only say which port is whose. A value.
struct Link
{
    QString id; ///< unique among links, not empty
    QString from;
    QString to;
    QString label;
    QString fromPort;
    QString toPort;
    LinkStyle style = LinkStyle::Solid;
    QMap<QString, QString> extras;

    bool operator==(const Link &) const = default;
};

/// A diagram: nodes, groups of them, and links. A value.
///
/// Links whose ends are missing and parents that are missing or form a circle can occur, since devices merge what two
/// people drew: every function here passes over such links, and takes such a parent for none.
struct Diagram
{
    QString title;
    std::vector<Node> nodes;
    std::vector<Link> links;

    /// The node with that id, or nullptr.
    const Node *find(const QString &id) const;

    /// For each node the index of its parent group in `nodes`, or -1. Never a circle.
    std::vector<int> parents() const;

    /// Whether every node but groups has a place.
    bool isLaidOut() const;

    /// What the nodes cover.
    QRectF bounds() const;

    bool operator==(const Diagram &) const = default;
};

/// What stands below a node's label: its detail, else what it is, else nothing.
QString secondLine(const Node &node);

/// How that line is set: details are typed and compared, so they are in the mono face.
typeset::Style secondStyle(const Node &node);

/// The size a node needs for its icon, label and detail without cutting them, in pixels.
QSizeF neededSize(const Node &node);

} // namespace covault::diagram
