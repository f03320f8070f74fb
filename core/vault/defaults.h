// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// Where a new record goes when nothing is said: the vault's setting `default_collection`, else `Shared`.
Result<CollectionId> defaultCollection(Vault &vault);

/// The value of a setting of the vault, kept in `Shared`; empty if it is not set.
Result<QString> settingValue(Vault &vault, const QString &key);
/// Sets one; an empty value takes it away. Needs an admin of the owner of `Shared`.
Result<Changed> setSetting(Vault &vault, const QString &key, const QString &value);

} // namespace covault::vault
