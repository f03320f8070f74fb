// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "vault/change.h"

#include <optional>
#include <vector>

namespace covault::vault {

/// A wish: what one element of a field shall hold. No value: it is removed.
struct Edit
{
    QString field;
    Bytes element;
    std::optional<cbor::Value> value;
};

/// A wish for one record: it becomes one change, or several of one act if it is too large for one.
struct Wish
{
    RecordKey record;
    Verb verb = Verb::Edit;
    std::vector<Edit> edits; ///< of Edit, Remove and Restore
    Detail detail;
};

} // namespace covault::vault
