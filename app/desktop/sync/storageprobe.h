// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncing.h"

#include <QStringList>

namespace covault::desktop {

/// What a look at one shared storage found, without the vault.
struct StorageSeen
{
    QString url;
    std::optional<Error> failure;
    QStringList folders; ///< of this computer, in which something new would appear
    std::vector<sync::OfferedRequest> requests;
};

/// Looks at \p url. Takes as long as it answers, which may be minutes: on a thread of its own.
StorageSeen lookAt(const VaultId &vault, const QString &url);

} // namespace covault::desktop
