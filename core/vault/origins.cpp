// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/origins.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

ActId actOf(const KnownChange &change)
{
    return change.change.effectiveAct(change.id);
}

} // namespace

Origins::Origins(const std::vector<KnownChange> &changes, const std::set<ChangeId> &own)
    : m_own(own)
{
    for (const KnownChange &change : changes)
        m_changes.emplace(change.id, &change);
    findIdle();
}

const ChangeEdit *Origins::editOf(const ChangeId &change, const QString &field, const Bytes &element) const
{
    const auto found = m_changes.find(change);
    if (found == m_changes.end())
        return nullptr;
    const auto &edits = found->second->change.edits;
    const auto edit = std::ranges::find_if(
            edits, [&](const ChangeEdit &one) { return one.field == field && one.element == element; });
    return edit == edits.end() ? nullptr : &*edit;
}

// What was taken back by hand names no act: it replaces what it takes back and nothing else.
bool Origins::takesBack(const KnownChange &change, const ChangeEdit &edit) const
{
    if (change.change.detail.cause != u"undo" || edit.base.empty())
        return false;
    return std::ranges::all_of(edit.base, [&](const ChangeId &id) {
        const auto &undone = change.change.detail.actUndone;
        const auto found = m_changes.find(id);
        return found != m_changes.end() && (!undone || actOf(*found->second) == *undone);
    });
}

// What a change replaced that took another back, or that has no effect itself; nothing of any other.
std::vector<ChangeId> Origins::before(const ChangeId &change, const QString &field, const Bytes &element) const
{
    const ChangeEdit *edit = editOf(change, field, element);
    if (!edit)
        return {};
    if (!takesBack(*m_changes.at(change), *edit))
        return isIdle(change) ? edit->base : std::vector<ChangeId>();
    std::vector<ChangeId> all;
    for (const ChangeId &undone : edit->base) {
        if (const ChangeEdit *replacing = editOf(undone, field, element))
            all.insert(all.end(), replacing->base.begin(), replacing->base.end());
    }
    return all;
}

bool Origins::isOwn(const ChangeId &change, const QString &field, const Bytes &element) const
{
    bool isAnyOwn = false;
    std::set<ChangeId> seen{change};
    std::vector<ChangeId> waiting{change};
    while (!waiting.empty()) {
        const ChangeId id = waiting.back();
        waiting.pop_back();
        if (m_own.contains(id)) {
            isAnyOwn = true;
            continue;
        }
        const std::vector<ChangeId> earlier = before(id, field, element);
        if (earlier.empty())
            return false;
        std::ranges::copy_if(earlier, std::back_inserter(waiting), [&](const ChangeId &one) { return seen.insert(one).second; });
    }
    return isAnyOwn;
}

void Origins::lookThrough(ChangeEdit &edit) const
{
    std::set<ChangeId> base, seen(edit.base.begin(), edit.base.end());
    std::vector<ChangeId> waiting = std::move(edit.base);
    while (!waiting.empty()) {
        const ChangeId id = waiting.back();
        waiting.pop_back();
        base.insert(id);
        const ChangeEdit *silent = isSilent(id) ? editOf(id, edit.field, edit.element) : nullptr;
        for (const ChangeId &before : silent ? silent->base : std::vector<ChangeId>()) {
            if (seen.insert(before).second)
                waiting.push_back(before);
        }
    }
    edit.base.assign(base.begin(), base.end());
}

void silence(Change &change)
{
    for (const ChangeEdit &edit : change.edits)
        change.heads.insert(change.heads.end(), edit.base.begin(), edit.base.end());
    change.edits.clear();
    change.verb = quint64(Verb::Audit);
}

std::vector<KnownChange> Origins::others() const
{
    std::vector<KnownChange> others;
    for (const auto &[id, known] : m_changes) {
        KnownChange &change = others.emplace_back(*known);
        for (ChangeEdit &edit : change.change.edits)
            lookThrough(edit);
        if (isSilent(id))
            silence(change.change);
    }
    return others;
}

void Origins::findIdle()
{
    std::vector<const KnownChange *> others;
    std::set<ActId> ownActs;
    for (const auto &[id, change] : m_changes) {
        if (m_own.contains(id))
            ownActs.insert(actOf(*change));
        else
            others.push_back(change);
    }
    std::ranges::sort(others, [](const KnownChange *a, const KnownChange *b) {
        return std::tie(a->change.time, a->id) > std::tie(b->change.time, b->id);
    });
    std::set<ActId> undone, undoing;
    for (const KnownChange *change : others) {
        const auto &target = change->change.detail.actUndone;
        if (!target || ownActs.contains(*target) || undone.contains(actOf(*change)))
            continue;
        undone.insert(*target);
        undoing.insert(actOf(*change));
    }
    for (const KnownChange *change : others) {
        if (undone.contains(actOf(*change)) || undoing.contains(actOf(*change)))
            m_idle.insert(change->id);
    }
}

} // namespace covault::vault
