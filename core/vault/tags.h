// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// A tag and on how many records that lists show it stands.
struct Tag
{
    QString name; ///< folded, as tags are compared
    qint64 records = 0;

    bool operator==(const Tag &) const = default;
};

/// All tags in use, by name. Reads only.
Result<std::vector<Tag>> tagsIn(Vault &vault);

} // namespace covault::vault
