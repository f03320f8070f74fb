// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "diagram/model.h"
#include "readers/skipped.h"

namespace covault::diagram {

/// One element of a `drawing` field: a node, a link, or the title. See FORMAT.md.
struct Element
{
    Bytes id;          ///< 8 bytes, made of the sort and the id of what it holds: drawn twice, it is the same element
    cbor::Value value; ///< a map of column to text

    bool operator==(const Element &) const = default;
};

/// The elements that hold \p diagram, sorted by their id.
std::vector<Element> toElements(const Diagram &diagram);

/// A diagram out of a field, in the order of the elements' own ids within their sort. Elements that can't be read are
/// listed in `skipped`; columns that are not known are kept in extras.
struct ReadElements
{
    Diagram diagram;
    std::vector<readers::Skipped> skipped;
};
ReadElements fromElements(const std::vector<Element> &elements);

} // namespace covault::diagram
