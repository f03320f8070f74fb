// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/founding.h"

#include "members/ids.h"
#include "vault/loader.h"
#include "vault/statementlog.h"
#include "vault/writescope.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;
using storage::Transaction;

namespace {

const QString RequestName = u"request"_s;

Result<> keepLocal(storage::Database &database, const QString &key, BytesView value)
{
    return database.run("INSERT INTO local(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value", key, value);
}

Result<> keepIdentity(storage::Database &database, const members::Identity &identity)
{
    return keepLocal(database, QString::fromLatin1(IdentityKey), identity.toSecret().view());
}

Result<> writeFirst(Vault &vault, const members::Identity &identity, members::Founded founded)
{
    Replica &replica = vault.replica();
    if (auto kept = keepIdentity(replica.database, identity); !kept)
        return kept;
    if (auto kept = keepLocal(replica.database, QString::fromLatin1(VaultKeyName), founded.vault.view()); !kept)
        return kept;
    if (auto loaded = loadReplica(replica); !loaded)
        return loaded;
    if (auto stated = vault.state(founded.composed.statements, std::move(founded.composed.keys)); !stated)
        return failure(stated);
    const auto collections = vault.roster().collections();
    for (const members::Collection &collection : collections) {
        if (collection.sort == members::Collection::Sort::Members)
            continue;
        if (auto made = makeCollectionRecord(vault, collection.id); !made)
            return failure(made);
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Vault>> foundVault(
        storage::Database database, const storage::VaultKey &key, const members::Founding &founding, Clock &clock)
{
    const members::Identity identity = members::Identity::generate();
    auto founded = members::found(founding, identity, clock);
    if (!founded)
        return failure(founded);
    auto vault = Vault::open(std::move(database), key, clock);
    if (!vault)
        return vault;
    // All or nothing: an identity without its vault's first statements could neither be used nor founded again.
    auto scope = WriteScope::begin((*vault)->replica());
    if (!scope)
        return failure(scope);
    if (auto written = writeFirst(**vault, identity, std::move(*founded)); !written)
        return failure(written);
    if (auto committed = scope->commit(); !committed)
        return failure(committed);
    return vault;
}

Result<Changed> makeCollectionRecord(Vault &vault, const CollectionId &collection)
{
    const QString key = u"collection"_s;
    const RecordKey record{collection, u"setting"_s, members::settingRecordId(collection, key)};
    return vault.edit({{record, Verb::Edit, {{u"key"_s, {}, cbor::Value::text(key)}}, {}}});
}

Result<members::Request> awaitInvite(storage::Database &database, const members::Request::Content &wish, Clock &clock)
{
    const members::Identity identity = members::Identity::generate();
    auto request = members::Request::make(wish.name, wish.deviceName, wish.side, wish.partyName, identity, clock.now());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction);
    auto kept = keepIdentity(database, identity);
    if (kept)
        kept = keepLocal(database, RequestName, request.encoded());
    if (kept)
        kept = transaction->commit();
    if (!kept)
        return failure(kept);
    return request;
}

Result<std::optional<members::Request>> pendingRequest(Vault &vault)
{
    const auto stored = vault.replica().database.first(
            "SELECT value FROM local WHERE key=?", [](const Row &row) { return row.bytes(0); }, RequestName);
    if (!stored)
        return failure(stored);
    if (!*stored)
        return std::optional<members::Request>();
    auto request = members::Request::parse(**stored);
    if (!request)
        return failure(request);
    return std::optional(std::move(*request));
}

Result<> acceptInvite(Vault &vault, members::OpenedInvite invite)
{
    Replica &replica = vault.replica();
    auto &database = replica.database;
    auto scope = WriteScope::begin(replica);
    if (!scope)
        return failure(scope);
    auto kept = keepLocal(database, QString::fromLatin1(VaultKeyName), invite.content.vault.view());
    for (const members::KnownStatement &statement : invite.content.statements) {
        if (kept)
            kept = statementlog::announce(database, statement);
    }
    for (const members::SegmentLink &link : invite.content.links) {
        if (kept)
            kept = statementlog::announce(database, link);
    }
    for (const EpochId &epoch : invite.keys.held()) {
        if (kept)
            kept = epochstore::keep(database, replica.names, *invite.keys.find(epoch));
    }
    for (const auto &[device, segment] : invite.content.heads) {
        if (kept)
            kept = database.run("INSERT OR REPLACE INTO heard(device, remote, segment, at) VALUES(?,0,?,?)", device, segment, toUnsigned(vault.clock().now()));
    }
    if (kept)
        kept = database.run("DELETE FROM local WHERE key=?", RequestName);
    if (kept)
        kept = scope->commit();
    if (!kept)
        return kept;
    return loadReplica(replica);
}

Result<qint64> missingHeads(Vault &vault)
{
    return vault.replica().database.number(
            "SELECT count(*) FROM heard h WHERE h.remote=0 AND NOT EXISTS(SELECT 1 FROM segment s WHERE s.id=h.segment)");
}

} // namespace covault::vault
