// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/exchange.h"

#include "sync/completion.h"
#include "sync/limits.h"
#include "sync/parts.h"
#include "sync/publisher.h"
#include "sync/remotelayout.h"
#include "sync/taking.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace covault::sync {

bool offersLess(const vault::Vault &vault, const std::set<Bytes> &delivered, const Listing &listing)
{
    const auto named = namedDevices(vault.replica());
    std::set<Bytes> offered;
    for (const RemoteFile &file : listing) {
        const auto place = layout::placeOf(vault.roster().vaultId(), file.name);
        if (place && place->type == layout::Place::Type::Segment && std::binary_search(named.begin(), named.end(), place->device))
            offered.insert(Bytes::fromHex(place->hex.toLatin1()));
    }
    constexpr qsizetype KeySize = 16; // ids of segments and of parts are longer
    return std::any_of(delivered.begin(), delivered.end(),
            [&](const Bytes &known) { return known.size() == KeySize && !offered.contains(known); });
}

Exchange::Exchange(vault::Vault &vault, Remote &remote, KnownRemote known, Direction direction)
    : m_vault(vault)
    , m_remote(remote)
    , m_known(std::move(known))
    , m_direction(direction)
    , m_log(vault.replica().database, m_known.n)
{
}

Result<Report> Exchange::run()
{
    QElapsedTimer timer;
    timer.start();
    const QString what = u"syncing with %1"_s.arg(m_remote.url());
    if (m_vault.roster().vaultId().isNull()) {
        return failure(Error::Code::Refused, what, u"this replica belongs to no vault yet"_s,
                u"join with the invite that answers its request"_s);
    }
    if (auto given = SegmentStore(m_vault.replica()).giveKeys(); !given)
        return failure(given.error().during(what));
    auto listing = m_remote.list(layout::vaultFolder(m_vault.roster().vaultId()));
    if (!listing)
        return failure(listing.error().during(what));
    const auto delivered = m_log.delivered();
    if (!delivered)
        return failure(delivered);
    // Where a remote went back in time, nothing follows from what it lacks, and it is refilled only after a yes.
    m_report.isOlder = offersLess(m_vault, *delivered, *listing);
    if (auto taken = takeIn(*listing); !taken)
        return failure(taken.error().during(what));
    if (m_direction != Direction::OnlyTake) {
        if (auto given = give(*listing); !given)
            return failure(given.error().during(what));
    }
    if (auto dropped = dropSettledConflicts(); !dropped)
        return failure(dropped);
    m_report.tookMs = timer.elapsed();
    return std::move(m_report);
}

Result<> Exchange::takeIn(const Listing &listing)
{
    Publisher publisher(m_vault);
    if (const auto published = publisher.publishStatements(); !published) {
        if (published.error().code() != Error::Code::Refused)
            return failure(published);
        m_report.notes.push_back(published.error().text());
    }
    Taking taking(m_vault, m_remote, m_log, m_report);
    if (m_direction != Direction::OnlyGive) {
        if (auto taken = taking.takeAll(listing); !taken)
            return taken;
    }
    Parts parts(m_vault);
    if (auto noted = parts.noteWanted(); !noted)
        return noted;
    const auto fetched = parts.fetch(m_remote, m_log, listing);
    if (!fetched)
        return failure(fetched);
    m_report.receivedParts += *fetched;
    const auto missing = parts.missing();
    if (!missing)
        return failure(missing);
    m_report.missingParts = *missing;
    auto rejected = m_log.rejected();
    if (!rejected)
        return failure(rejected);
    m_report.rejected = std::move(*rejected);
    return {};
}

Result<> Exchange::give(const Listing &listing)
{
    if (const auto completed = completeMembership(m_vault); !completed) {
        if (completed.error().code() != Error::Code::NotAllowed)
            return failure(completed);
        m_report.notes.push_back(completed.error().text());
    }
    Publisher publisher(m_vault);
    if (const auto published = publisher.publishChanges(); !published)
        return failure(published);
    m_report.notes.insert(m_report.notes.end(), publisher.left().begin(), publisher.left().end());
    if (m_report.isOlder) {
        m_report.notes.push_back(u"%1 offers less than it did, so nothing was put there: add it again to fill it"_s.arg(m_remote.url()));
        return {};
    }
    const auto bytes = Parts(m_vault).send(m_remote, m_log, listing);
    if (!bytes)
        return failure(bytes);
    m_report.sentBytes += *bytes;
    if (auto sent = sendSegments(); !sent)
        return sent;
    if (m_known.n == 0)
        return {};
    return RemoteStore(m_vault.replica().database).complete(m_known.n, m_vault.clock().now());
}

// Own segments, and those of others that came by another way: replicas without a common remote meet through a third.
Result<> Exchange::sendSegments()
{
    SegmentStore store(m_vault.replica());
    const auto files = store.keptFiles();
    if (!files)
        return failure(files);
    const auto delivered = m_log.delivered();
    if (!delivered)
        return failure(delivered);
    for (const KeptFile &kept : *files) {
        if (delivered->contains(kept.key) || delivered->contains(kept.id.bytes()))
            continue;
        const auto file = store.bytesOf(kept);
        if (!file)
            return failure(file);
        const QString name = layout::segmentName(m_vault.roster().vaultId(), kept.device, kept.number, *file);
        if (auto put = m_remote.writeNew(name, *file); !put)
            return failure(put);
        if (auto noted = m_log.setDelivered(kept.key); !noted)
            return failure(noted);
        ++m_report.sentSegments;
        m_report.sentBytes += file->size();
    }
    return {};
}

// A later segment of the same run may have settled what an earlier one opened.
Result<> Exchange::dropSettledConflicts()
{
    auto &conflicts = m_report.conflicts;
    std::sort(conflicts.begin(), conflicts.end());
    conflicts.erase(std::unique(conflicts.begin(), conflicts.end()), conflicts.end());
    std::vector<vault::RecordKey> open;
    for (const vault::RecordKey &key : conflicts) {
        const auto record = m_vault.record(key);
        if (!record)
            return failure(record);
        if (*record && (*record)->row().flags.testFlag(vault::RecordFlag::Conflict))
            open.push_back(key);
    }
    conflicts = std::move(open);
    return {};
}

} // namespace covault::sync
