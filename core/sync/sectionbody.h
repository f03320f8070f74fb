// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "crypto/secretbytes.h"
#include "sync/obstacle.h"

#include <utility>
#include <vector>

namespace covault::sync {

/// What a section carries: statements or changes, as bytes, each with the id that the author gave it.
using SectionEntries = std::vector<std::pair<Hash, Bytes>>;

/// The ids one after another, then each body behind its length.
Bytes encodeEntries(const SectionEntries &entries);

/// Reads exactly \p count entries that fill \p bytes; nothing of an entry's id or body is checked.
Opened<SectionEntries> parseEntries(BytesView bytes, quint64 count);

/// The bytes of a section in a file: packed, padded, encrypted under \p epochKey's subkey for sections. Begins with the nonce.
/// \p associated binds it to its place.
Bytes sealSection(const SectionEntries &entries, const crypto::SecretBytes &epochKey, BytesView associated);

/// The reverse. `Forged` if it does not open, `Damaged` if what is inside is not in the form of one.
Opened<SectionEntries> openSection(
        BytesView sealed, const crypto::SecretBytes &epochKey, BytesView associated, quint64 count);

} // namespace covault::sync
