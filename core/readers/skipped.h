// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault::readers {

/// Something in a file that was not read, and the reason in the user's words.
struct Skipped
{
    QString what; ///< "Sheet2", "attachment plan.pdf", "rows 12–40"
    QString why;

    bool operator==(const Skipped &) const = default;
};

} // namespace covault::readers
