// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secretbytes.h"

namespace covault::storage {

/// Whether the log `NAME-wal` beside the vault at \p path, if SQLite would read from it, was written under \p key and \p salt:
/// `Damaged` if it belongs to another vault or was altered. SQLite itself asks no key before it brings what the log holds
/// into the file, which would be lost. Writes nothing; reads the first page of the log alone.
///
/// The format of the log: "WAL File Format" of SQLite's "Database File Format"; the seal of a page: FORMAT.md.
Result<> checkLogIsOurs(const QString &path, const crypto::SecretBytes &key, const crypto::SecretBytes &salt);

} // namespace covault::storage
