// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/writing.h"

#include "vault/changelimits.h"
#include "vault/kindloader.h"
#include "vault/rights.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

tl::unexpected<Error> notAllowed(const Replica &replica, const Change &change, const QString &why)
{
    const auto collection = replica.roster().findCollection(change.record.collection);
    const QString name = collection ? collection->name : change.record.collection.toString();
    return failure(Error::Code::NotAllowed, u"writing to '%1'"_s.arg(name), why,
            u"ask an admin of the side that owns the collection"_s);
}

} // namespace

Result<> Writing::append(qint64 record, const std::vector<Change> &changes, std::vector<KnownChange> &known)
{
    for (const Change &change : changes) {
        const auto permission = m_replica.roster().may(m_replica.device(), change.record.collection, rightFor(change));
        if (!permission)
            return notAllowed(m_replica, change, permission.why);
        const EncodedChange encoded = seal(change);
        if (auto checked = checkLimits(encoded); !checked)
            return checked;
        if (auto appended = m_log.append(record, change, encoded, {}, /*isValid=*/true); !appended)
            return appended;
        known.push_back({encoded.id, change});
        const ActId act = change.effectiveAct(encoded.id);
        if (m_changed.acts.empty() || m_changed.acts.back() != act)
            m_changed.acts.push_back(act);
        ++m_changed.changes;
    }
    return {};
}

Result<> Writing::write(const Wish &wish, std::optional<ActId> act)
{
    const auto number = m_log.recordNumber(wish.record);
    if (!number)
        return failure(number);
    auto known = m_log.changesOf(*number);
    if (!known)
        return failure(known);
    const std::optional<RecordState> state = known->empty() ? std::nullopt : std::optional(merge(*known));
    const auto changes = m_maker.make(wish, state ? &*state : nullptr, act);
    if (!changes)
        return failure(changes);
    if (changes->empty())
        return {};
    if (auto appended = append(*number, *changes, *known); !appended)
        return appended;
    m_changed.records.push_back(wish.record);
    return m_projection.project(*number, wish.record, *known, m_replica.database.lastInsertId());
}

Result<Changed> Writing::finish()
{
    const bool touchesKinds = std::any_of(m_changed.records.begin(), m_changed.records.end(),
            [](const RecordKey &record) { return record.kind == u"kind"_s; });
    if (touchesKinds) {
        const auto followed = followKinds(m_replica, m_log, m_projection);
        if (!followed)
            return failure(followed);
        m_changed.records.insert(m_changed.records.end(), followed->begin(), followed->end());
    }
    if (auto finished = m_projection.finish(); !finished)
        return failure(finished);
    m_changed.conflicts = m_projection.newConflicts();
    return std::move(m_changed);
}

} // namespace covault::vault
