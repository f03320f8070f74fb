// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// The names of the wireless networks that a credential is the key of, by the networks' titles: those that name it as
/// `wifi_key` and have a name, and are not joined without a key or with a person's own account.
Result<QStringList> wifiNames(Vault &vault, const RecordKey &credential);

/// What a phone's camera joins a network by: "WIFI:T:WPA;S:Acme;P:secret;;". Holds the key: wipe it.
QString wifiCode(const QString &name, const QString &key);

} // namespace covault::vault
