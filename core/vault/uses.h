// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/titlematch.h"
#include "vault/vault.h"

#include <map>

namespace covault::vault {

/// What this replica's user went to or did, how often and when last: for offering it again. Lies in the encrypted file,
/// is no change and never leaves this computer.
///
/// Holds a reference to the vault; its thread rule holds.
class Uses
{
public:
    /// So many are remembered; those used longest ago are forgotten first.
    static constexpr size_t Most = 300;

    explicit Uses(Vault &vault)
        : m_vault(vault)
    {
    }

    /// Notes one more use of \p what, a name that the caller makes: `record/ID`, `action/vault.lock`.
    Result<> note(const QString &what);
    /// All, by name. One that can't be read is left out.
    Result<std::map<QString, Use>> all();

private:
    Vault &m_vault;
};

} // namespace covault::vault
