// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/loader.h"

#include "vault/confirmation.h"
#include "vault/kindloader.h"
#include "vault/rows.h"
#include "vault/statecoding.h"
#include "vault/statementlog.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

// Else it would be taken for a replica that waits for an invite.
Result<> checkNoWorkspace(storage::Database &database)
{
    const auto isOne = database.number("SELECT count(*) FROM local WHERE key=?", QString::fromLatin1(WorkspaceKey));
    if (!isOne || *isOne == 0)
        return isOne ? Result<>() : failure(isOne);
    return failure(Error::Code::Refused, u"opening the vault"_s, u"it is a workspace, and no vault"_s, u"name a vault; see 'workspace list'"_s);
}

Result<> loadIdentity(Replica &replica)
{
    auto stored = replica.database.first(
            "SELECT value FROM local WHERE key=?", [](const Row &row) { return row.bytes(0); }, QString::fromLatin1(IdentityKey));
    if (!stored)
        return failure(stored);
    if (!*stored)
        return checkNoWorkspace(replica.database);
    const crypto::Wiped bytes(std::move(**stored));
    auto identity = members::Identity::fromSecret(crypto::SecretBytes::copyOf(bytes.bytes()));
    if (!identity)
        return failure(identity);
    replica.identity = std::move(*identity);
    return {};
}

Result<> loadParts(Replica &replica, bool mayHoldPhantoms)
{
    if (auto loaded = loadIdentity(replica); !loaded)
        return loaded;
    const auto vault = replica.database.first("SELECT value FROM local WHERE key=?",
            [](const Row &row) { return row.id<VaultId>(0); }, QString::fromLatin1(VaultKeyName));
    if (!vault)
        return failure(vault);
    // Keys are only ever added, so those that are held may stay; of a transaction that was rolled back none may.
    if (replica.vault != vault->value_or(VaultId()) || mayHoldPhantoms) {
        replica.vault = vault->value_or(VaultId());
        replica.keys = members::KeyRing(replica.vault);
    }
    if (auto judged = loadJudgement(replica); !judged)
        return judged;
    if (auto loaded = epochstore::load(replica.database, replica.names, replica.keys); !loaded)
        return loaded;
    return loadKinds(replica);
}

// What is stored takes every time for true; what lies ahead of the present is left out when the record is looked at.
RecordRow asOf(const Record &record, Moment now)
{
    RecordRow row = record.row();
    const Review *review = record.state().newestReview(now);
    row.reviewed = review ? std::optional(review->time) : std::nullopt;
    row.flags.setFlag(RecordFlag::EditedSinceReview, review && review->editedSince);
    row.flags.setFlag(RecordFlag::Unverified, isUnverified(record, now));
    return row;
}

/// A record's row with its tag, and what the tag is made of.
struct Stored
{
    RecordRow row;
    QString sortKey;
    qint64 revision;
    Hash tag;
    Bytes state;
    qint64 lastChange;
};

Result<std::optional<Stored>> readStored(Replica &replica, qint64 n)
{
    static const QByteArray sql = QByteArray("SELECT ") + RowColumns
            + ", r.sort_key, r.revision, r.tag, s.body, (SELECT max(n) FROM change c WHERE c.record=r.n)"
              " FROM record r JOIN state s ON s.record=r.n WHERE r.n=?";
    return replica.database.first(sql.constData(),
            [&](const Row &row) {
                return Stored{readRow(replica, row), row.text(9), row.integer(10), row.id<Hash>(11), row.bytes(12), row.integer(13)};
            },
            n);
}

bool isTagged(const Replica &replica, const Stored &stored)
{
    return rowTag(replica, stored.row, stored.sortKey, stored.revision, stored.state) == stored.tag;
}

tl::unexpected<Error> tampered(const QString &title, const QString &why)
{
    return failure(Error::Code::Tampered, u"reading '%1'"_s.arg(title), why,
            u"run 'covault-cli verify' to see what else is affected, and restore a backup"_s);
}

} // namespace

Result<> loadReplica(Replica &replica)
{
    // All of one moment, its version first: what another program commits meanwhile is noticed by the next refresh.
    const auto snapshot = storage::Snapshot::begin(replica.database);
    if (!snapshot)
        return failure(snapshot);
    const auto version = replica.database.dataVersion();
    if (!version)
        return failure(version);
    const bool mayHoldPhantoms = replica.dataVersion == Replica::UnknownVersion;
    replica.distrust();
    if (auto loaded = loadParts(replica, mayHoldPhantoms); !loaded)
        return loaded;
    replica.dataVersion = *version;
    return {};
}

Result<> refreshReplica(Replica &replica)
{
    const auto version = replica.database.dataVersion();
    if (!version)
        return failure(version);
    return *version == replica.dataVersion ? Result<>() : loadReplica(replica);
}

Result<> loadJudgement(Replica &replica)
{
    if (replica.vault.isNull())
        return {};
    auto statements = statementlog::read(replica.database);
    if (!statements)
        return failure(statements);
    auto links = statementlog::links(replica.database);
    if (!links)
        return failure(links);
    replica.judgement = members::Judgement(replica.vault, std::move(*statements), std::move(*links));
    return {};
}

Result<std::optional<Record>> readRecord(Replica &replica, qint64 n)
{
    const auto read = readStored(replica, n);
    if (!read)
        return failure(read);
    if (!*read)
        return std::optional<Record>();
    const Stored &found = **read;
    if (found.revision != found.lastChange)
        return tampered(found.row.title, u"what is shown is not its last state: a page of the file is older than the rest"_s);
    if (!isTagged(replica, found))
        return tampered(found.row.title, u"what is stored is not what was written"_s);
    auto state = RecordState::decode(found.state);
    if (!state)
        return failure(state.error().during(u"reading '%1'"_s.arg(found.row.title)));
    Record record(found.row, std::move(*state), replica.kinds.kindOf(found.row.key));
    record.setRow(asOf(record, replica.clock.now()));
    return std::optional(std::move(record));
}

Result<bool> isRecordWhole(Replica &replica, qint64 n)
{
    const auto read = readStored(replica, n);
    if (!read)
        return failure(read);
    return *read && (*read)->revision == (*read)->lastChange && isTagged(replica, **read);
}

bool isDamage(const Error &error)
{
    constexpr Error::Code codes[] = {Error::Code::VaultDamaged, Error::Code::Damaged, Error::Code::Tampered};
    return std::ranges::find(codes, error.code()) != std::end(codes);
}

Result<Record> glanceAt(Replica &replica, const RecordRow &row)
{
    const auto body = replica.database.first("SELECT body FROM state WHERE record=?", [](const Row &found) { return found.bytes(0); }, row.n);
    if (!body)
        return failure(body);
    auto state = decodeUnchecked(body->value_or(Bytes()));
    if (!state)
        return failure(state.error().during(u"reading '%1'"_s.arg(row.title)));
    return Record(row, std::move(*state), replica.kinds.kindOf(row.key));
}

} // namespace covault::vault
