// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/finding.h"
#include "vault/vault.h"

#include <QJsonObject>

namespace covault::cli {

/// A finding as 'health' shows it.
QJsonObject findingJson(const vault::Vault &vault, const health::Finding &finding);

} // namespace covault::cli
