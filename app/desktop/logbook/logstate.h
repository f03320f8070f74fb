// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "vault/change.h"

#include <optional>

namespace covault::desktop {

/// Everything the line shows in which one says what was done.
struct LogState
{
    bool isOpen = false;
    std::optional<vault::RecordKey> about; ///< the record that it is about
    QString title;                         ///< of that record, once it is read
    QString typed;                         ///< before a lock: what the line holds when it opens
    bool isWriting = false;                ///< it was given to the vault, which has not answered yet
    std::optional<Error> error;            ///< it could not be written; the words stand as they were typed

    bool operator==(const LogState &) const = default;
};

} // namespace covault::desktop
