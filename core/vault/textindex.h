// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"
#include "vault/replica.h"

namespace covault::vault {

/// Indexes anew what is searched of a record: its own text, and what was read out of its attachments. \p isNew: it is not
/// in the index. Adds its words to \p words, if somebody wants them. Within a transaction of the caller.
Result<> indexText(Replica &replica, qint64 record, const Record &shown, const QString &sortKey, bool isNew, QStringList *words);

/// Adds \p words to those that are tried where a word stands nowhere. Within a transaction of the caller.
Result<> addToVocabulary(storage::Database &database, QStringList words);
/// The same of all words that are in the index.
Result<> addIndexToVocabulary(storage::Database &database);

} // namespace covault::vault
