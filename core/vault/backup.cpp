// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup.h"

#include "storage/pagecheck.h"
#include "vault/digest.h"
#include "vault/projection.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

Result<Hash> keptDigest(storage::Database &database)
{
    const auto kept = database.first("SELECT value FROM local WHERE key=?", [](const Row &row) { return row.id<Hash>(0); }, DigestKey);
    return kept ? Result<Hash>(kept->value_or(Hash())) : failure(kept);
}

Result<Hash> sumOfRecords(storage::Database &database)
{
    Digest digest;
    auto read = database.each("SELECT tag FROM record", [&](const Row &row) { digest.add(row.id<Hash>(0)); });
    return read ? Result<Hash>(digest.sum()) : failure(read);
}

Result<> checkRecords(const storage::VaultCopy &copy, const storage::VaultKey &key, const Hash &expected)
{
    const auto file = copy.open();
    if (!file)
        return failure(file);
    auto database = storage::Database::open(file->path(), key.databaseKey(), key.databaseSalt(), storage::Access::ReadOnly);
    if (!database)
        return failure(database);
    const auto kept = keptDigest(*database);
    const auto sum = kept ? sumOfRecords(*database) : kept;
    if (!sum)
        return failure(sum);
    if (*sum == expected && *kept == expected)
        return {};
    return failure(Error::Code::VaultDamaged, u"backing up to %1"_s.arg(copy.place()), u"the records do not add up to what was kept of them"_s,
            u"check it with 'covault-cli verify'; earlier backups were left alone"_s);
}

// Who takes a backup for the vault would lose what was written since. One that can't be read may give way.
Result<> checkNotNewer(const QString &place, const storage::VaultKey &key, qint64 lastChange)
{
    const auto file = storage::VaultFile::open(place);
    auto database = file ? storage::Database::open(place, key.databaseKey(), key.databaseSalt(), storage::Access::ReadOnly)
                         : failure(file);
    const auto last = database ? database->number("SELECT max(n) FROM change") : failure(database);
    if (!last || *last <= lastChange)
        return {};
    return failure(Error::Code::Refused, u"backing up to %1"_s.arg(place), u"what lies there is newer than the vault"_s,
            u"choose another name, or restore what lies there; nothing was changed"_s);
}

} // namespace

Result<Backup> backUp(Vault &vault, const storage::VaultKey &key, const QString &place, const storage::GoOn &goOn)
{
    auto &database = vault.replica().database;
    const auto moment = storage::Snapshot::begin(database);
    if (!moment)
        return failure(moment);
    const auto digest = keptDigest(database); // the first read fixes the moment
    const auto lastChange = digest ? database.number("SELECT max(n) FROM change") : failure(digest);
    if (!lastChange)
        return failure(lastChange);
    auto copy = storage::VaultCopy::make(database, key, place, goOn);
    if (!copy)
        return failure(copy);
    const Backup backup{copy->place(), copy->bytes()};
    const QString what = u"backing up to %1"_s.arg(backup.path);
    auto placed = storage::checkGoOn(goOn, what);
    if (placed)
        placed = checkRecords(*copy, key, *digest);
    if (placed)
        placed = storage::checkGoOn(goOn, what);
    if (placed)
        placed = copy->checkPlace();
    if (placed)
        placed = checkNotNewer(backup.path, key, *lastChange);
    if (placed)
        placed = copy->commit();
    return placed ? Result<Backup>(backup) : failure(placed);
}

Result<Backup> backUpInto(
        const storage::BackupFolder &folder, Vault &vault, const storage::VaultKey &key, const storage::GoOn &goOn)
{
    const Moment now = vault.clock().now();
    const auto place = folder.placeFor(now);
    if (!place)
        return failure(place);
    auto made = backUp(vault, key, *place, goOn);
    if (!made)
        return made;
    QFile::setPermissions(made->path, QFile::ReadOwner);
    folder.removeExpired(now);
    return made;
}

Result<> compact(Vault &vault)
{
    auto &database = vault.replica().database;
    const QString what = u"making the vault smaller"_s;
    if (auto sound = storage::checkSeals(database); !sound)
        return failure(sound.error().during(what));
    if (auto done = database.script("VACUUM"); !done)
        return failure(done.error().during(what));
    const auto isBusy = database.number("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!isBusy)
        return failure(isBusy.error().during(what));
    if (*isBusy != 0) {
        return failure(Error::Code::Busy, what, u"another program is using the vault"_s,
                u"close it there and try again; nothing is lost"_s);
    }
    return {};
}

} // namespace covault::vault
