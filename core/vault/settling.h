// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// Settles a conflict by one of its values: what \p take set in this place is all that stands there from now on, by an edit
/// that names every head. `NotFound` if the place is in no conflict, which somebody may have settled meanwhile, or if it
/// is none of the values beside each other that \p take set.
Result<Changed> settle(
        Vault &vault, const RecordKey &record, const QString &field, const Bytes &element, const ChangeId &take);

} // namespace covault::vault
