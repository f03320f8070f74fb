// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/world.h"

namespace covault::health {

/// The last day on which \p record was confirmed in a way that counts for its kind: a person's review always, an edition,
/// a source or a use if the kind says so. What lies more than a day ahead does not count. Nothing: never.
std::optional<QDate> confirmedDay(const vault::Record &record, const World &world);

} // namespace covault::health
