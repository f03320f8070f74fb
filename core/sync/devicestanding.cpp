// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/devicestanding.h"

#include "sync/segmentstore.h"

#include <limits>

namespace covault::sync {

using storage::Row;

namespace {

constexpr qint64 Batch = 50; // headers looked at together

// The number of the last own segment that the device has seen: it names those that moved since its previous segment, so
// the newest header that names one of ours counts. 0: it names none.
Result<qint64> lastSeen(vault::Replica &replica, const DeviceId &device)
{
    std::optional<SegmentId> found;
    qint64 number = std::numeric_limits<qint64>::max(), n = number; // each batch goes on below the one before
    for (qint64 read = Batch; !found && read == Batch;) {
        read = 0;
        const auto each = replica.database.each("SELECT s.header, s.number, s.n FROM segment s JOIN name d ON d.n=s.device"
                                                " WHERE d.id=? AND (s.number, s.n)<(?, ?) ORDER BY s.number DESC, s.n DESC LIMIT ?",
                [&](const Row &row) {
                    ++read;
                    number = row.integer(1);
                    n = row.integer(2);
                    const auto header = SegmentHeader::parse(row.bytes(0));
                    if (!header || found)
                        return;
                    if (const auto seen = header->seen.find(replica.device()); seen != header->seen.end())
                        found = seen->second;
                },
                device, number, n, Batch);
        if (!each)
            return failure(each);
    }
    if (!found)
        return 0;
    return replica.database.number("SELECT coalesce(max(number), 0) FROM segment WHERE id=?", *found);
}

} // namespace

Result<std::vector<DeviceStanding>> deviceStandings(vault::Vault &vault)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    auto &replica = vault.replica();
    SegmentStore store(replica);
    const auto own = store.headOf(replica.device());
    if (!own)
        return failure(own);
    std::vector<DeviceStanding> standings;
    for (const members::Device &device : vault.roster().devices()) {
        DeviceStanding standing{device.id, {}, 0, 0};
        const auto head = store.headOf(device.id);
        const auto missing = replica.database.number("SELECT count(*) FROM seen_missing WHERE device=?", device.id);
        if (!head || !missing)
            return head ? failure(missing) : failure(head);
        standing.missing = *missing;
        if (*head)
            standing.heard = (*head)->time;
        if (*own && device.id != replica.device()) {
            const auto seen = lastSeen(replica, device.id);
            if (!seen)
                return failure(seen);
            standing.unseen = std::max<qint64>(0, qint64((*own)->number) - *seen);
        }
        standings.push_back(std::move(standing));
    }
    return standings;
}

} // namespace covault::sync
