// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/ownacts.h"

#include "base/base32.h"
#include "vault/log.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

// Rows of remarks stand whatever names them, marks of use are no act of a person, and a setting that has but its key is a
// collection's own record, made with it.
bool canBeTakenBack(const Change &change)
{
    if (change.is(Verb::Remove) || change.is(Verb::Restore))
        return true;
    const bool isSetting = change.record.kind == u"setting";
    return change.is(Verb::Edit) && std::ranges::any_of(change.edits, [isSetting](const ChangeEdit &edit) {
        return edit.field != u"remarks" && edit.field != u"seen" && !(isSetting && edit.field == u"key");
    });
}

/// An act of this device.
struct OwnAct
{
    ActId id;
    bool isUndoing = false;
    bool canBeTakenBack = false;
    std::set<ActId> undone; // of an undoing
};

/// Puts this device's changes together to acts and tells which stands. Takes the changes newest first.
class Standing
{
public:
    void add(const ChangeId &id, const Change &change)
    {
        const ActId act = change.effectiveAct(id);
        m_actOf.emplace(id, act);
        const auto [place, isNew] = m_placeOf.try_emplace(act, m_acts.size());
        if (isNew)
            m_acts.push_back({act, false, false, {}});
        OwnAct &own = m_acts[place->second];
        own.canBeTakenBack = own.canBeTakenBack || canBeTakenBack(change);
        if (change.detail.cause != u"undo")
            return;
        own.isUndoing = true;
        if (change.detail.actUndone)
            own.undone.insert(*change.detail.actUndone);
        else
            m_byHand.emplace_back(act, change.edits);
    }

    std::optional<ActId> last()
    {
        resolveByHand();
        std::set<ActId> undone;
        for (const OwnAct &act : m_acts) {
            if (isUndone(act, undone))
                continue;
            undone.insert(act.undone.begin(), act.undone.end());
            if (act.canBeTakenBack && !takesBack(act))
                return act.id;
        }
        return {};
    }

private:
    // What takes back a value by hand names no act, only the changes that it replaces.
    void resolveByHand()
    {
        for (const auto &[act, edits] : m_byHand) {
            OwnAct &own = m_acts[m_placeOf.at(act)];
            for (const ChangeEdit &edit : edits) {
                for (const ChangeId &replaced : edit.base) {
                    const auto found = m_actOf.find(replaced);
                    if (found != m_actOf.end() && found->second != act)
                        own.undone.insert(found->second);
                }
            }
        }
    }

    // What did something again is undone too where that was undone anew by its own name.
    bool isUndone(const OwnAct &act, const std::set<ActId> &undone) const
    {
        if (undone.contains(act.id))
            return true;
        return act.isUndoing && !takesBack(act) && std::ranges::all_of(act.undone, [&](const ActId &undoing) {
            const OwnAct &taken = m_acts[m_placeOf.at(undoing)];
            return std::ranges::all_of(taken.undone, [&](const ActId &first) { return undone.contains(first); });
        });
    }

    // Undoing an undoing does again what was undone, and so on. An act is older than what undoes it.
    bool takesBack(const OwnAct &act) const
    {
        if (!act.isUndoing)
            return false;
        return std::ranges::none_of(act.undone, [&](const ActId &undone) {
            const auto found = m_placeOf.find(undone);
            return found != m_placeOf.end() && found->second > m_placeOf.at(act.id) && takesBack(m_acts[found->second]);
        });
    }

    std::vector<OwnAct> m_acts;
    std::map<ActId, size_t> m_placeOf;
    std::map<ChangeId, ActId> m_actOf;
    std::vector<std::pair<ActId, std::vector<ChangeEdit>>> m_byHand;
};

/// Visits the valid changes of this device, the newest first.
template<typename Visit>
Result<> visitOwnChanges(Vault &vault, Visit visit)
{
    if (auto fresh = vault.refresh(); !fresh)
        return fresh;
    auto &replica = vault.replica();
    const auto device = replica.names.find(replica.database, replica.device().view());
    if (!device)
        return failure(device);
    std::optional<Error> damage;
    const auto parse = [&](const storage::Row &row) {
        const auto change = Change::parse(row.view(1));
        if (change)
            visit(row.id<ChangeId>(0), *change);
        else
            damage = change.error();
    };
    const auto read = replica.database.each(
            "SELECT id, body FROM change WHERE device=? AND valid=1 ORDER BY n DESC", parse, *device);
    if (!read || !damage)
        return read;
    return failure(ownDamage(*damage, u"reading what was done from the log"_s));
}

} // namespace

Result<ActId> lastAct(Vault &vault)
{
    Standing standing;
    const auto visited = visitOwnChanges(
            vault, [&](const ChangeId &id, const Change &change) { standing.add(id, change); });
    if (!visited)
        return failure(visited);
    if (const auto last = standing.last())
        return *last;
    return failure(Error::Code::NotFound, u"undoing"_s, u"nothing that was done on this device is left to undo"_s,
            u"to do again what was undone, name the act of the undo"_s);
}

Result<ActId> findAct(Vault &vault, const QString &text)
{
    const QString wanted = base32::normalized(text).value_or(QString());
    std::set<ActId> found;
    const auto visited = visitOwnChanges(vault, [&](const ChangeId &id, const Change &change) {
        const ActId act = change.effectiveAct(id);
        const QString shown = act.toString();
        if (wanted.size() >= 8 && (shown.startsWith(wanted) || shown.endsWith(wanted)))
            found.insert(act);
    });
    if (!visited)
        return failure(visited);
    if (found.size() == 1)
        return *found.begin();
    return failure(Error::Code::NotFound, u"looking for the act '%1'"_s.arg(text),
            found.empty() ? u"this device did nothing that is called so"_s : u"several acts are called so"_s,
            u"give at least 8 characters of the beginning or end of an act from 'show --history'"_s);
}

} // namespace covault::vault
