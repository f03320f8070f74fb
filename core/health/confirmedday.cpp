// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/confirmedday.h"

#include "vault/confirmation.h"

namespace covault::health {

std::optional<QDate> confirmedDay(const vault::Record &record, const World &world)
{
    const auto confirmed = vault::lastConfirmed(record, world.facts().now);
    return confirmed ? std::optional(confirmed->at) : std::nullopt;
}

} // namespace covault::health
