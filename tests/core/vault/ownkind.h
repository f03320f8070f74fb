// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/vault/vaultfixture.h"

namespace covault::vault::testing {

/// Adds a collection 'Branch' that has a kind of its own: `x_rack`, a Rack with a `label` and a `use`, which is a choice
/// of 'Open' and 'Locked'.
CollectionId addBranchWithRacks(VaultFixture &at);

/// Adds a rack there.
RecordKey addRack(VaultFixture &at, const CollectionId &branch, const QString &label, const QString &use);

} // namespace covault::vault::testing
