// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// The records that whoever works here has starred. They lie in this replica only: they are no changes.
///
/// Holds a reference to the vault; its thread rule holds.
class Favourites
{
public:
    enum class Star { Off, On };

    explicit Favourites(Vault &vault)
        : m_vault(vault)
    {
    }

    Result<bool> has(const RecordKey &record);
    /// `NotFound` if there is no such record. Gives what screens need to hear of.
    Result<Changed> set(const RecordKey &record, Star star);

private:
    Vault &m_vault;
};

} // namespace covault::vault
