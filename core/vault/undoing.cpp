// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/undoing.h"

#include "crypto/random.h"
#include "vault/log.h"
#include "vault/origins.h"

#include <map>
#include <set>
#include <span>
#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

using storage::Row;
using Ids = std::set<ChangeId>;
/// The changes by record of what is undone together.
using Group = std::map<qint64, Ids>;

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

/// Collects the changes of an act by record, and what belongs together.
class Finder
{
public:
    Finder(Replica &replica, const ActId &act)
        : m_replica(replica)
        , m_act(act)
    {
    }

    Result<std::vector<Group>> find()
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
        return grouped();
    }

private:
    void note(const Row &row)
    {
        const auto id = row.id<ChangeId>(1);
        const auto change = Change::parse(row.bytes(2));
        if (!change)
            m_damage = change.error();
        else if (change->effectiveAct(id) == m_act && !change->is(Verb::Audit))
            keep(row.integer(0), id, *change);
    }

    void keep(qint64 record, const ChangeId &id, const Change &change)
    {
        m_found[record].insert(id);
        for (const ChangeEdit &edit : change.edits) {
            const auto value = edit.field == u"moved_to"_s ? cbor::decode(edit.value) : Result<cbor::Value>(cbor::Value());
            const auto link = value ? LinkTarget::decode(*value) : std::nullopt;
            if (link)
                m_moved.insert_or_assign(record, RecordKey{link->collection, change.record.kind, link->record});
        }
    }

    // A record that was moved goes with what it became, whose number is greater since it was made from it.
    Result<std::vector<Group>> grouped()
    {
        Log log(m_replica);
        std::map<qint64, qint64> became;
        for (const auto &[record, target] : m_moved) {
            const auto number = log.findRecord(target);
            if (!number)
                return failure(number);
            became[record] = *number;
        }
        std::vector<Group> groups;
        while (!m_found.empty()) {
            Group group;
            for (qint64 record = m_found.begin()->first; m_found.contains(record); record = became[record])
                group.insert(m_found.extract(record));
            groups.push_back(std::move(group));
        }
        return groups;
    }

    Replica &m_replica;
    ActId m_act;
    Group m_found;
    std::map<qint64, RecordKey> m_moved; // where the act says that a record went
    std::optional<Error> m_damage;
};

/// What takes back the changes \p ids of one record.
class RecordUndo
{
public:
    RecordUndo(const RecordKey &record, const std::vector<KnownChange> &changes, const Ids &ids)
        : m_record(record)
    {
        const Origins origins(changes, ids);
        std::ranges::copy_if(changes, std::back_inserter(m_own), [&](const KnownChange &one) { return ids.contains(one.id); });
        m_present = merge(changes);
        m_before = merge(origins.others());
        m_wasRemoved = merge(withoutEffect(changes, ids)).isRemoved();
        m_isMade = isMadeBy(changes, ids);
        m_isTouchedSince = std::ranges::any_of(changes, [&](const KnownChange &one) {
            return !ids.contains(one.id) && !origins.isIdle(one.id) && isContent(one.change);
        });
        findPlaces(origins);
    }

    /// The act made it, and somebody changed it since: it stays, whole.
    bool isKept() const { return m_isMade && m_isTouchedSince; }

    void addTo(std::vector<Wish> &wishes, std::vector<Left> &left) const
    {
        if (m_isMade) {
            if (isKept())
                left.push_back({m_record, {}, u"it was changed since"_s});
            else if (!m_present.isRemoved())
                wishes.push_back({m_record, Verb::Remove, {}, {}});
            return;
        }
        Wish wish{m_record, Verb::Edit, {}, {}};
        for (const KnownChange &change : m_own) {
            for (const ChangeEdit &edit : change.change.edits)
                takeBack(edit, wish, left);
        }
        const bool isEdited = !wish.edits.empty();
        if (m_present.isRemoved() && !m_wasRemoved)
            wishes.push_back({m_record, Verb::Restore, {}, {}});
        if (isEdited)
            wishes.push_back(std::move(wish));
        // What is edited leaves the waste bin, so it is removed behind that.
        if (m_wasRemoved && (isEdited || !m_present.isRemoved()))
            wishes.push_back({m_record, Verb::Remove, {}, {}});
    }

private:
    static bool isMadeBy(const std::vector<KnownChange> &changes, const Ids &ids)
    {
        const auto first = std::ranges::min_element(changes, [](const KnownChange &a, const KnownChange &b) {
            return std::tie(a.change.time, a.id) < std::tie(b.change.time, b.id);
        });
        return first != changes.end() && ids.contains(first->id);
    }

    static std::vector<KnownChange> withoutEffect(std::vector<KnownChange> changes, const Ids &ids)
    {
        for (KnownChange &known : changes) {
            if (ids.contains(known.id))
                silence(known.change);
        }
        return changes;
    }

    // Which places show what the act set, if what was undone since is looked through.
    void findPlaces(const Origins &origins)
    {
        for (const auto &[field, elements] : m_present.fields()) {
            for (const auto &[element, state] : elements) {
                const bool isOurs = std::ranges::all_of(state.base(),
                        [&, &field = field, &element = element](const ChangeId &head) { return origins.isOwn(head, field, element); });
                if (isOurs)
                    m_places.insert({field, element});
            }
        }
    }

    // An act may have set one place several times.
    bool isFirstOfItsPlace(const ChangeEdit &edit) const
    {
        for (const KnownChange &change : m_own) {
            for (const ChangeEdit &other : change.change.edits) {
                if (other.field == edit.field && other.element == edit.element)
                    return &other == &edit;
            }
        }
        return false;
    }

    void takeBack(const ChangeEdit &edit, Wish &wish, std::vector<Left> &left) const
    {
        const auto isSame = [&edit](const Edit &other) {
            return other.field == edit.field && other.element == edit.element;
        };
        const ElementState *now = m_present.find(edit.field, edit.element);
        if (!now || std::ranges::any_of(wish.edits, isSame))
            return;
        if (edit.field == u"remarks") {
            left.push_back({m_record, edit.field, u"a remark stays; settle it by another"_s});
            return;
        }
        if (!m_places.contains({edit.field, edit.element})) {
            if (!now->isShared && isFirstOfItsPlace(edit))
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
    std::vector<KnownChange> m_own;
    std::set<std::pair<QString, Bytes>> m_places; // that show what the act set
    RecordState m_present;
    RecordState m_before; // as it would be without the act
    bool m_wasRemoved = false; // without it, and with all that was undone since: an undoing may have put it in the bin
    bool m_isMade = false;
    bool m_isTouchedSince = false;
};

Result<std::vector<RecordUndo>> undosOf(Log &log, const Group &group)
{
    std::vector<RecordUndo> undos;
    for (const auto &[number, ids] : group) {
        const auto record = log.keyOf(number);
        const auto changes = log.changesOf(number);
        if (!record || !changes)
            return failure(record ? changes.error() : record.error());
        if (*record)
            undos.emplace_back(**record, *changes, ids);
    }
    return undos;
}

// Where one is kept that the act made, what it was made from stays away: there would be two of them.
Result<std::vector<Wish>> wishesFor(Vault &vault, std::span<const Group> groups, std::vector<Left> &left)
{
    Log log(vault.replica());
    std::vector<Wish> wishes;
    for (const Group &group : groups) {
        const auto undos = undosOf(log, group);
        if (!undos)
            return failure(undos);
        const auto kept = std::ranges::find_if(*undos, &RecordUndo::isKept);
        if (kept != undos->end()) {
            kept->addTo(wishes, left);
            continue;
        }
        for (const RecordUndo &undo : *undos)
            undo.addTo(wishes, left);
    }
    return wishes;
}

Result<std::vector<Group>> findAct(Vault &vault, const ActId &act)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    auto found = Finder(vault.replica(), act).find();
    if (found && found->empty())
        return failure(Error::Code::NotFound, u"undoing"_s, u"this device did nothing that is called so"_s);
    return found;
}

// Adds to what it came to; nothing if it fails.
Result<> undoChanges(Vault &vault, std::span<const Group> groups, const ActId &act, const ActId &own, Undone &undone)
{
    std::vector<Left> left;
    auto wishes = wishesFor(vault, groups, left);
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
        m_groups = std::move(*found);
        m_own = crypto::newUlid<ActId>(vault.clock());
    }
    const auto part = std::span(m_groups).subspan(m_done, std::min(most, m_groups.size() - m_done));
    const auto done = undoChanges(vault, part, m_act, *m_own, m_undone);
    if (done)
        m_done += part.size();
    return done;
}

} // namespace covault::vault
