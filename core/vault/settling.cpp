// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/settling.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

tl::unexpected<Error> nothingToSettle(const QString &why)
{
    return failure(Error::Code::NotFound, u"settling"_s, why);
}

} // namespace

Result<Changed> settle(
        Vault &vault, const RecordKey &record, const QString &field, const Bytes &element, const ChangeId &take)
{
    const auto found = vault.record(record);
    if (!found)
        return failure(found);
    const ElementState *state = *found ? (*found)->state().find(field, element) : nullptr;
    if (!state || !state->isInConflict())
        return nothingToSettle(u"there is no conflict, or someone has settled it meanwhile"_s);
    const auto head = std::ranges::find_if(state->heads, [&take](const Head &one) {
        return one.change == take || std::ranges::binary_search(one.alsoHeldBy, take);
    });
    if (head == state->heads.end())
        return nothingToSettle(u"none of the values was set by that change any more"_s);
    const auto wanted = cbor::decode(head->value);
    if (!wanted)
        return failure(wanted);
    return vault.edit({{record, Verb::Edit, {{field, element, *wanted}}, {}}});
}

} // namespace covault::vault
