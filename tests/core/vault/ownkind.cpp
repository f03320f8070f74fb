// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/ownkind.h"

#include "crypto/random.h"
#include "members/compose.h"
#include "members/ids.h"

namespace covault::vault::testing {

CollectionId addBranchWithRacks(VaultFixture &at)
{
    auto &replica = at.vault().replica();
    auto added = must(members::addCollection(
            {replica.judgement, replica.keys, *replica.identity, at.clock}, QStringLiteral("Branch")));
    must(at.vault().state(added.composed.statements, std::move(added.composed.keys)));
    const QString rack = QStringLiteral("x_rack");
    const QString definition = QStringLiteral(
            R"({"id":"x_rack","title":"Rack","fields":[{"id":"label","type":"text","label":"Label","required":true},)"
            R"({"id":"use","type":"choice","label":"Use","required":true,"choices":[{"id":"open","label":"Open"},)"
            R"({"id":"locked","label":"Locked"}]}]})");
    must(at.vault().edit({{{added.collection, QStringLiteral("kind"), members::kindRecordId(added.collection, rack)},
            Verb::Edit,
            {{QStringLiteral("id"), {}, cbor::Value::text(rack)},
                    {QStringLiteral("definition"), {}, cbor::Value::text(definition)}},
            {}}}));
    return added.collection;
}

RecordKey addRack(VaultFixture &at, const CollectionId &branch, const QString &label, const QString &use)
{
    const RecordKey key{branch, QStringLiteral("x_rack"), crypto::newUlid<RecordId>(at.clock)};
    must(at.vault().edit({{key, Verb::Edit,
            {{QStringLiteral("label"), {}, cbor::Value::text(label)},
                    {QStringLiteral("use"), {}, cbor::Value::text(use)}},
            {}}}));
    return key;
}

} // namespace covault::vault::testing
