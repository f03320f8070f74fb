// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/kindloader.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

const QString DefinitionField = u"definition"_s;

/// A kind record: where it is valid, all that it ever said, and what it says now.
struct Definitions
{
    CollectionId collection;
    std::vector<Bytes> ever; // in the order of their changes' times and ids, the same on every replica
    std::optional<Bytes> inForce;
};

std::optional<Bytes> definitionIn(BytesView encoded)
{
    const auto value = cbor::decode(encoded);
    return value && value->isText() ? std::optional(value->toText().toUtf8()) : std::nullopt;
}

Definitions definitionsOf(const CollectionId &collection, std::vector<KnownChange> changes)
{
    Definitions found{collection, {}, {}};
    std::sort(changes.begin(), changes.end(), [](const KnownChange &a, const KnownChange &b) {
        return std::tie(a.change.time, a.id) < std::tie(b.change.time, b.id);
    });
    for (const KnownChange &known : changes) {
        for (const ChangeEdit &edit : known.change.edits) {
            auto definition = edit.field == DefinitionField ? definitionIn(edit.value) : std::nullopt;
            if (definition)
                found.ever.push_back(std::move(*definition));
        }
    }
    const RecordState state = merge(changes);
    const ElementState *element = state.find(DefinitionField, {});
    if (element && !state.isRemoved())
        found.inForce = definitionIn(element->shown().value);
    return found;
}

Result<std::vector<Definitions>> readDefinitions(Replica &replica)
{
    std::vector<std::pair<qint64, CollectionId>> records;
    const auto read = replica.database.each(
            "SELECT r.n, c.id FROM record r JOIN name k ON k.n=r.kind JOIN name c ON c.n=r.collection WHERE k.id=? ORDER BY r.id",
            [&](const Row &row) { records.emplace_back(row.integer(0), row.id<CollectionId>(1)); }, Bytes("kind"));
    if (!read)
        return failure(read);
    Log log(replica);
    std::vector<Definitions> all;
    for (const auto &[record, collection] : records) {
        auto changes = log.changesOf(record);
        if (!changes)
            return failure(changes);
        all.push_back(definitionsOf(collection, std::move(*changes)));
    }
    return all;
}

void addAll(Kinds &kinds, const std::vector<Definitions> &all, const CollectionId &collection)
{
    for (const Definitions &definitions : all) {
        for (const Bytes &definition : definitions.collection == collection ? definitions.ever : std::vector<Bytes>())
            kinds.remember(definition);
    }
    for (const Definitions &definitions : all) {
        // A definition that this version does not understand leaves its records shown as they are.
        if (definitions.collection == collection && definitions.inForce)
            static_cast<void>(kinds.add(*definitions.inForce));
    }
}

} // namespace

Result<> loadKinds(Replica &replica)
{
    auto builtIn = Kinds::builtIn();
    if (!builtIn)
        return failure(builtIn);
    const auto all = readDefinitions(replica);
    if (!all)
        return failure(all);
    KindSet kinds{std::move(*builtIn), {}};
    const CollectionId shared = replica.roster().sharedCollection();
    addAll(kinds.everywhere, *all, shared);
    for (const Definitions &definitions : *all) {
        if (definitions.collection == shared || kinds.own.contains(definitions.collection))
            continue;
        addAll(kinds.own.emplace(definitions.collection, kinds.everywhere).first->second, *all, definitions.collection);
    }
    if (!kinds.isSameAs(replica.kinds))
        replica.formerKinds.push_back(std::exchange(replica.kinds, std::move(kinds)));
    return {};
}

Result<std::vector<RecordKey>> followKinds(Replica &replica, Log &log, Projection &projection)
{
    const KindSet before = replica.kinds;
    if (auto loaded = loadKinds(replica); !loaded)
        return failure(loaded);
    std::vector<qint64> records;
    for (const QString &kind : replica.kinds.differences(before)) {
        const auto read = replica.database.each("SELECT r.n FROM record r JOIN name k ON k.n=r.kind WHERE k.id=?",
                [&](const Row &row) { records.push_back(row.integer(0)); }, kind.toUtf8());
        if (!read)
            return failure(read);
    }
    std::vector<RecordKey> keys;
    for (const qint64 record : records) {
        if (auto projected = projection.projectWhole(record); !projected)
            return failure(projected);
        const auto key = log.keyOf(record);
        if (!key)
            return failure(key);
        if (*key)
            keys.push_back(**key);
    }
    return keys;
}

} // namespace covault::vault
