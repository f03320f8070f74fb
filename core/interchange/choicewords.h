// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/kind.h"

#include <optional>

namespace covault::interchange {

/// The id of the choice that \p text names: by id, by label, or by a word that other programs and languages use for it.
/// Nothing if it names none.
std::optional<QString> choiceMeant(const vault::Field &field, const QString &text);

} // namespace covault::interchange
