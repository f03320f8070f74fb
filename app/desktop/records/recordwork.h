// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordstate.h"
#include "health/finding.h"
#include "vault/vault.h"

/// What the page of a record asks of a vault, on a thread that may use it.
namespace covault::desktop {

/// Makes edits that bring back what was. `Refused` once the record is removed, or moved away.
Result<vault::Changed> takeBack(
        vault::Vault &vault, const vault::RecordKey &key, const std::vector<vault::Edit> &edits);

/// What shall be read anew though no edit names it: a record; the records of a finding and where decisions about it
/// lie.
vault::Changed touched(const vault::RecordKey &key);
vault::Changed touched(const health::Finding &finding);

/// The record that has this id, or where it was moved to; nothing if it is not here.
Result<std::optional<vault::RecordKey>> keyOf(vault::Vault &vault, const RecordId &id);

} // namespace covault::desktop
