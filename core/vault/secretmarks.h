// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/kind.h"

namespace covault::vault {

/// Adds to \p marks what is secret in \p fields: fields, columns, and columns that are secret by what their row says.
void addSecrets(std::vector<Field> &marks, const std::vector<Field> &fields);

/// Makes secret in \p fields what is so in \p marks. What its row would decide in two ways is always secret.
void keepSecrets(const std::vector<Field> &marks, std::vector<Field> &fields);

} // namespace covault::vault
