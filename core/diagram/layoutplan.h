// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/model.h"

#include <vector>

namespace covault::diagram {

/// A diagram as a layout program wants it: indexes into the diagram's nodes, edges from the outside inwards. A value.
struct LayoutPlan
{
    enum class EdgeSort {
        Link,  ///< one layer or more further in
        Peers, ///< two of a pair, which stand side by side
        Row,   ///< no link: puts the next row of many like devices below the one before
    };
    struct Edge
    {
        int from;
        int to;
        EdgeSort sort;
    };

    std::vector<QSizeF> sizes; ///< of all nodes
    std::vector<int> parents;  ///< index of the group, or -1
    std::vector<int> groups;   ///< that hold anything; each after the one it stands in
    std::vector<int> leaves;   ///< all other nodes, groups without content among them
    std::vector<Edge> edges;   ///< between leaves
    std::vector<int> parts;    ///< of all nodes: which connected part of the diagram they belong to
    int partCount = 0;
};

LayoutPlan planOf(const Diagram &diagram);

} // namespace covault::diagram
