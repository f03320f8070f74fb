// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QStringList>

namespace covault::vault {

/// The words of the vault that \p word may have been meant for: within one edit, from nine letters on within two, nearest
/// first, at most \p limit. Empty for words of fewer than four letters.
///
/// A word within k edits keeps one of its k + 1 parts unharmed; the trigram index finds the words that hold a part, and
/// only those are compared.
Result<QStringList> likelyWords(storage::Database &database, const QString &word, int limit = 5);

/// Whether \p word stands in the vault, or some word that begins with it when \p isPrefix.
Result<bool> isKnownWord(storage::Database &database, const QString &word, bool isPrefix);

} // namespace covault::vault
