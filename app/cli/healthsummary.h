// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <QJsonObject>

namespace covault::cli {

/// `{score, open}` of the vault's health.
Result<QJsonObject> healthSummary(vault::Vault &vault);

} // namespace covault::cli
