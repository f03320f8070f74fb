// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/kind.h"
#include "vault/recordstate.h"

#include <vector>

namespace covault::vault {

/// One value of a field as it is listed.
struct Listed
{
    Bytes element;
    const ElementState *state = nullptr; ///< lives as long as the record's state
    cbor::Value value;                   ///< the one shown
    std::vector<Bytes> equalElements; ///< further elements of a list that hold the same; removing the value removes all
};

/// What stands in a field, in the order in which it is shown: an ordered table by its rows' own places, everything by
/// the time of its earliest change, that change's id, and the element. Removed elements are left out; equal values of a
/// list are listed once. \p field: null if the kind is not known here.
std::vector<Listed> inOrder(const Elements &elements, const Field *field);

/// A place between two places of an ordered table; both are values of its hidden column, compared bytewise. An empty
/// \p before: at the start; an empty \p after: at the end. If they are not in order, a place behind \p before.
QString placeBetween(const QString &before, const QString &after);

} // namespace covault::vault
