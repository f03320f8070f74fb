// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

namespace covault::packet {

/// How many pages a PDF file has. `Damaged` if it can't be read, or only after a repair.
Result<int> pagesIn(BytesView pdf);

} // namespace covault::packet
