// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/search.h"

namespace covault::cli {

/// What `is:stale` means in this vault: not confirmed within the interval of its kind.
vault::Search::StalePredicate staleIn(vault::Vault &vault);

} // namespace covault::cli
