// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/reprojection.h"

#include "vault/log.h"
#include "vault/projection.h"
#include "vault/writescope.h"

namespace covault::vault {

using storage::Row;

namespace {

/// Some 50 ms, and few enough for the projection to take each word by itself.
constexpr qint64 MostAtOnce = 150;

Result<std::vector<qint64>> recordsBehind(Replica &replica, qint64 record)
{
    std::vector<qint64> numbers;
    const auto read = replica.database.each("SELECT n FROM record WHERE n>? ORDER BY n LIMIT ?",
            [&](const Row &row) { numbers.push_back(row.integer(0)); }, record, MostAtOnce);
    return read ? Result<std::vector<qint64>>(std::move(numbers)) : failure(read);
}

/// Gives the number of the last one that was.
Result<qint64> projectBehind(Replica &replica, qint64 record, const storage::GoOn &goOn)
{
    const auto records = recordsBehind(replica, record);
    if (!records)
        return failure(records);
    Log log(replica);
    Projection projection(replica, log);
    for (const qint64 next : *records) {
        if (auto projected = projection.projectWhole(next); !projected)
            return failure(projected);
        record = next;
        if (goOn && !goOn())
            break;
    }
    if (auto finished = projection.finish(); !finished)
        return failure(finished);
    return record;
}

} // namespace

Result<bool> isReprojectionDue(Vault &vault)
{
    Replica &replica = vault.replica();
    if (replica.database.access() == storage::Access::ReadOnly)
        return false;
    const auto by = readProjectedBy(replica);
    if (!by)
        return failure(by);
    const auto isAny = by->isDue() ? replica.database.number("SELECT EXISTS(SELECT 1 FROM record)") : Result<qint64>(0);
    return isAny ? Result<bool>(*isAny != 0) : failure(isAny);
}

Result<Reprojected> reproject(Vault &vault, const storage::GoOn &goOn)
{
    const auto isDue = isReprojectionDue(vault);
    if (!isDue || !*isDue)
        return isDue ? Result<Reprojected>(Reprojected()) : failure(isDue);
    Replica &replica = vault.replica();
    auto scope = WriteScope::begin(replica);
    if (!scope)
        return failure(scope);
    const auto by = readProjectedBy(replica); // another program may have been at it since
    const auto last = replica.database.number("SELECT coalesce(max(n), 0) FROM record");
    if (!by || !last)
        return by ? failure(last) : failure(by);
    if (!by->isDue())
        return Reprojected();
    const auto done = projectBehind(replica, by->version == ProjectionVersion ? *by->upTo : 0, goOn);
    if (!done)
        return failure(done);
    const Reprojected how{*done, *last};
    auto noted = writeProjectedBy(replica, {ProjectionVersion, how.isAll() ? std::nullopt : std::optional(*done)});
    if (noted)
        noted = scope->commit();
    return noted ? Result<Reprojected>(how) : failure(noted);
}

} // namespace covault::vault
