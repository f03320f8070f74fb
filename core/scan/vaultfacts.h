// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/resolver.h"
#include "scan/row.h"
#include "vault/vault.h"

namespace covault::scan {

/// What the vault's records say, for comparing with what a scan found. Holds secrets: never shown, written or kept.
Result<std::vector<VaultFact>> factsOf(vault::Vault &vault);

/// The vault's records as rows in which duplicates are looked for. Secrets are left out.
Result<std::vector<Row>> rowsOf(vault::Vault &vault);

} // namespace covault::scan
