// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/recordstate.h"

namespace covault::vault {

/// RecordState::decode() without making sure that nobody else wrote the bytes, which is most of what it costs: for what it has
/// accepted before, and for a glance.
Result<RecordState> decodeUnchecked(BytesView bytes);

} // namespace covault::vault
