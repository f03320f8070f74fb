// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/publisher.h"

#include "sync/chain.h"
#include "sync/limits.h"
#include "sync/rescuing.h"
#include "vault/intake.h"
#include "vault/loader.h"
#include "vault/rights.h"
#include "vault/statementlog.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace covault::sync {

using storage::Row;
using storage::Transaction;

namespace {

constexpr std::chrono::hours Day{24};

// Statements made one after another name each other in their positions; the segment's is what they all build on.
std::vector<StatementId> withoutOwn(std::vector<StatementId> position, const SectionEntries &own)
{
    std::erase_if(position, [&](const StatementId &id) {
        return std::any_of(own.begin(), own.end(), [&](const auto &entry) { return entry.first.view() == id.view(); });
    });
    std::sort(position.begin(), position.end());
    return position;
}

Error keyMissing(const QString &what)
{
    return Error(Error::Code::Refused, what, u"no key is here under which all members could read it"_s,
            u"sync again once an admin has synced"_s);
}

} // namespace

// A rescued vault that may not hold all that its device sent.
Result<bool> Publisher::isSilenced()
{
    const auto found = m_replica.database.number("SELECT count(*) FROM local WHERE key=?", QString::fromLatin1(SilencedKey));
    return found ? Result<bool>(*found > 0) : failure(found);
}

Result<int> Publisher::publishStatements()
{
    const auto silenced = isSilenced();
    if (!silenced || *silenced)
        return silenced ? Result<int>(0) : failure(silenced);
    const auto isBuilt = publishOneStatements();
    if (!isBuilt)
        return failure(isBuilt);
    return *isBuilt ? 1 : 0;
}

// All at once: their order within one segment is part of how they are judged.
Result<bool> Publisher::publishOneStatements()
{
    auto transaction = Transaction::begin(m_replica.database);
    if (!transaction)
        return failure(transaction);
    if (auto fresh = m_vault.refresh(); !fresh)
        return failure(fresh);
    SectionEntries entries;
    std::vector<qint64> rows;
    std::optional<std::vector<StatementId>> position;
    const auto read = m_replica.database.each("SELECT n, id, body, position FROM statement WHERE segment IS NULL ORDER BY place, n", [&](const Row &row) {
        // What an invite brought belongs to segments that have not arrived yet.
        const auto statement = members::Statement::parse(row.bytes(2));
        if (!statement || statement->author() != m_replica.device() || entries.size() == limits::StatementsPerSegment)
            return;
        rows.push_back(row.integer(0));
        entries.emplace_back(row.id<Hash>(1), row.bytes(2));
        if (!position)
            position = vault::statementlog::unpacked(row.bytes(3));
    });
    if (!read)
        return failure(read);
    if (entries.empty())
        return false;
    const auto base = withoutOwn(std::move(*position), entries);
    const auto epoch = membersEpochAt(base);
    if (!epoch)
        return failure(keyMissing(u"publishing a change of the members"_s));
    auto made = draft(base, *epoch);
    if (!made)
        return failure(made);
    const auto follows = followsItself(made->header);
    if (!follows || !*follows)
        return follows;
    made->sections.push_back({m_keys.members(), *epoch, std::move(entries)});
    const auto published = publish(std::move(*made));
    if (!published)
        return failure(published);
    qint64 place = 0;
    for (const qint64 row : rows) {
        auto marked = m_replica.database.run("UPDATE statement SET segment=?, place=? WHERE n=?", published->id, place++, row);
        if (!marked)
            return failure(marked);
    }
    if (auto loaded = vault::loadJudgement(m_replica); !loaded)
        return failure(loaded);
    if (auto committed = transaction->commit(); !committed)
        return failure(committed);
    return true;
}

// A removal goes under the key that the removed one still has: the last thing that does. A vault's first segment has
// no earlier key.
std::optional<EpochId> Publisher::membersEpochAt(const std::vector<StatementId> &position) const
{
    const CollectionId members = m_keys.members();
    const auto before = m_replica.keys.chooseForWriting(members, m_replica.judgement.at(position));
    if (before)
        return before;
    if (const auto now = m_replica.keys.chooseForWriting(members, m_replica.roster()); now)
        return now;
    const auto heads = m_replica.keys.heads(members, m_replica.judgement);
    return heads.empty() ? std::nullopt : std::optional(heads.front());
}

Result<SegmentDraft> Publisher::draft(const std::vector<StatementId> &position, const EpochId &membersEpoch)
{
    SegmentDraft draft;
    draft.membersEpoch = membersEpoch;
    draft.header.vault = m_keys.vault();
    draft.header.device = m_replica.device();
    draft.header.position = position;
    draft.header.time = m_replica.clock.now();
    const auto head = m_store.headOf(m_replica.device());
    if (!head)
        return failure(head);
    draft.header.number = *head ? (*head)->number + 1 : 1;
    if (*head)
        draft.header.previous = (*head)->id;
    auto moved = m_store.movedSince(*head ? (*head)->row : 0, m_replica.device());
    if (!moved)
        return failure(moved);
    draft.header.seen = std::move(*moved);
    return draft;
}

// Others would refuse for good a segment that knows less of the members than the one before it: something that was here is
// lost, and comes again.
Result<bool> Publisher::followsItself(const SegmentHeader &header)
{
    const auto obstacle = obstacleInChain(m_replica, m_store, header);
    if (!obstacle)
        return failure(obstacle);
    if (*obstacle)
        m_left.push_back(u"a change of the members that this device had seen is not here any more: sync with somebody who has it"_s);
    return !*obstacle;
}

Result<Publisher::Published> Publisher::publish(SegmentDraft draft)
{
    const BuiltSegment built = buildSegment(std::move(draft), m_keys, m_replica.identity->signing());
    const auto row = m_store.appendOwn(built, m_keys.members());
    if (!row)
        return failure(row);
    return Published{built.id, *row};
}

Result<int> Publisher::publishChanges()
{
    m_left.clear();
    if (auto fresh = m_vault.refresh(); !fresh)
        return failure(fresh);
    const auto silenced = isSilenced();
    if (!silenced)
        return failure(silenced);
    if (*silenced) {
        m_left.push_back(u"this vault was rescued from a damaged file that may have lost what this device sent: what is written here"
                         u" stays here; export it and join again as a new device"_s);
        return 0;
    }
    if (!m_replica.identity || !m_replica.roster().isActive(m_replica.device())) {
        m_left.push_back(u"this device is not, or no longer, a member's: what is written here stays here"_s);
        return 0;
    }
    if (m_replica.roster().isReadOnly()) {
        m_left.push_back(u"the members use something that this version does not know: update Covault"_s);
        return 0;
    }
    if (auto prepared = prepareEpochs(); !prepared)
        return failure(prepared);
    auto built = publishStatements();
    while (built) {
        const auto isBuilt = publishOneChanges();
        if (!isBuilt)
            return failure(isBuilt);
        if (!*isBuilt)
            break;
        ++*built;
    }
    return built;
}

Result<std::vector<CollectionId>> Publisher::waitingCollections()
{
    std::vector<CollectionId> collections;
    const auto read = m_replica.database.each("SELECT DISTINCT k.id FROM change c JOIN record r ON r.n=c.record JOIN name k ON k.n=r.collection"
                                              " WHERE c.segment IS NULL",
            [&](const Row &row) { collections.push_back(row.id<CollectionId>(0)); });
    if (!read)
        return failure(read);
    return collections;
}

// Who may read is said by statements and keys only follow: before anything is written, each key must fit.
Result<> Publisher::prepareEpochs()
{
    auto collections = waitingCollections();
    if (!collections)
        return failure(collections);
    collections->insert(collections->begin(), m_keys.members());
    for (const CollectionId &collection : *collections) {
        if (m_replica.keys.chooseForWriting(collection, m_replica.roster()))
            continue;
        const members::Acting acting{m_replica.judgement, m_replica.keys, *m_replica.identity, m_replica.clock};
        auto made = members::newEpoch(acting, collection);
        if (!made) {
            m_left.push_back(made.error().text());
            continue;
        }
        if (auto stated = m_vault.state(made->statements, std::move(made->keys)); !stated)
            return failure(stated);
    }
    return sealMissing();
}

// Whoever was admitted while somebody else changed the keys is entitled and has none of the new ones.
Result<> Publisher::sealMissing()
{
    auto seals = members::sealMissing({m_replica.judgement, m_replica.keys, *m_replica.identity, m_replica.clock});
    if (!seals) {
        m_left.push_back(seals.error().text());
        return {};
    }
    if (seals->statements.empty())
        return {};
    const auto stated = m_vault.state(seals->statements, {});
    return stated ? Result<>() : failure(stated);
}

// The keys under which waiting changes go. Those of a collection that this device may not read any more stay here.
Result<std::map<CollectionId, EpochId>> Publisher::epochsForWaiting()
{
    const auto collections = waitingCollections();
    if (!collections)
        return failure(collections);
    std::map<CollectionId, EpochId> epochs;
    for (const CollectionId &collection : *collections) {
        const auto epoch = m_replica.keys.chooseForWriting(collection, m_replica.roster());
        if (epoch && m_replica.roster().canRead(m_replica.device(), collection))
            epochs.emplace(collection, *epoch);
    }
    return epochs;
}

// The waiting changes of one segment, by collection, in the order in which they were made.
Result<Publisher::ByCollection> Publisher::waitingChanges(const std::map<CollectionId, EpochId> &epochs)
{
    ByCollection changes;
    auto statement = m_replica.database.prepare("SELECT c.n, c.id, c.body, k.id FROM change c JOIN record r ON r.n=c.record"
                                                " JOIN name k ON k.n=r.collection WHERE c.segment IS NULL ORDER BY c.n");
    if (!statement)
        return failure(statement);
    qint64 bytes = 0;
    for (quint64 count = 0;;) {
        // Also behind the last one that is taken: a step says whether what was read before was damaged.
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more || count == limits::ChangesPerSegment)
            break;
        const Row row = statement->row();
        const auto collection = row.id<CollectionId>(3);
        if (!epochs.contains(collection))
            continue;
        Bytes body = row.bytes(2);
        bytes += body.size();
        if (count > 0 && bytes > limits::OwnSegment)
            break;
        ++count;
        changes[collection].push_back({row.integer(0), row.id<ChangeId>(1), std::move(body)});
    }
    return changes;
}

// Whether a change was allowed when it was made, and is not where it is published now.
bool Publisher::isAnyTooLate(const ByCollection &changes) const
{
    for (const auto &[collection, waiting] : changes) {
        for (const Waiting &one : waiting) {
            const auto change = vault::Change::parse(one.body);
            if (!change || !m_replica.roster().may(m_replica.device(), collection, vault::rightFor(*change)))
                return true;
        }
    }
    return false;
}

Result<bool> Publisher::isSilent()
{
    const auto head = m_store.headOf(m_replica.device());
    if (!head)
        return failure(head);
    // Also where a clock was set back: it must not silence the device.
    return !*head || std::chrono::abs(m_replica.clock.now() - (*head)->time) >= Day;
}

Result<bool> Publisher::publishOneChanges()
{
    auto transaction = Transaction::begin(m_replica.database);
    if (!transaction)
        return failure(transaction);
    if (auto fresh = m_vault.refresh(); !fresh)
        return failure(fresh);
    const auto epochs = epochsForWaiting();
    if (!epochs)
        return failure(epochs);
    auto changes = waitingChanges(*epochs);
    if (!changes)
        return failure(changes);
    if (changes->empty()) {
        const auto silent = isSilent();
        if (!silent || !*silent)
            return silent;
    }
    const auto membersEpoch = m_replica.keys.chooseForWriting(m_keys.members(), m_replica.roster());
    if (!membersEpoch) {
        m_left.push_back(keyMissing(u"publishing"_s).text());
        return false;
    }
    auto made = draft(m_replica.judgement.heads(), *membersEpoch);
    if (!made)
        return failure(made);
    const auto follows = followsItself(made->header);
    if (!follows || !*follows)
        return follows;
    const bool isTooLate = isAnyTooLate(*changes);
    std::vector<qint64> rows;
    for (auto &[collection, waiting] : *changes) {
        SectionDraft section{collection, epochs->at(collection), {}};
        for (Waiting &change : waiting) {
            rows.push_back(change.row);
            section.entries.emplace_back(Hash::cutFrom(change.id.view()), std::move(change.body));
        }
        made->sections.push_back(std::move(section));
    }
    const auto published = publish(std::move(*made));
    if (!published)
        return failure(published);
    for (const qint64 row : rows) {
        if (auto marked = m_replica.database.run("UPDATE change SET segment=? WHERE n=?", published->row, row); !marked)
            return failure(marked);
    }
    // Everyone else will judge these changes at the segment's position: so does this replica.
    if (isTooLate) {
        if (auto judged = vault::Intake(m_replica).rejudge(); !judged)
            return failure(judged);
    }
    if (auto committed = transaction->commit(); !committed)
        return failure(committed);
    return true;
}

Result<> stateAndPublish(vault::Vault &vault, members::Composed composed)
{
    if (const auto stated = vault.state(composed.statements, std::move(composed.keys)); !stated)
        return failure(stated);
    const auto published = Publisher(vault).publishStatements();
    return published ? Result<>() : failure(published);
}

} // namespace covault::sync
