// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/defaults.h"
#include "vault/value.h"

#include <QStringList>

namespace covault::vault {

/// The settings of the vault beside the intervals of health: `default_collection` (the id of a collection), `region` (two
/// letters: the country of phone numbers without a country code) and `time_zone` (an IANA name: of times typed without an
/// offset). They lie in `Shared`.
QStringList vaultSettingKeys();

/// What holds: what is set, else what is usual. `Usage` of an unknown key.
Result<QString> effectiveSetting(Vault &vault, const QString &key);
/// The stored form of what was typed. `Usage` if it does not fit, or of an unknown key.
Result<QString> checkedSetting(const Vault &vault, const QString &key, const QString &typed);
/// What typed values are read by.
Result<ValueContext> typingContext(Vault &vault, const LinkResolver *links);

} // namespace covault::vault
