// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/staleness.h"

#include "health/worldreader.h"
#include "vault/confirmation.h"

namespace covault::cli {

vault::Search::StalePredicate staleIn(vault::Vault &vault)
{
    // Read when first asked for: most queries do not.
    const auto policy = std::make_shared<std::optional<Result<health::Policy>>>(); // shared by the copies of the predicate
    return [policy, &vault](const vault::Record &record) {
        if (!*policy)
            *policy = health::readPolicy(vault);
        if (!**policy)
            return false;
        const auto days = (**policy)->reviewDays(record);
        const auto confirmed = vault::lastConfirmed(record, vault.clock().now());
        const QDate since = confirmed ? confirmed->at : dayOf(record.state().created());
        return days && since.daysTo(dayOf(vault.clock().now())) > *days;
    };
}

} // namespace covault::cli
