// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace covault::members {

/// What a file that leaves the replica is. The numbers are part of the format.
enum class FileType : quint8 { Segment = 1, Pack = 2, Request = 3, Invite = 4, Bundle = 5 };

constexpr qsizetype FilePrefixSize = 6;

/// What every such file begins with: "CVLT", the format (1), the type.
inline Bytes filePrefix(FileType type)
{
    return Bytes("CVLT\x01") + char(type);
}

} // namespace covault::members
