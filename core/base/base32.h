// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QString>

#include <optional>

namespace covault::base32 {

/// Crockford's base32 (https://www.crockford.com/base32.html) of \p bytes read as one big-endian number, padded with
/// zero bits on the left: 16 bytes give 26 characters, 32 give 52, 10 give 16. Upper case.
QString encode(BytesView bytes);

/// The \p size bytes that \p text stands for. Any case is read, I and L as 1, O as 0.
/// Nothing if the length is wrong, a character is foreign or the number does not fit.
std::optional<Bytes> decode(QStringView text, qsizetype size);

/// \p text in the form that encode() writes, of any length: upper case, look-alikes replaced.
/// Nothing if a character is foreign. For comparing a beginning or an end of an id.
std::optional<QString> normalized(QStringView text);

} // namespace covault::base32
