// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <optional>

namespace covault::sync {

/// One Zstandard frame (RFC 8878) that holds \p bytes and says how many they are. What shrinks to less than a hundredth
/// is stored as it is, since no reader would unpack it.
Bytes pack(BytesView bytes);

/// The length of the frame at the start of \p bytes; nothing if there is none or it is cut off.
std::optional<qsizetype> frameLength(BytesView bytes);

/// What a frame holds. Nothing if it is damaged, does not say its size, or says one above \p limit or above a hundred
/// times its own: that is found out before any memory is taken.
std::optional<Bytes> unpack(BytesView frame, qint64 limit);

} // namespace covault::sync
