// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vaultfile.h"

namespace covault::storage {

/// Makes a file at \p path, which must not exist, that all opens what opens \p file, with empty tables: what is rescued from
/// a damaged vault is put there. Fails without leaving a file behind.
Result<Database> makeTwin(const VaultFile &file, const VaultKey &key, const QString &path);

} // namespace covault::storage
