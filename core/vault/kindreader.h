// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "vault/kind.h"

namespace covault::vault {

/// A kind as its file describes it. Keys that this version does not know are overlooked, so that a definition made by a
/// later one still shows its records. Nothing is checked but the form of each part.
Result<Kind> readKind(const Bytes &json);

/// What is wrong with the definition of a list of fields; nothing if all is in order. Ids stand once, types fit their
/// marks, a table has at most one key and one secret column.
std::optional<QString> faultIn(const std::vector<Field> &fields);

/// What is wrong with a kind as a whole; nothing if all is in order.
std::optional<QString> faultIn(const Kind &kind);

} // namespace covault::vault
