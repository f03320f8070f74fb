// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "packet/content.h"

namespace covault::packet {

/// A finished file and what it holds.
struct Rendered
{
    Bytes bytes;
    int pages = 0;             ///< of a PDF; HTML has none until it is printed
    QStringList sections = {}; ///< titles, in order
    std::vector<Omission> omitted =
            {}; ///< what the packet named itself, then each part that was asked for and is empty
};

} // namespace covault::packet
