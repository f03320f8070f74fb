// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// A record that names another one, and the field in which it does.
struct BackLink
{
    RecordRow from;
    QString field;
};

/// The records that name \p record, also as it was called before it was moved, by title; removed ones aside. One that does
/// so in two fields stands there twice.
Result<std::vector<BackLink>> backLinks(Vault &vault, const RecordKey &record);

} // namespace covault::vault
