// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/unfitvalues.h"

#include "vault/value.h"

namespace covault::vault {

std::vector<UnfitValue> unfitValues(const Record &record)
{
    std::vector<UnfitValue> unfit;
    if (!record.kind())
        return unfit;
    for (const Field &field : record.kind()->fields) {
        for (const Entry &entry : record.entries(field.id)) {
            if (!fits(entry.value, field))
                unfit.push_back({field.id, entry.element});
        }
    }
    return unfit;
}

} // namespace covault::vault
