// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vaultfile.h"

#include <QStringList>

namespace covault::storage {

/// The copies of \p vault that a passphrase or recovery code opens which the vault does not have (any more), sorted by path:
/// backups and whatever else has its file id, beside the vault and in "NAME backups" there.
/// To be deleted, or kept where nobody else reaches them, by who changes a passphrase because others may know it. What can't
/// be read is left out, and so is what this process has open.
QStringList copiesOpenedOtherwise(const VaultFile &vault);

} // namespace covault::storage
