// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/recordstate.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

bool counts(Moment time, Moment now)
{
    return time <= now + ClockTolerance;
}

template<typename T>
const T *newest(const std::vector<T> &sorted, Moment now)
{
    const auto found =
            std::find_if(sorted.rbegin(), sorted.rend(), [now](const T &item) { return counts(item.time, now); });
    return found == sorted.rend() ? nullptr : &*found;
}

// A mark says its own day, which must not lie ahead either.
bool countsAsMark(const Head &head, Moment now)
{
    const auto row = cbor::decode(head.value);
    const QDate day = row ? QDate::fromString(row->at(u"at"_s).toText(), Qt::ISODate) : QDate();
    return day.isValid() && counts(startOf(day), now) && counts(head.time, now);
}

} // namespace

std::vector<ChangeId> ElementState::base() const
{
    std::vector<ChangeId> ids = removedBy;
    for (const Head &head : heads) {
        ids.push_back(head.change);
        ids.insert(ids.end(), head.alsoHeldBy.begin(), head.alsoHeldBy.end());
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

const ElementState *RecordState::find(const QString &field, const Bytes &element) const
{
    const auto elements = m_fields.find(field);
    if (elements == m_fields.end())
        return nullptr;
    const auto state = elements->second.find(element);
    return state == elements->second.end() ? nullptr : &state->second;
}

bool RecordState::isInConflict() const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [](const auto &field) {
        return std::any_of(field.second.begin(), field.second.end(),
                [](const auto &element) { return element.second.isInConflict(); });
    });
}

const Review *RecordState::newestReview(Moment now) const
{
    return newest(m_reviews, now);
}

const Signature *RecordState::newestSignature(Moment now) const
{
    return newest(m_signatures, now);
}

std::vector<Remark> RecordState::remarks(Moment now) const
{
    std::vector<Remark> result;
    const auto elements = m_fields.find(u"remarks"_s);
    if (elements == m_fields.end())
        return result;
    for (const auto &[element, state] : elements->second) {
        for (const Head &head : state.heads) {
            if (counts(head.time, now))
                result.push_back({element, head.change, head.device, head.time, head.value});
        }
    }
    std::sort(result.begin(), result.end(), [](const Remark &a, const Remark &b) {
        return std::tie(a.time, a.change, a.element) < std::tie(b.time, b.change, b.element);
    });
    return result;
}

const Head *RecordState::newestSeen(const Bytes &way, Moment now) const
{
    const ElementState *state = find(u"seen"_s, way);
    if (!state)
        return nullptr;
    const auto found = std::find_if(
            state->heads.begin(), state->heads.end(), [now](const Head &head) { return countsAsMark(head, now); });
    return found == state->heads.end() ? nullptr : &*found;
}

} // namespace covault::vault
