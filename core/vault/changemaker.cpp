// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/changemaker.h"

#include "crypto/random.h"

namespace covault::vault {

namespace {

constexpr size_t MostEdits = 5'000;
constexpr qsizetype MostBytes = 3 * 1024 * 1024;

const ElementState *elementOf(const RecordState *state, const Edit &edit)
{
    return state ? state->find(edit.field, edit.element) : nullptr;
}

// An empty text is no value: setting it removes the element.
Bytes encodedValue(const Edit &edit)
{
    const bool isEmpty = !edit.value || edit.value->isNull() || (edit.value->isText() && edit.value->toText().isEmpty());
    return isEmpty ? cbor::Value().encoded() : edit.value->encoded();
}

bool changesNothing(const ElementState *element, const ChangeEdit &edit)
{
    if (!element || element->isRemoved())
        return edit.isRemoval();
    return !element->isInConflict() && element->removedBy.empty() && element->shown().value == edit.value;
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

std::vector<Change> ChangeMaker::make(const Wish &wish, const RecordState *state, std::optional<ActId> act)
{
    std::vector<ChangeEdit> edits;
    for (const Edit &edit : wish.edits) {
        const ElementState *element = elementOf(state, edit);
        ChangeEdit made{edit.field, edit.element, encodedValue(edit), {}};
        if (changesNothing(element, made))
            continue;
        if (element)
            made.base = element->base();
        edits.push_back(std::move(made));
    }
    if (wish.verb == Verb::Edit && edits.empty())
        return {};

    std::vector<Change> changes{blank(wish, act)};
    if (wish.verb != Verb::Edit && wish.verb != Verb::Audit && state)
        changes.front().heads = state->heads();
    qsizetype bytes = 0;
    for (ChangeEdit &edit : edits) {
        if (changes.back().edits.size() >= MostEdits || bytes + edit.value.size() > MostBytes) {
            // The parts belong together, so they need an act of their own if there is none.
            if (!act) {
                act = crypto::newUlid<ActId>(m_replica.clock);
                changes.back().act = act;
            }
            changes.push_back(blank(wish, act));
            bytes = 0;
        }
        bytes += edit.value.size();
        changes.back().edits.push_back(std::move(edit));
    }
    for (Change &change : changes)
        change.putInOrder();
    return changes;
}

} // namespace covault::vault
