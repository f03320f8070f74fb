// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/defaults.h"
#include "vault/value.h"

#include <QStringList>

namespace covault::vault {

/// The settings of the vault beside the intervals of health: `default_collection` (the id of a collection), `region` (two
/// letters: the country of phone numbers without a country code), `time_zone` (an IANA name: of times typed without an
/// offset) and `workspace` (whether workspaces may open it: `allowed` or `refused`). They lie in `Shared`.
QStringList vaultSettingKeys();

inline const QString WorkspaceSetting = QStringLiteral("workspace");
inline const QString WorkspaceAllowed = QStringLiteral("allowed");
inline const QString WorkspaceRefused = QStringLiteral("refused");

/// What holds: what is set, else what is usual. `Usage` of an unknown key.
Result<QString> effectiveSetting(Vault &vault, const QString &key);
/// The stored form of what was typed. `Usage` if it does not fit, or of an unknown key.
Result<QString> checkedSetting(const Vault &vault, const QString &key, const QString &typed);
/// What typed values are read by.
Result<ValueContext> typingContext(Vault &vault, const LinkResolver *links);

} // namespace covault::vault
