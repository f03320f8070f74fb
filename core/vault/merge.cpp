// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/ancestry.h"
#include "vault/recordstate.h"

#include <algorithm>
#include <functional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

const QString RemarksField = u"remarks"_s;
const QString SeenField = u"seen"_s;
const QString FindingsField = u"findings"_s;

// What anyone may add beside the content: it neither makes a review old nor keeps a record alive.
bool isBeside(const QString &field)
{
    return field == RemarksField || field == SeenField || field == FindingsField;
}

/// One edit of an element, and the change that makes it.
struct ElementEdit
{
    const ChangeEdit *edit;
    const KnownChange *by;
};

bool isEarlier(const KnownChange *a, const KnownChange *b)
{
    return std::tie(a->change.time, a->id) < std::tie(b->change.time, b->id);
}

bool isBefore(const ElementEdit &a, const ElementEdit &b)
{
    if (const int order = Utf8Order::compare(a.edit->field, b.edit->field); order != 0)
        return order < 0;
    if (a.edit->element != b.edit->element)
        return a.edit->element < b.edit->element;
    return isEarlier(a.by, b.by);
}

bool isSameElement(const ElementEdit &a, const ElementEdit &b)
{
    return a.edit->element == b.edit->element && a.edit->field == b.edit->field;
}

/// The ids that an edit of the element replaces. A change can't replace itself.
std::vector<ChangeId> replacedIn(std::span<const ElementEdit> edits)
{
    std::vector<ChangeId> replaced;
    if (edits.size() < 2)
        return replaced;
    for (const ElementEdit &edit : edits) {
        std::copy_if(edit.edit->base.begin(), edit.edit->base.end(), std::back_inserter(replaced),
                [&](const ChangeId &id) { return id != edit.by->id; });
    }
    std::sort(replaced.begin(), replaced.end());
    return replaced;
}

// An empty text is no value, whoever wrote it.
const Bytes &valueOf(const ElementEdit &edit)
{
    static const Bytes empty = cbor::Value::text({}).encoded();
    return edit.edit->value == empty ? ChangeEdit::removed() : edit.edit->value;
}

void addHead(std::vector<Head> &heads, const ElementEdit &edit)
{
    const Bytes &value = valueOf(edit);
    const auto same = std::find_if(heads.begin(), heads.end(), [&](const Head &head) { return head.value == value; });
    if (same == heads.end())
        heads.push_back({edit.by->id, edit.by->change.time, edit.by->change.device, value, {}});
    else if (same->change != edit.by->id)
        same->alsoHeldBy.push_back(edit.by->id);
}

QString dateOfMark(const Head &head)
{
    const auto row = cbor::decode(head.value);
    return row ? row->at(u"at"_s).toText() : QString();
}

// A removal yields to any value beside it.
void settleRemovals(ElementState &state)
{
    const auto removal =
            std::find_if(state.heads.begin(), state.heads.end(), [](const Head &head) { return head.isRemoval(); });
    if (removal != state.heads.end() && state.heads.size() > 1) {
        state.removedBy = std::move(removal->alsoHeldBy);
        state.removedBy.push_back(removal->change);
        state.heads.erase(removal);
    }
    std::sort(state.removedBy.begin(), state.removedBy.end());
    for (Head &head : state.heads)
        std::sort(head.alsoHeldBy.begin(), head.alsoHeldBy.end());
}

/// The state of one element. \p edits: all of it, the earliest first. Without heads if there is nothing to keep.
ElementState elementState(std::span<const ElementEdit> edits)
{
    const QString &field = edits.front().edit->field;
    const bool isRemark = field == RemarksField;
    ElementState state;
    state.isShared = isRemark || field == SeenField;
    state.firstTime = edits.front().by->change.time;
    state.firstChange = edits.front().by->id;
    if (isRemark) {
        // A remark stands whatever names it; the first one under an element is the one meant.
        for (const ElementEdit &edit : edits) {
            if (valueOf(edit) != ChangeEdit::removed())
                state.heads.push_back({edit.by->id, edit.by->change.time, edit.by->change.device, valueOf(edit), {}});
        }
        return state;
    }
    const std::vector<ChangeId> replaced = replacedIn(edits);
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        if (!std::binary_search(replaced.begin(), replaced.end(), edit->by->id))
            addHead(state.heads, *edit);
    }
    settleRemovals(state);
    if (field == SeenField) {
        std::stable_sort(state.heads.begin(), state.heads.end(),
                [](const Head &a, const Head &b) { return dateOfMark(a) > dateOfMark(b); });
    }
    return state;
}

} // namespace

/// Works out a state from changes that it only refers to.
class Merger
{
public:
    explicit Merger(std::span<const KnownChange> changes)
    {
        m_changes.reserve(changes.size());
        for (const KnownChange &change : changes) {
            if (change.change.verb >= quint64(Verb::Edit) && change.change.verb <= quint64(Verb::Audit))
                m_changes.push_back(&change);
        }
        std::sort(m_changes.begin(), m_changes.end(), [](auto *a, auto *b) { return a->id < b->id; });
        const auto repeated =
                std::unique(m_changes.begin(), m_changes.end(), [](auto *a, auto *b) { return a->id == b->id; });
        m_changes.erase(repeated, m_changes.end());
    }

    RecordState merged()
    {
        mergeElements();
        findTimes();
        findHeads();
        const bool asksWhatWasKnown = std::any_of(m_changes.begin(), m_changes.end(), [](auto *change) {
            return change->change.is(Verb::Remove) || change->change.is(Verb::Review) || change->change.is(Verb::Sign);
        });
        if (asksWhatWasKnown) {
            Ancestry ancestry(m_changes);
            findRemoval(ancestry);
            findReviews(ancestry);
        }
        return std::move(m_state);
    }

private:
    void mergeElements()
    {
        size_t count = 0;
        for (const KnownChange *change : m_changes)
            count += change->change.edits.size();
        std::vector<ElementEdit> edits;
        edits.reserve(count);
        for (const KnownChange *change : m_changes) {
            for (const ChangeEdit &edit : change->change.edits)
                edits.push_back({&edit, change});
        }
        if (m_changes.size() > 1 || !std::is_sorted(edits.begin(), edits.end(), isBefore))
            std::sort(edits.begin(), edits.end(), isBefore);
        for (auto first = edits.begin(); first != edits.end();) {
            const auto last = std::find_if(
                    first, edits.end(), [&](const ElementEdit &edit) { return !isSameElement(*first, edit); });
            ElementState state = elementState({first, last});
            if (!state.heads.empty()) {
                Elements &elements = m_state.m_fields.try_emplace(m_state.m_fields.end(), first->edit->field)->second;
                elements.emplace_hint(elements.end(), first->edit->element, std::move(state));
            }
            first = last;
        }
    }

    static bool changesContent(const Change &change)
    {
        if (change.is(Verb::Remove) || change.is(Verb::Restore))
            return true;
        return change.is(Verb::Edit)
                && std::any_of(change.edits.begin(), change.edits.end(),
                        [](const ChangeEdit &edit) { return !isBeside(edit.field); });
    }

    void findTimes()
    {
        const KnownChange *first = nullptr;
        const KnownChange *firstOfContent = nullptr;
        for (const KnownChange *change : m_changes) {
            if (!first || isEarlier(change, first))
                first = change;
            if (!changesContent(change->change))
                continue;
            if (!firstOfContent || isEarlier(change, firstOfContent))
                firstOfContent = change;
            m_state.m_updated = std::max(m_state.m_updated, change->change.time);
        }
        if (!first)
            return;
        const Change &made = (firstOfContent ? firstOfContent : first)->change;
        m_state.m_created = made.time;
        m_state.m_createdBy = made.detail.cause.value_or(QString());
        if (!firstOfContent)
            m_state.m_updated = made.time;
    }

    void findHeads()
    {
        std::vector<ChangeId> &heads = m_state.m_heads;
        for (const auto &[field, elements] : m_state.m_fields) {
            if (isBeside(field))
                continue;
            for (const auto &[element, state] : elements)
                addHeads(state);
        }
        std::vector<ChangeId> named;
        for (const KnownChange *change : m_changes) {
            if (isLifecycle(change->change))
                named.insert(named.end(), change->change.heads.begin(), change->change.heads.end());
        }
        std::sort(named.begin(), named.end());
        for (const KnownChange *change : m_changes) {
            if (isLifecycle(change->change) && !std::binary_search(named.begin(), named.end(), change->id))
                heads.push_back(change->id);
        }
        std::sort(heads.begin(), heads.end());
        heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
    }

    void addHeads(const ElementState &state)
    {
        std::vector<ChangeId> &heads = m_state.m_heads;
        for (const Head &head : state.heads) {
            if (heads.empty() || heads.back() != head.change)
                heads.push_back(head.change);
            heads.insert(heads.end(), head.alsoHeldBy.begin(), head.alsoHeldBy.end());
        }
        heads.insert(heads.end(), state.removedBy.begin(), state.removedBy.end());
    }

    static bool isLifecycle(const Change &change) { return change.is(Verb::Remove) || change.is(Verb::Restore); }

    std::vector<ChangeId> idsOf(Verb verb) const
    {
        std::vector<ChangeId> ids;
        for (const KnownChange *change : m_changes) {
            if (change->change.is(verb))
                ids.push_back(change->id);
        }
        return ids;
    }

    void findRemoval(Ancestry &ancestry)
    {
        const std::vector<ChangeId> removes = idsOf(Verb::Remove);
        std::vector<ChangeId> heads; // those that do not come from a remove
        std::set_difference(m_state.m_heads.begin(), m_state.m_heads.end(), removes.begin(), removes.end(),
                std::back_inserter(heads));
        std::vector<ChangeId> standing;
        ancestry.look(idsOf(Verb::Restore));
        std::copy_if(removes.begin(), removes.end(), std::back_inserter(standing),
                [&](const ChangeId &id) { return !ancestry.isKnown(id); });
        m_state.m_isRemoved = std::any_of(standing.begin(), standing.end(), [&](const ChangeId &remove) {
            ancestry.look({&remove, 1});
            return std::all_of(
                    heads.begin(), heads.end(), [&](const ChangeId &head) { return ancestry.isKnown(head); });
        });
        m_state.m_wasEditedWhileRemoved = !standing.empty() && !m_state.m_isRemoved;
    }

    void findReviews(Ancestry &ancestry)
    {
        std::vector<const KnownChange *> order;
        std::copy_if(m_changes.begin(), m_changes.end(), std::back_inserter(order),
                [](auto *change) { return change->change.is(Verb::Review) || change->change.is(Verb::Sign); });
        std::sort(order.begin(), order.end(), isEarlier);
        for (const KnownChange *known : order) {
            const Change &change = known->change;
            ancestry.look({&known->id, 1});
            const bool isOld = !std::all_of(m_state.m_heads.begin(), m_state.m_heads.end(),
                    [&](const ChangeId &head) { return ancestry.isKnown(head); });
            const QString note = change.detail.note.value_or(QString());
            if (change.is(Verb::Review))
                m_state.m_reviews.push_back(
                        {known->id, change.device, change.time, note, change.detail.linkedHeads, isOld});
            else
                m_state.m_signatures.push_back({known->id, change.device, change.time, note, change.detail.edition,
                        change.detail.onBehalfOf, isOld});
        }
    }

    std::vector<const KnownChange *> m_changes; // sorted by id, each once
    RecordState m_state;
};

RecordState merge(std::span<const KnownChange> validChanges)
{
    return Merger(validChanges).merged();
}

} // namespace covault::vault
