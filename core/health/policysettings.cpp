// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/policysettings.h"

#include "crypto/random.h"
#include "health/policy.h"
#include "members/ids.h"

using namespace Qt::StringLiterals;

namespace covault::health {

Result<vault::Changed> setIntervals(
        vault::Vault &vault, const CollectionId &collection, const QMap<QString, std::optional<int>> &intervals)
{
    std::vector<vault::Wish> wishes;
    for (auto it = intervals.cbegin(); it != intervals.cend(); ++it) {
        if (!isIntervalKey(vault.kinds(collection), it.key())) {
            return failure(Error::Code::Usage, u"setting the interval '%1'"_s.arg(it.key()), u"no kind or choice has this name"_s,
                    u"write KIND, KIND.CHOICE or KIND.CHOICE.rotation, for example document.runbook"_s);
        }
        if (*it && (**it < 0 || **it > Policy::MostDays)) {
            return failure(Error::Code::Usage, u"setting the interval '%1'"_s.arg(it.key()),
                    u"%1 days are out of range"_s.arg(**it), u"name 1 to %1 days, or 0 for never"_s.arg(Policy::MostDays));
        }
        vault::Wish wish;
        wish.record = {collection, u"setting"_s, members::settingRecordId(collection, it.key())};
        const auto days = *it ? std::optional(cbor::Value::text(QString::number(**it))) : std::nullopt;
        wish.edits = {{u"key"_s, {}, cbor::Value::text(it.key())}, {u"value"_s, {}, days}};
        wishes.push_back(std::move(wish));
    }
    return vault.edit(wishes, crypto::newUlid<ActId>(vault.clock()));
}

} // namespace covault::health
