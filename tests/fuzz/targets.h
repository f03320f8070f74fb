// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QString>

#include <span>
#include <vector>

namespace covault::fuzz {

/// A reader of bytes that come from outside. Whatever it is given it must answer, within its limits; where its form is
/// canonical, what it takes must be written again as the same bytes, or the program ends.
struct Target
{
    const char *name;
    /// Whether it took them.
    bool (*run)(BytesView bytes);
    /// Inputs to begin with. It takes one of them at least, so that what comes from it gets past the first check.
    std::vector<Bytes> (*seeds)();
};

std::span<const Target> targets();
/// Null if there is none of this name.
const Target *findTarget(const QString &name);

} // namespace covault::fuzz
