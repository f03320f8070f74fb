// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/takingback.h"

#include "crypto/random.h"
#include "vault/history.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

TakingBack::TakingBack(const Brought &brought)
    : m_diagrams(brought.diagrams)
{
    if (brought.act)
        m_records.emplace(*brought.act);
}

Result<Slice> TakingBack::takeNext(WriteScope &scope)
{
    const auto taken = m_records && !m_records->isDone() ? takeRecords(scope) : takeDiagrams(scope);
    if (!taken) {
        scope.changes.isEverything = true; // a part of it may be taken back
        return failure(taken);
    }
    Slice slice{m_areDiagramsBack ? 1 : 0, 1};
    if (m_records) {
        slice.done += qint64(m_records->done());
        slice.total += qint64(m_records->total());
    }
    return slice;
}

bool TakingBack::hasLeft() const
{
    return m_isDiagramLeft || (m_records && !m_records->undone().left.empty());
}

// The screens hear of each part what it moved, not of all before it again.
Result<> TakingBack::takeRecords(WriteScope &scope)
{
    const auto &moved = m_records->undone().changed.records;
    const auto before = std::ptrdiff_t(moved.size());
    if (auto taken = m_records->next(scope.vault, PartSize); !taken)
        return failure(taken);
    auto &told = scope.changes;
    told.records.insert(told.records.end(), moved.begin() + before, moved.end());
    told.acts = m_records->undone().changed.acts;
    return {};
}

Result<> TakingBack::takeDiagrams(WriteScope &scope)
{
    std::vector<vault::Wish> wishes;
    for (const MadeDiagram &diagram : m_diagrams) {
        auto wish = removalOf(scope.vault, diagram);
        if (!wish)
            return failure(wish);
        if (*wish)
            wishes.push_back(std::move(**wish));
    }
    m_areDiagramsBack = true;
    if (wishes.empty())
        return {};
    const auto removed = scope.vault.edit(wishes, crypto::newUlid<ActId>(scope.vault.clock()));
    if (!removed)
        return failure(removed);
    scope.add(*removed);
    return {};
}

/// What removes \p diagram; nothing if it is removed already, or was changed since it was made, which is noted.
Result<std::optional<vault::Wish>> TakingBack::removalOf(vault::Vault &vault, const MadeDiagram &diagram)
{
    const auto record = vault.record(diagram.key);
    if (!record)
        return failure(record);
    if (!*record || (*record)->state().isRemoved())
        return std::optional<vault::Wish>();
    const auto past = vault::History(vault).of(diagram.key);
    if (!past)
        return failure(past);
    if (past->size() > diagram.steps) {
        m_isDiagramLeft = true;
        return std::optional<vault::Wish>();
    }
    vault::Wish wish{diagram.key, vault::Verb::Remove, {}, {}};
    wish.detail.cause = u"undo"_s;
    return std::optional(std::move(wish));
}

} // namespace covault::desktop
