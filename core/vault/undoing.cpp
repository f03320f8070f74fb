// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/undoing.h"

#include "crypto/random.h"
#include "vault/log.h"

#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

using storage::Row;
using Ids = std::set<ChangeId>;

/// How far the clock may have been set back between an act's beginning and its changes.
constexpr std::chrono::minutes ClockSlack{10};

// The moment in the first 48 bits of an act that was named; of one that is a change's own it means nothing.
Moment timeOf(const ActId &act)
{
    quint64 milliseconds = 0;
    for (const char byte : act.view().first(6))
        milliseconds = milliseconds << 8 | quint8(byte);
    return momentFrom(milliseconds);
}

bool isContent(const Change &change)
{
    return change.is(Verb::Edit) || change.is(Verb::Remove) || change.is(Verb::Restore);
}

/// Collects the changes of an act by record.
class Finder
{
public:
    Finder(Replica &replica, const ActId &act)
        : m_replica(replica)
        , m_act(act)
    {
    }

    Result<std::map<qint64, Ids>> find()
    {
        auto &database = m_replica.database;
        const auto device = m_replica.names.find(database, m_replica.device().view());
        if (!device)
            return failure(device);
        const auto take = [this](const Row &row) { note(row); };
        const quint64 since = toUnsigned(timeOf(m_act) - ClockSlack);
        auto read = database.each("SELECT record, id, body FROM change WHERE time>=? AND device=? AND valid=1", take,
                qint64(std::min(since, limits::Time)), *device);
        if (read) // an act that is one change alone bears the first half of its id
            read = database.each("SELECT record, id, body FROM change WHERE id>=? AND id<? AND device=? AND valid=1",
                    take, m_act.view().toByteArray(), m_act.view().toByteArray() + Bytes(17, '\xff'), *device);
        if (!read)
            return failure(read);
        if (m_damage)
            return failure(ownDamage(*m_damage, u"reading what was done from the log"_s));
        return std::move(m_found);
    }

private:
    void note(const Row &row)
    {
        const auto id = row.id<ChangeId>(1);
        const auto change = Change::parse(row.bytes(2));
        if (!change)
            m_damage = change.error();
        else if (change->effectiveAct(id) == m_act && !change->is(Verb::Audit))
            m_found[row.integer(0)].insert(id);
    }

    Replica &m_replica;
    ActId m_act;
    std::map<qint64, Ids> m_found;
    std::optional<Error> m_damage;
};

/// What takes back the changes \p ids of one record.
class RecordUndo
{
public:
    RecordUndo(const RecordKey &record, const std::vector<KnownChange> &changes, const Ids &ids)
        : m_record(record)
    {
        std::vector<KnownChange> others;
        for (const KnownChange &change : changes)
            (ids.contains(change.id) ? m_own : others).push_back(change);
        m_ids = ids;
        m_present = merge(changes);
        m_before = merge(others);
        m_isMade = isMadeBy(changes, ids);
        m_isTouchedSince =
                std::ranges::any_of(others, [](const KnownChange &other) { return isContent(other.change); });
    }

    void addTo(std::vector<Wish> &wishes, std::vector<Left> &left)
    {
        if (m_isMade) {
            if (m_isTouchedSince)
                left.push_back({m_record, {}, u"it was changed since"_s});
            else if (!m_present.isRemoved())
                wishes.push_back({m_record, Verb::Remove, {}, {}});
            return;
        }
        turnRound(wishes);
        Wish wish{m_record, Verb::Edit, {}, {}};
        for (const KnownChange &change : m_own) {
            for (const ChangeEdit &edit : change.change.edits)
                takeBack(edit, wish, left);
        }
        if (!wish.edits.empty())
            wishes.push_back(std::move(wish));
    }

private:
    static bool isMadeBy(const std::vector<KnownChange> &changes, const Ids &ids)
    {
        const auto first = std::ranges::min_element(changes, [](const KnownChange &a, const KnownChange &b) {
            return std::tie(a.change.time, a.id) < std::tie(b.change.time, b.id);
        });
        return first != changes.end() && ids.contains(first->id);
    }

    void turnRound(std::vector<Wish> &wishes) const
    {
        if (m_present.isRemoved() == m_before.isRemoved())
            return;
        wishes.push_back({m_record, m_present.isRemoved() ? Verb::Restore : Verb::Remove, {}, {}});
    }

    void takeBack(const ChangeEdit &edit, Wish &wish, std::vector<Left> &left) const
    {
        const auto isSame = [&edit](const Edit &other) {
            return other.field == edit.field && other.element == edit.element;
        };
        const ElementState *now = m_present.find(edit.field, edit.element);
        if (!now || std::ranges::any_of(wish.edits, isSame))
            return;
        const auto base = now->base();
        const bool isOurs = std::ranges::all_of(base, [this](const ChangeId &id) { return m_ids.contains(id); });
        if (!isOurs) {
            if (!now->isShared)
                left.push_back({m_record, edit.field, u"it was changed since"_s});
            return;
        }
        const ElementState *then = m_before.find(edit.field, edit.element);
        const auto value =
                then && !then->isRemoved() ? cbor::decode(then->shown().value) : Result<cbor::Value>(cbor::Value());
        wish.edits.push_back(
                {edit.field, edit.element, value && !value->isNull() ? std::optional(*value) : std::nullopt});
    }

    RecordKey m_record;
    Ids m_ids;
    std::vector<KnownChange> m_own;
    RecordState m_present;
    RecordState m_before; // as it would be without the act
    bool m_isMade = false;
    bool m_isTouchedSince = false;
};

// Where the changes \p ids moved the record, if they did.
std::optional<RecordKey> newPlaceOf(const RecordKey &record, const std::vector<KnownChange> &changes, const Ids &ids)
{
    for (const KnownChange &change : changes) {
        for (const ChangeEdit &edit : change.change.edits) {
            const auto value = ids.contains(change.id) && edit.field == u"moved_to" ? cbor::decode(edit.value) : cbor::Value();
            if (const auto target = value ? LinkTarget::decode(*value) : std::nullopt)
                return RecordKey{target->collection, record.kind, target->record};
        }
    }
    return std::nullopt;
}

// Whether somebody wrote in the record at another time than in \p act, or in taking that back.
Result<bool> isChangedBeside(Log &log, const RecordKey &record, const ActId &act)
{
    const auto number = log.findRecord(record);
    const auto changes = number ? log.changesOf(*number) : failure(number);
    if (!changes)
        return failure(changes);
    return std::ranges::any_of(*changes, [&](const KnownChange &known) {
        const Change &change = known.change;
        return isContent(change) && change.effectiveAct(known.id) != act && change.detail.actUndone != act;
    });
}

// What was moved and then changed stays where it is now: turned round it would be there twice.
Result<bool> staysWhereItWent(Log &log, const RecordKey &record, const std::vector<KnownChange> &changes, const Ids &ids, const ActId &act)
{
    const auto place = newPlaceOf(record, changes, ids);
    return place ? isChangedBeside(log, *place, act) : Result<bool>(false);
}

Result<std::vector<Wish>> wishesFor(Vault &vault, const std::map<qint64, Ids> &found, const ActId &act, std::vector<Left> &left)
{
    Log log(vault.replica());
    std::vector<Wish> wishes;
    for (const auto &[number, ids] : found) {
        const auto record = log.keyOf(number);
        const auto changes = log.changesOf(number);
        if (!record || !changes)
            return failure(record ? changes.error() : record.error());
        const auto stays = *record ? staysWhereItWent(log, **record, *changes, ids, act) : Result<bool>(true);
        if (!stays)
            return failure(stays);
        if (!*stays)
            RecordUndo(**record, *changes, ids).addTo(wishes, left);
    }
    return wishes;
}

Result<std::map<qint64, Ids>> findAct(Vault &vault, const ActId &act)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    auto found = Finder(vault.replica(), act).find();
    if (found && found->empty())
        return failure(Error::Code::NotFound, u"undoing"_s, u"this device did nothing that is called so"_s);
    return found;
}

// Adds to what it came to; nothing if it fails.
Result<> undoChanges(Vault &vault, const std::map<qint64, Ids> &found, const ActId &act, const ActId &own, Undone &undone)
{
    std::vector<Left> left;
    auto wishes = wishesFor(vault, found, act, left);
    if (!wishes)
        return failure(wishes);
    for (Wish &wish : *wishes) {
        wish.detail.cause = u"undo"_s;
        wish.detail.actUndone = act;
    }
    const auto changed = wishes->empty() ? Result<Changed>(Changed()) : vault.edit(*wishes, own);
    if (!changed)
        return failure(changed);
    std::move(left.begin(), left.end(), std::back_inserter(undone.left));
    if (wishes->empty())
        return {};
    Changed &all = undone.changed;
    all.records.insert(all.records.end(), changed->records.begin(), changed->records.end());
    all.conflicts.insert(all.conflicts.end(), changed->conflicts.begin(), changed->conflicts.end());
    all.acts = changed->acts;
    all.changes += changed->changes;
    all.voided += changed->voided;
    return {};
}

} // namespace

Result<Undone> undo(Vault &vault, const ActId &act)
{
    const auto found = findAct(vault, act);
    if (!found)
        return failure(found);
    Undone undone;
    const auto done = undoChanges(vault, *found, act, crypto::newUlid<ActId>(vault.clock()), undone);
    return done ? Result<Undone>(std::move(undone)) : failure(done);
}

UndoingInParts::UndoingInParts(const ActId &act)
    : m_act(act)
{
}

Result<> UndoingInParts::next(Vault &vault, size_t most)
{
    if (!m_own) {
        auto found = findAct(vault, m_act);
        if (!found)
            return failure(found);
        m_left = std::move(*found);
        m_total = m_left.size();
        m_own = crypto::newUlid<ActId>(vault.clock());
    }
    const auto end = std::next(m_left.begin(), std::ptrdiff_t(std::min(most, m_left.size())));
    const std::map<qint64, Ids> part(m_left.begin(), end);
    const auto done = undoChanges(vault, part, m_act, *m_own, m_undone);
    if (done)
        m_left.erase(m_left.begin(), end);
    return done;
}

} // namespace covault::vault
