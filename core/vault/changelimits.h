// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/change.h"

namespace covault::vault {

/// Whether an own change could be read back. What is not refused here is refused by Change::parse, of this program and of
/// all others, when it is in the log for good: so every change is asked before it is sealed, and its body after.
///
/// `Refused`, with what exceeds which limit and what to do.
Result<> checkLimits(const Change &change);
Result<> checkLimits(const EncodedChange &sealed);

/// The same for the edits of a change, or of several that belong together; sorted. No element may be set twice.
Result<> checkEdits(const std::vector<ChangeEdit> &edits);

/// And for one value, by its parts: bytes do not tell how deeply they are nested. \p encoded: its bytes.
Result<> checkValue(const QString &field, const cbor::Value &value, BytesView encoded);

} // namespace covault::vault
