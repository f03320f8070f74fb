// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <optional>

namespace covault::diagram {

/// Unpacks raw deflate data (RFC 1951, without zlib's header), up to \p limit bytes. Nothing if it is damaged, cut, or
/// would be larger.
std::optional<Bytes> inflateRaw(BytesView packed, qsizetype limit);

} // namespace covault::diagram
