// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/taking.h"

#include "sync/chain.h"
#include "sync/limits.h"
#include "vault/statementlog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

constexpr qint64 WaitingBytesInMemory = 64 * 1024 * 1024;

} // namespace

Taking::Taking(vault::Vault &vault, Remote &remote, ExchangeLog &log, Report &report)
    : m_vault(vault)
    , m_replica(vault.replica())
    , m_remote(remote)
    , m_log(log)
    , m_report(report)
    , m_store(vault.replica())
    , m_keys(vault.replica())
    , m_budget(WaitingBytesInMemory)
{
}

Result<> Taking::takeAll(const Listing &listing)
{
    std::vector<Candidate> waiting;
    for (bool isToBeRepeated = true; isToBeRepeated;) {
        auto found = candidates(listing);
        if (!found)
            return failure(found);
        waiting = std::move(*found);
        for (bool isMoving = true; isMoving;) {
            const auto moved = takeOnce(waiting);
            if (!moved)
                return failure(moved);
            isMoving = *moved;
        }
        const auto learned = learnKeys();
        if (!learned)
            return failure(learned);
        const auto dropped = openLate();
        if (!dropped)
            return failure(dropped);
        isToBeRepeated = *learned || *dropped;
    }
    if (auto reported = reportWaiting(waiting); !reported)
        return reported;
    if (auto reported = reportVoid(); !reported)
        return reported;
    if (auto reported = reportForks(); !reported)
        return reported;
    return reportBehind(waiting);
}

// Files that might be segments and were not settled before, each device's in the order of their numbers.
Result<std::vector<Taking::Candidate>> Taking::candidates(const Listing &listing)
{
    const auto taken = m_log.taken();
    if (!taken)
        return failure(taken);
    const auto waiting = m_log.waitingForKeys();
    if (!waiting)
        return failure(waiting);
    std::vector<Candidate> found;
    for (const RemoteFile &file : listing) {
        const auto place = layout::placeOf(m_keys.vault(), file.name);
        if (place && place->type == layout::Place::Type::Segment && !taken->contains(file.name))
            found.push_back({file.name, *place, {}, waiting->value(file.name), {}});
    }
    std::sort(found.begin(), found.end(), [](const Candidate &a, const Candidate &b) {
        return std::tie(a.place.device, a.place.number, a.name) < std::tie(b.place.device, b.place.number, b.name);
    });
    return found;
}

// One pass over all; true if something was taken in. Those that are settled are dropped from the list.
Result<bool> Taking::takeOnce(std::vector<Candidate> &candidates)
{
    const auto named = namedDevices(m_replica);
    bool isAnyTaken = false;
    std::vector<Candidate> left;
    for (Candidate &candidate : candidates) {
        if (!std::binary_search(named.begin(), named.end(), candidate.place.device)) {
            left.push_back(std::move(candidate));
            continue;
        }
        const auto outcome = take(candidate);
        if (!outcome)
            return failure(outcome);
        isAnyTaken = isAnyTaken || *outcome == Outcome::Taken;
        if (*outcome == Outcome::Waits)
            left.push_back(std::move(candidate));
    }
    candidates = std::move(left);
    return isAnyTaken;
}

Result<Taking::Outcome> Taking::take(Candidate &candidate)
{
    if (!candidate.waitsFor.isEmpty() && !m_keys.findMembersEpoch(candidate.waitsFor)) {
        candidate.obstacle = Obstacle{Cause::KeyNotHeld, u"the key under which it was written is not here"_s};
        return Outcome::Waits;
    }
    if (candidate.obstacle && candidate.obstacle->cause == Cause::Torn)
        return Outcome::Waits; // it does not become whole while we look
    if (!candidate.bytes.isEmpty())
        return takeBytes(candidate, candidate.bytes);
    auto bytes = m_remote.read(candidate.name, limits::File);
    if (bytes)
        return takeBytes(candidate, *bytes);
    switch (bytes.error().code()) {
    case Error::Code::NotFound:
        return Outcome::Done; // it went while we looked; nothing follows from that
    case Error::Code::Unreachable:
        return failure(bytes);
    default: // also one that seems too large: only bytes that give the digits of the name are refused for good
        return settle(candidate, {Cause::Torn, bytes.error().why()});
    }
}

Result<Taking::Outcome> Taking::takeBytes(Candidate &candidate, const Bytes &bytes)
{
    if (!candidate.place.hex.isEmpty() && candidate.place.hex != layout::nameHex(bytes))
        return settle(candidate, {Cause::Torn, u"it is not whole yet"_s});
    const auto header = openHeader(bytes, m_keys);
    if (!header) {
        if (header.error().cause == Cause::KeyNotHeld)
            candidate.waitsFor = membersKeyOf(bytes).toByteArray();
        return settle(candidate, header.error());
    }
    const auto known = m_store.has(header->id);
    if (!known)
        return failure(known);
    if (*known)
        return takeKnown(candidate, *header, bytes);
    const auto standing = obstacleInChain(m_replica, m_store, header->header);
    if (!standing)
        return failure(standing);
    if (*standing) {
        if (m_budget >= bytes.size() && candidate.bytes.isEmpty()) {
            m_budget -= bytes.size();
            candidate.bytes = bytes;
        }
        return settle(candidate, **standing);
    }
    const auto content = openSections(bytes, *header, m_keys);
    if (!content)
        return settle(candidate, content.error());
    return receive(candidate, *header, *content);
}

// The header does not commit to the bytes of its sections, so another file of a segment that is here is looked into. One
// that can't be told to be right is kept beside those that are here: whoever can tell gets them all.
Result<Taking::Outcome> Taking::takeKnown(Candidate &candidate, const SignedHeader &header, const Bytes &bytes)
{
    const auto kept = m_store.filesOf(header.id);
    if (!kept)
        return failure(kept);
    const Bytes key = SegmentStore::keyOf(bytes);
    const bool isKept = std::any_of(kept->begin(), kept->end(), [&](const KeptFile &file) { return file.key == key; });
    if (!isKept) {
        const auto content = openSections(bytes, header, m_keys);
        if (!content)
            return settle(candidate, content.error());
        if (auto taken = takeOther(header, *content, *kept); !taken)
            return failure(taken);
    }
    if (auto settled = m_log.setTaken(candidate.name); !settled)
        return failure(settled);
    if (auto settled = m_log.setDelivered(key); !settled)
        return failure(settled);
    return Outcome::Done;
}

Result<> Taking::takeOther(const SignedHeader &header, const vault::SegmentContent &content, const std::vector<KeptFile> &kept)
{
    const bool isRight = std::all_of(content.sections.begin(), content.sections.end(),
            [](const vault::SectionContent &section) { return section.changes.has_value(); });
    if (isRight && !kept.empty())
        return m_log.setDelivered(header.id.view()); // others can read it there as well as ours
    if (kept.size() >= limits::FilesPerSegment)
        return {};
    if (auto done = m_store.keepFile(header.id, header.header.device, header.header.number, content.file); !done)
        return done;
    return count(m_vault.receive(content));
}

Result<> Taking::count(const Result<vault::Changed> &changed)
{
    if (!changed)
        return failure(changed);
    m_report.receivedChanges += changed->changes;
    m_report.voided += changed->voided;
    m_report.conflicts.insert(m_report.conflicts.end(), changed->conflicts.begin(), changed->conflicts.end());
    return {};
}

Result<Taking::Outcome> Taking::receive(Candidate &candidate, const SignedHeader &header, const vault::SegmentContent &content)
{
    // The file first: a crash behind it leaves a file whose segment comes again, never a segment without a file.
    if (auto kept = m_store.keepFile(header.id, header.header.device, header.header.number, content.file); !kept)
        return failure(kept);
    // The file was judged above: what fails from here on is wrong with this replica, and says nothing about the file.
    if (auto counted = count(m_vault.receive(content)); !counted)
        return failure(counted);
    ++m_report.receivedSegments;
    if (auto settled = m_log.setTaken(candidate.name); !settled)
        return failure(settled);
    if (auto settled = m_log.setDelivered(SegmentStore::keyOf(content.file)); !settled)
        return failure(settled);
    if (auto heard = m_log.setHeard(header.header.device, header.id, m_vault.clock().now()); !heard)
        return failure(heard);
    // What an older version could not read, or a restored vault refused, may count now.
    if (auto cleared = m_log.unreject(candidate.name); !cleared)
        return failure(cleared);
    return Outcome::Taken;
}

Result<Taking::Outcome> Taking::settle(Candidate &candidate, const Obstacle &obstacle)
{
    candidate.obstacle = obstacle;
    // A name without the digits is a carrier's own file, or a copy that it made of one that is there as well.
    const bool isLitter = candidate.place.hex.isEmpty() || (obstacle.cause == Cause::Torn && !candidate.place.isExact);
    if (isLitter && (!obstacle.isPending() || obstacle.cause == Cause::Torn || obstacle.cause == Cause::KeyNotHeld))
        return Outcome::Done;
    if (obstacle.isPending())
        return Outcome::Waits;
    if (auto rejected = reject(candidate.name, candidate.place.device, obstacle.why, obstacle.reason()); !rejected)
        return failure(rejected);
    if (obstacle.cause != Cause::NewerFormat) {
        if (auto settled = m_log.setTaken(candidate.name); !settled)
            return failure(settled);
    }
    return Outcome::Done;
}

// A key that came late opens the earlier ones that an older statement wraps in it, also one taken in long ago. True if
// one was learned: files that waited for it may be taken in now.
Result<bool> Taking::learnKeys()
{
    if (!m_replica.identity)
        return false;
    auto transaction = storage::Transaction::begin(m_replica.database);
    if (!transaction)
        return failure(transaction);
    const auto before = m_replica.database.number("SELECT count(*) FROM epoch");
    if (!before)
        return failure(before);
    for (const members::KnownStatement &known : m_replica.judgement.statements())
        static_cast<void>(m_replica.keys.take(known.statement, *m_replica.identity)); // one that is not what its name says opens nothing
    // All that is held, so that none stays in memory alone.
    for (const EpochId &epoch : m_replica.keys.held()) {
        auto kept = vault::epochstore::keep(m_replica.database, m_replica.names, *m_replica.keys.find(epoch));
        if (!kept)
            return failure(kept);
    }
    const auto after = m_replica.database.number("SELECT count(*) FROM epoch");
    if (!after)
        return failure(after);
    if (auto committed = transaction->commit(); !committed)
        return failure(committed);
    return *after > *before;
}

// Sections that came before their key did: a member who was let into a collection later reads all of it. True if a file
// turned out to be false, so that another is wanted.
Result<bool> Taking::openLate()
{
    const auto segments = m_store.openableNow();
    if (!segments)
        return failure(segments);
    bool isAnyDropped = false;
    for (const SegmentId &id : *segments) {
        const auto dropped = openLate(id);
        if (!dropped)
            return dropped;
        isAnyDropped = isAnyDropped || *dropped;
    }
    return isAnyDropped;
}

// The false ones of its files go first: once a right one is taken in, nobody looks at them again.
Result<bool> Taking::openLate(const SegmentId &id)
{
    const auto files = m_store.filesOf(id);
    if (!files)
        return failure(files);
    bool isAnyDropped = false;
    std::optional<vault::SegmentContent> right;
    for (const KeptFile &file : *files) {
        const auto bytes = m_store.bytesOf(file);
        if (!bytes)
            return failure(bytes);
        const auto header = openHeader(*bytes, m_keys);
        if (!header)
            continue;
        auto content = openSections(*bytes, *header, m_keys);
        if (content) {
            right = std::move(*content);
            continue;
        }
        if (auto dropped = dropFalseFile(file, *bytes, content.error()); !dropped)
            return failure(dropped);
        isAnyDropped = true;
    }
    if (right) {
        if (auto counted = count(m_vault.receive(*right)); !counted)
            return failure(counted);
    }
    return isAnyDropped;
}

// Only who holds a section's key sees that its bytes were exchanged: the header does not commit to them. The right file
// may have been passed over as known, and must be put where the false one was. All at once: half of it would leave a
// segment of which no file is kept or looked for.
Result<> Taking::dropFalseFile(const KeptFile &file, const Bytes &bytes, const Obstacle &obstacle)
{
    const QString name = layout::segmentName(m_keys.vault(), file.device, file.number, bytes);
    auto transaction = storage::Transaction::begin(m_replica.database);
    if (!transaction)
        return failure(transaction);
    if (auto rejected = reject(name, file.device, obstacle.why, obstacle.reason()); !rejected)
        return rejected;
    if (auto dropped = m_store.dropFile(file); !dropped)
        return dropped;
    if (auto unsettled = m_log.unsettle(name.first(name.lastIndexOf(u'-') + 1)); !unsettled)
        return unsettled;
    if (auto forgotten = m_log.setUndelivered(file.key); !forgotten)
        return forgotten;
    if (auto settled = m_log.setTaken(name); !settled)
        return settled;
    return transaction->commit();
}

Result<> Taking::reject(
        const QString &what, const std::optional<DeviceId> &device, const QString &why, const QString &reason)
{
    return m_log.reject({what, device, why, reason, true}, m_vault.clock().now());
}

} // namespace covault::sync
