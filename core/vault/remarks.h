// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

enum class RemarkType { Plain, Doubt, Question, Answer, Settled };

/// Writes a remark on a record, as whoever can read it may. It is never edited and never taken back.
///
/// \p about: the row that an answer is to, or that is settled; empty of any other. Gives the new row's element. `Refused`
/// without words or on a record in the waste bin, `NotFound` if there is no such record or row, `NotAllowed` if somebody
/// settles what another wrote and may not edit the record.
Result<Bytes> remark(Vault &vault, const RecordKey &record, RemarkType type, const QString &text, const Bytes &about = {});

} // namespace covault::vault
