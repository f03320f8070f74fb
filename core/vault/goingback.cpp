// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/goingback.h"

#include "crypto/random.h"
#include "vault/log.h"
#include "vault/past.h"
#include "vault/writescope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

/// Works out what sets one record back.
class Step
{
public:
    Step(const RecordKey &record, const std::vector<KnownChange> &changes, Moment at)
        : m_present(merge(changes))
    {
        const auto until = changesUntil(changes, at);
        const RecordState then = merge(until);
        const bool wasThere = !until.empty() && std::ranges::any_of(until, [](const KnownChange &change) {
            return change.change.is(Verb::Edit);
        });
        const bool isThere = !m_present.isRemoved();
        m_done.record = record;
        if (isThere && (!wasThere || then.isRemoved()))
            m_done.how = GoneBack::How::Removed;
        else if (!isThere)
            m_done.how = GoneBack::How::Returned;
        if (wasThere && !then.isRemoved())
            m_edits = differences(m_present, then);
        m_isNeeded = m_done.how == GoneBack::How::Removed || !m_edits.empty()
                || (m_done.how == GoneBack::How::Returned && wasThere && !then.isRemoved());
    }

    bool isNeeded() const { return m_isNeeded; }
    const RecordState &present() const { return m_present; }

    GoneBack done(const QString &title) const
    {
        GoneBack done = m_done;
        done.title = title;
        for (const Edit &edit : m_edits) {
            if (!done.fields.contains(edit.field))
                done.fields += edit.field;
        }
        return done;
    }

    void addTo(std::vector<Wish> &wishes) const
    {
        Detail detail;
        detail.cause = u"restore"_s;
        if (m_done.how == GoneBack::How::Removed)
            wishes.push_back({m_done.record, Verb::Remove, {}, detail});
        if (m_done.how == GoneBack::How::Returned)
            wishes.push_back({m_done.record, Verb::Restore, {}, detail});
        if (!m_edits.empty())
            wishes.push_back({m_done.record, Verb::Edit, m_edits, detail});
    }

private:
    RecordState m_present;
    GoneBack m_done;
    std::vector<Edit> m_edits;
    bool m_isNeeded = false;
};

Result<std::vector<qint64>> changedSince(Replica &replica, Moment at)
{
    std::vector<qint64> numbers;
    const auto read = replica.database.each("SELECT DISTINCT record FROM change WHERE time>? ORDER BY record",
            [&](const storage::Row &row) { numbers.push_back(row.integer(0)); }, toUnsigned(at));
    return read ? Result<std::vector<qint64>>(std::move(numbers)) : failure(read);
}

// What says what holds, and not what is.
bool isRule(const RecordKey &record)
{
    return record.kind == u"setting" || record.kind == u"kind";
}

Result<QString> presentTitle(Vault &vault, qint64 n)
{
    const auto record = vault.record(n);
    if (!record)
        return failure(record);
    return *record ? (*record)->title() : QString();
}

/// Goes through the records and collects what is to be done.
class Planner
{
public:
    Planner(Vault &vault, Moment at)
        : m_vault(vault)
        , m_log(vault.replica())
        , m_at(at)
    {
    }

    Result<> look(qint64 n, const std::set<RecordKey> &only)
    {
        const auto key = m_log.keyOf(n);
        if (!key)
            return failure(key);
        if (!*key || isRule(**key) || (!only.empty() && !only.contains(**key)))
            return {};
        const auto changes = m_log.changesOf(n);
        if (!changes)
            return failure(changes);
        if (changes->empty())
            return {};
        const Step step(**key, *changes, m_at);
        return step.isNeeded() ? plan(n, **key, step) : Result<>();
    }

    GoingBack goingBack;
    std::vector<Wish> wishes;

private:
    Result<> plan(qint64 n, const RecordKey &key, const Step &step)
    {
        const auto may = m_vault.roster().may(m_vault.replica().device(), key.collection, members::Right::Edit);
        if (!may) {
            goingBack.left.push_back({key, {}, may.why});
            return {};
        }
        const auto title = presentTitle(m_vault, n);
        if (!title)
            return failure(title);
        goingBack.records.push_back(step.done(*title));
        step.addTo(wishes);
        return {};
    }

    Vault &m_vault;
    Log m_log;
    Moment m_at;
};

Result<Planner> plannedSince(Vault &vault, Moment at, const std::set<RecordKey> &only)
{
    const auto numbers = changedSince(vault.replica(), at);
    if (!numbers)
        return failure(numbers);
    Planner planner(vault, at);
    for (const qint64 n : *numbers) {
        if (auto looked = planner.look(n, only); !looked)
            return failure(looked);
    }
    return planner;
}

Result<GoingBack> tried(Vault &vault, Moment at, const std::set<RecordKey> &only)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    const auto snapshot = storage::Snapshot::begin(vault.replica().database);
    if (!snapshot)
        return failure(snapshot);
    auto planned = plannedSince(vault, at, only);
    return planned ? Result<GoingBack>(std::move(planned->goingBack)) : failure(planned);
}

// What is read and what is written are of one moment.
Result<GoingBack> done(Vault &vault, Moment at, const std::set<RecordKey> &only)
{
    auto scope = WriteScope::begin(vault.replica());
    if (!scope)
        return failure(scope);
    auto planned = plannedSince(vault, at, only);
    if (!planned)
        return failure(planned);
    auto changed = planned->wishes.empty() ? Result<Changed>(Changed()) : vault.edit(planned->wishes, crypto::newUlid<ActId>(vault.clock()));
    if (!changed)
        return failure(changed);
    if (auto committed = scope->commit(); !committed)
        return failure(committed);
    planned->goingBack.changed = std::move(*changed);
    return std::move(planned->goingBack);
}

} // namespace

Result<GoingBack> goBack(Vault &vault, Moment at, const std::set<RecordKey> &only, Trial trial)
{
    if (at > vault.clock().now()) {
        return failure(Error::Code::Usage, u"going back to %1"_s.arg(toIso(at)), u"it lies in the future"_s,
                u"name a day or a moment that is over"_s);
    }
    return trial == Trial::Yes ? tried(vault, at, only) : done(vault, at, only);
}

} // namespace covault::vault
