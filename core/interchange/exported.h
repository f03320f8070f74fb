// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/incoming.h"
#include "vault/vault.h"

namespace covault::interchange {

struct ExportOptions
{
    QString kind = {};                           ///< empty: all
    std::optional<CollectionId> collection = {}; ///< nothing: all
};

/// What is written to a file. It holds secrets in clear.
struct Exported
{
    Bytes bytes;
    qint64 records = 0;
    std::vector<Warning> warnings; ///< what could not be put in
};

/// `Usage` if the kind that is asked for is none in the collection that is asked for or, without one, in any.
Result<> checkKind(const vault::Vault &vault, const ExportOptions &options);

} // namespace covault::interchange
