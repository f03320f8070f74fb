// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::cli {

/// Says of each of the wishes that was fulfilled whether the password it set is easily guessed. It is kept all the same:
/// what a device asks for can't always be chosen.
void warnOfWeakPasswords(vault::Vault &vault, const std::vector<vault::Wish> &wishes);

} // namespace covault::cli
