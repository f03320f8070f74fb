// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/secrets.h"

namespace covault::desktop {

/// What can be taken from a record without opening it.
enum class Takes { Password, UserName, OneTimeCode, Address };

/// Where a record keeps it: the field of that name, else the first filled one of that nature. Nothing if it has none.
/// On a thread that may use \p vault.
Result<std::optional<Secrets::Place>> findPlace(vault::Vault &vault, const vault::RecordKey &record, Takes what);

/// The text that stands at \p place; for what is no secret.
Result<QString> textAt(vault::Vault &vault, const Secrets::Place &place);

} // namespace covault::desktop
