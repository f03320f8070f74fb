// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

namespace covault::members {

/// What a file that leaves the replica is. The numbers are part of the format.
enum class FileType : quint8 { Segment = 1, Pack = 2, Request = 3, Invite = 4, Bundle = 5 };

constexpr qsizetype FilePrefixSize = 6;

/// What every such file begins with: "CVLT", the format (1), the type.
Bytes filePrefix(FileType type);

/// `Damaged` if \p file does not begin so, `NewerFormat` if its format is another.
Result<> checkPrefix(BytesView file, FileType type);

} // namespace covault::members
