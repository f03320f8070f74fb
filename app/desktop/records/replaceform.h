// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/editform.h"

/// The editor's form where a new record is put into the place of another; on a thread that may use the vault.
namespace covault::desktop {

/// Makes \p form, of a new record, one that puts it into the place of \p old: what belongs to the place stands in it,
/// what else the old one holds is asked for first. `NotFound` if the old one is not here.
Result<> putInPlace(EditForm &form, vault::Vault &vault, const vault::RecordKey &old);

/// All that the new record holds: what is typed, and what of the place can't be typed: rows of tables.
std::vector<vault::Edit> valuesInPlace(const EditForm &form, const vault::Record &old);

} // namespace covault::desktop
