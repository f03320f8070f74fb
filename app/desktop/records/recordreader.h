// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordview.h"
#include "health/findinglist.h"
#include "health/policy.h"
#include "vault/vault.h"

namespace covault::desktop {

/// What is open about records, as it was last judged. Null: not judged yet.
using OpenFindingList = std::shared_ptr<const health::FindingList>;

/// Reads all that the page of a record shows; on a thread that may use \p vault. Nothing if there is no such record.
Result<std::optional<RecordView>> readRecordView(
        vault::Vault &vault, const vault::RecordKey &key, const OpenFindingList &findings);

} // namespace covault::desktop
