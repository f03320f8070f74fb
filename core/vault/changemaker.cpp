// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/changemaker.h"

#include "crypto/random.h"
#include "vault/changelimits.h"

#include <algorithm>

namespace covault::vault {

namespace {

constexpr size_t MostEdits = 5'000;
// With the largest note and all heads still below the limit of a change.
constexpr qsizetype MostBytes = 5 * 1024 * 1024 / 2;
// What an edit and an id take beside their content.
constexpr qsizetype EditOverhead = 16;
constexpr qsizetype IdBytes = ChangeId::Size + 2;

const ElementState *elementOf(const RecordState *state, const Edit &edit)
{
    return state ? state->find(edit.field, edit.element) : nullptr;
}

// An empty text is no value: setting it removes the element.
bool isNothing(const Edit &edit)
{
    return !edit.value || edit.value->isNull() || (edit.value->isText() && edit.value->toText().isEmpty());
}

bool changesNothing(const ElementState *element, const ChangeEdit &edit)
{
    if (!element || element->isRemoved())
        return edit.isRemoval();
    return !element->isInConflict() && element->removedBy.empty() && element->shown().value == edit.value;
}

// What is above the limit was seen and is not named: it stays a head, and the next edit names it.
void keepWithinLimit(std::vector<ChangeId> &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() > limits::Heads)
        ids.resize(limits::Heads);
}

qsizetype sizeOf(const ChangeEdit &edit)
{
    return EditOverhead + edit.field.size() * 3 + edit.element.size() + edit.value.size() + qsizetype(edit.base.size()) * IdBytes;
}

Result<std::vector<ChangeEdit>> editsOf(const Wish &wish, const RecordState *state)
{
    std::vector<ChangeEdit> edits;
    edits.reserve(wish.edits.size());
    for (const Edit &edit : wish.edits) {
        ChangeEdit made{edit.field, edit.element, isNothing(edit) ? ChangeEdit::removed() : edit.value->encoded(), {}};
        if (!made.isRemoval()) {
            if (auto checked = checkValue(edit.field, *edit.value, made.value); !checked)
                return failure(checked);
        }
        const ElementState *element = elementOf(state, edit);
        if (changesNothing(element, made))
            continue;
        if (element) {
            made.base = element->base();
            keepWithinLimit(made.base);
        }
        edits.push_back(std::move(made));
    }
    return edits;
}

void sortEdits(std::vector<ChangeEdit> &edits)
{
    std::sort(edits.begin(), edits.end(), [](const ChangeEdit &a, const ChangeEdit &b) {
        const int order = Utf8Order::compare(a.field, b.field);
        return order != 0 ? order < 0 : a.element < b.element;
    });
}

} // namespace

Change ChangeMaker::blank(const Wish &wish, std::optional<ActId> act)
{
    Change change;
    change.record = wish.record;
    change.device = m_replica.device();
    change.time = m_replica.clock.next();
    change.verb = quint64(wish.verb);
    change.detail = wish.detail;
    change.act = act;
    change.nonce = crypto::randomBytes(16);
    return change;
}

std::vector<Change> ChangeMaker::namedBefore(const Wish &wish, std::vector<ChangeId> &heads, std::optional<ActId> &act)
{
    std::vector<Change> changes;
    while (heads.size() > limits::Heads) {
        if (!act)
            act = crypto::newUlid<ActId>(m_replica.clock);
        Change part = blank(wish, act);
        part.detail = {};
        part.detail.cause = wish.detail.cause;
        const auto end = heads.begin() + qptrdiff(limits::Heads);
        part.heads.assign(heads.begin(), end);
        heads.erase(heads.begin(), end);
        heads.push_back(part.id());
        std::sort(heads.begin(), heads.end());
        changes.push_back(std::move(part));
    }
    return changes;
}

void ChangeMaker::distribute(
        const Wish &wish, std::vector<ChangeEdit> edits, std::vector<Change> &changes, std::optional<ActId> &act)
{
    qsizetype bytes = 0;
    for (ChangeEdit &edit : edits) {
        const qsizetype size = sizeOf(edit);
        const bool isFull = changes.back().edits.size() >= MostEdits || bytes + size > MostBytes;
        if (isFull && !changes.back().edits.empty()) {
            // The parts belong together, so they need an act of their own if there is none.
            if (!act) {
                act = crypto::newUlid<ActId>(m_replica.clock);
                changes.back().act = act;
            }
            changes.push_back(blank(wish, act));
            bytes = 0;
        }
        bytes += size;
        changes.back().edits.push_back(std::move(edit));
    }
}

Result<std::vector<Change>> ChangeMaker::make(const Wish &wish, const RecordState *state, std::optional<ActId> act)
{
    auto edits = editsOf(wish, state);
    if (!edits)
        return failure(edits);
    if (wish.verb == Verb::Edit && edits->empty())
        return std::vector<Change>();
    // Before they are split: what stands twice may not hide in two changes.
    sortEdits(*edits);
    if (auto checked = checkEdits(*edits); !checked)
        return failure(checked);

    const bool namesHeads = wish.verb != Verb::Edit && wish.verb != Verb::Audit && state;
    std::vector<ChangeId> heads = namesHeads ? state->heads() : std::vector<ChangeId>();
    std::vector<Change> changes = namedBefore(wish, heads, act);
    changes.push_back(blank(wish, act));
    changes.back().heads = std::move(heads);
    // It knows what the parts know, so it must not seem to come before one of them.
    if (changes.size() > 1)
        changes.back().time = std::max(changes.back().time, changes[changes.size() - 2].time + std::chrono::milliseconds(1));
    for (LinkedHeads &linked : changes.back().detail.linkedHeads)
        keepWithinLimit(linked.heads);
    distribute(wish, std::move(*edits), changes, act);
    for (Change &change : changes) {
        change.putInOrder();
        if (auto checked = checkLimits(change); !checked)
            return failure(checked);
    }
    return changes;
}

} // namespace covault::vault
