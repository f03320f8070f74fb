// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/rescuing.h"

#include "storage/newfile.h"
#include "storage/newtwin.h"
#include "storage/schema.h"
#include "sync/rescuecopy.h"
#include "sync/verifying.h"
#include "vault/kindloader.h"
#include "vault/writescope.h"

using namespace Qt::StringLiterals;

namespace covault::sync {

using storage::Row;

namespace {

Result<> goOn(const RescueProgress &progress, qint64 done, qint64 total)
{
    return storage::checkGoOn(progress ? [&] { return progress(done, total); } : storage::GoOn(), u"rescuing what can be read"_s);
}

Result<> copyAll(storage::Database &from, storage::Database &to, Rescued &result, const RescueProgress &progress)
{
    auto transaction = storage::Transaction::begin(to);
    if (!transaction)
        return failure(transaction);
    if (auto copied = RescueCopy(from, to, result, [&progress] { return goOn(progress, 0, 0); }).run(); !copied)
        return copied;
    return transaction->commit();
}

// Kinds that the vault defines are known once the records that hold them are there.
Result<> projectAll(vault::Vault &vault, const RescueProgress &progress)
{
    vault::Replica &replica = vault.replica();
    auto scope = vault::WriteScope::begin(replica);
    if (!scope)
        return failure(scope);
    std::vector<qint64> records;
    if (auto read = replica.database.each("SELECT DISTINCT record FROM change", [&](const Row &row) { records.push_back(row.integer(0)); }); !read)
        return read;
    vault::Log log(replica);
    vault::Projection projection(replica, log);
    qint64 done = 0;
    for (const qint64 record : records) {
        if (auto wanted = goOn(progress, done++, qint64(records.size())); !wanted)
            return wanted;
        if (auto projected = projection.project(record); !projected)
            return projected;
    }
    if (auto followed = vault::followKinds(replica, log, projection); !followed)
        return failure(followed);
    if (auto finished = projection.finish(); !finished)
        return finished;
    return scope->commit();
}

struct Shown
{
    RecordId id;
    QString title;
    Bytes state;
};

// What the damaged vault showed of a record, as far as it can be read.
Result<std::vector<Shown>> shownIn(storage::Database &database)
{
    std::vector<Shown> records;
    std::vector<qint64> numbers;
    const auto gaps = storage::salvage(database, "record", "n", "id, title", [&](const Row &row) {
        numbers.push_back(row.integer(0));
        records.push_back({row.id<RecordId>(1), row.text(2), {}});
    });
    if (!gaps)
        return failure(gaps);
    for (size_t i = 0; i < numbers.size(); ++i) {
        const auto state = database.first("SELECT body FROM state WHERE record=?", [](const Row &row) { return row.bytes(0); }, numbers[i]);
        if (state && *state)
            records[i].state = **state;
    }
    return records;
}

Result<> compareRecords(storage::Database &from, storage::Database &to, Rescued &result)
{
    const auto before = shownIn(from);
    const auto now = before ? shownIn(to) : before;
    if (!now)
        return failure(now);
    std::map<RecordId, const Shown *> kept;
    for (const Shown &record : *now)
        kept.emplace(record.id, &record);
    result.records = qint64(now->size());
    for (const Shown &record : *before) {
        const auto found = kept.find(record.id);
        const QString where = u"%1 (%2)"_s.arg(record.id.toString(), record.title);
        if (found == kept.end())
            result.lost.push_back({u"record"_s, where, u"none of its changes can be read"_s});
        else if (!record.state.isEmpty() && record.state != found->second->state)
            result.lost.push_back({u"record"_s, where, u"some of its changes can't be read: it is not as it was"_s});
    }
    return {};
}

Result<storage::Database> readDamaged(const storage::VaultFile &file, const storage::VaultKey &key)
{
    auto database = storage::Database::open(file.path(), key.databaseKey(), key.databaseSalt(), storage::Access::ReadOnly);
    const auto version = database ? database->number("PRAGMA user_version") : failure(database);
    if (!version)
        return failure(version);
    if (*version != storage::schema::Version) {
        return failure(Error::Code::Refused, u"rescuing %1"_s.arg(file.path()), u"its tables are of another version"_s,
                u"open a backup of it with this version first"_s);
    }
    return database;
}

Result<Rescued> rescueInto(storage::Database &from, storage::Database to, const storage::VaultKey &key, Clock &clock, const RescueProgress &progress)
{
    Rescued result;
    if (auto copied = copyAll(from, to, result, progress); !copied)
        return failure(copied);
    const auto vault = vault::Vault::open(std::move(to), key, clock);
    if (!vault)
        return failure(vault);
    if (auto projected = projectAll(**vault, progress); !projected)
        return failure(projected);
    if (auto compared = compareRecords(from, (*vault)->replica().database, result); !compared)
        return failure(compared);
    if (auto wanted = goOn(progress, 0, 0); !wanted)
        return failure(wanted);
    const auto verified = sync::verify(**vault);
    if (!verified)
        return failure(verified);
    result.pages = verified->pages;
    result.lost.insert(result.lost.end(), verified->problems.begin(), verified->problems.end());
    return result;
}

} // namespace

Result<Rescued> rescue(const storage::VaultFile &file, const storage::VaultKey &key, const QString &path, Clock &clock, const RescueProgress &progress)
{
    auto to = storage::makeTwin(file, key, path); // before the damaged one is open
    if (!to)
        return failure(to);
    auto from = readDamaged(file, key);
    auto result = from ? rescueInto(*from, std::move(*to), key, clock, progress) : Result<Rescued>(failure(from));
    if (result)
        return result;
    storage::removeUnfinished(path);
    return failure(result.error().during(u"rescuing %1"_s.arg(file.path())));
}

} // namespace covault::sync
