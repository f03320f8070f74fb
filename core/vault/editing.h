// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <functional>

namespace covault::vault {

/// Gives one wish after another, then null. Each stands until the next is asked for.
using NextWish = std::function<Result<const Wish *>()>;

/// Vault::edit() of wishes that are made one by one, so that they need not all be held: in one transaction, in which \p next may
/// read what was written so far. All or none, also if \p next fails.
Result<Changed> editEach(Vault &vault, const NextWish &next, std::optional<ActId> act = {});

} // namespace covault::vault
