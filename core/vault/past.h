// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <set>

namespace covault::vault {

/// The past of records: what stood at a moment is what those changes make whose authors' clocks told no later time, and
/// all that these know. So every replica that has the same changes shows the same past, in whatever order they came
/// (FORMAT.md, 'The past').
std::vector<KnownChange> changesUntil(const std::vector<KnownChange> &changes, Moment at);
/// The same, right after one change. Empty if it is not among them.
std::vector<KnownChange> changesUntil(const std::vector<KnownChange> &changes, const ChangeId &at);

/// What must be set so that a record in the state \p present shows what \p wanted shows. Remarks, marks and decisions
/// stay as they are. \p field: only this one; empty: all.
std::vector<Edit> differences(const RecordState &present, const RecordState &wanted, const QString &field = {});

/// A record as it was; nothing if there was none yet, that is no title was set. \p n: its number.
Result<std::optional<Record>> recordAt(Vault &vault, qint64 n, Moment at);
Result<std::optional<Record>> recordAt(Vault &vault, const RecordKey &record, Moment at);
/// What lists show of a record as it was.
struct PastRow
{
    RecordRow row;
    QStringList tags;
};
/// All records as they were, by title; also those in the waste bin, none of hidden kinds.
Result<std::vector<PastRow>> rowsAt(Vault &vault, Moment at);

} // namespace covault::vault
