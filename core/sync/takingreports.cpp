// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/taking.h"

#include "vault/intake.h"

#include <set>

using namespace Qt::StringLiterals;

/// What an exchange says of that which was not taken in, or does not count.
namespace covault::sync {

using storage::Row;

namespace {

const QString NotAllowed = u"not-allowed"_s;
const QString AfterRemoval = u"after-removal"_s;

} // namespace

Result<> Taking::reportWaiting(const std::vector<Candidate> &candidates)
{
    for (const Candidate &candidate : candidates) {
        if (!candidate.obstacle)
            continue; // in the directory of a device that nobody named: not read
        if (auto noted = m_log.setWaiting(candidate.name, candidate.obstacle->why, candidate.waitsFor); !noted)
            return noted;
        m_report.pending.push_back({candidate.name, candidate.place.device, candidate.obstacle->why});
    }
    return {};
}

// What rules or cuts refuse is listed by device and number, once; what counts again is no longer listed.
Result<> Taking::reportVoid()
{
    struct Void
    {
        SegmentId segment;
        DeviceId device;
        qint64 number;
        CollectionId collection;
        qint64 changes;
    };
    std::vector<Void> found;
    const auto visit = [&](const Row &row) {
        found.push_back({row.id<SegmentId>(0), row.id<DeviceId>(1), row.integer(2), row.id<CollectionId>(3), row.integer(4)});
    };
    auto read = m_replica.database.each("SELECT g.id, d.id, g.number, k.id, s.count FROM section s JOIN segment g ON g.n=s.segment"
                                        " JOIN name d ON d.n=g.device JOIN name k ON k.n=s.collection WHERE s.state=?",
            visit, int(vault::Standing::Void));
    if (read) {
        read = m_replica.database.each("SELECT g.id, d.id, g.number, k.id, count(*) FROM change c JOIN segment g ON g.n=c.segment"
                                       " JOIN name d ON d.n=g.device JOIN record r ON r.n=c.record JOIN name k ON k.n=r.collection"
                                       " WHERE c.valid=0 GROUP BY g.n, r.collection",
                visit);
    }
    if (!read)
        return read;
    std::set<QString> stillVoid;
    for (const Void &one : found)
        stillVoid.insert(one.segment.toString());
    if (auto kept = m_log.unrejectAllBut(stillVoid, {NotAllowed, AfterRemoval}); !kept)
        return kept;
    for (const Void &one : found) {
        const bool isCut = !m_replica.roster().cutsOf(one.device, one.collection).empty();
        const QString why = (isCut ? u"%1 changes in segment %2 of its device were written after its rights had ended"_s
                                   : u"%1 changes in segment %2 of its device are beyond what its member may do there"_s)
                                    .arg(one.changes)
                                    .arg(one.number);
        auto rejected = reject(one.segment.toString(), one.device, why, isCut ? AfterRemoval : NotAllowed);
        if (!rejected)
            return rejected;
    }
    return {};
}

Result<> Taking::reportForks()
{
    auto forked = m_store.forkedDevices();
    if (!forked)
        return failure(forked);
    for (const DeviceId &device : *forked) {
        auto rejected = reject(u"chain of %1"_s.arg(device.toString()), device,
                u"the device wrote two different segments after the same one: it was copied, or put back from a backup"_s, u"forked"_s);
        if (!rejected)
            return rejected;
    }
    m_report.forks = std::move(*forked);
    return {};
}

Result<> Taking::reportBehind(const std::vector<Candidate> &candidates)
{
    auto missing = m_store.seenButMissing();
    if (!missing)
        return failure(missing);
    for (const Candidate &candidate : candidates) {
        if (!candidate.obstacle || !candidate.place.isExact)
            continue;
        const auto head = m_store.headOf(candidate.place.device);
        if (!head)
            return failure(head);
        const qint64 gap = qint64(candidate.place.number) - (*head ? qint64((*head)->number) : 0);
        auto &most = (*missing)[candidate.place.device];
        most = std::max(most, gap);
    }
    for (const auto &[device, segments] : *missing) {
        if (segments > 0)
            m_report.behind.push_back({device, segments});
    }
    return {};
}

} // namespace covault::sync
