// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/accessstate.h"
#include "vault/vault.h"

namespace covault::desktop {

/// Why nothing of what \p member may can be changed from \p own device. Empty: something can.
QString whyNotAccess(const members::Roster &roster, const DeviceId &own, const members::Member &member);

/// What a member may, for the panel. `NotFound` if there is no such member any more. On a thread that may use \p vault.
Result<AccessState> readAccess(vault::Vault &vault, const MemberId &member);

/// The answer as core takes it.
members::Access accessFrom(const AccessState &state, const AccessAnswer &answer);

} // namespace covault::desktop
