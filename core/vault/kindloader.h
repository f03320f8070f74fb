// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/projection.h"

namespace covault::vault {

/// Reads the definitions of kinds that the vault's own `kind` records hold, added to the built-in ones, each where it is
/// valid. What a definition made secret, whoever replaced or removed it since, stays secret.
Result<> loadKinds(Replica &replica);

/// To be called when `kind` records were projected: reads the kinds anew and projects all records of those that differ.
/// Gives the keys of these records.
Result<std::vector<RecordKey>> followKinds(Replica &replica, Log &log, Projection &projection);

} // namespace covault::vault
