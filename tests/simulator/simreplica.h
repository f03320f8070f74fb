// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/exchange.h"
#include "tests/simulator/memoryremote.h"
#include "tests/simulator/team.h"

#include <map>

namespace covault::simulator {

/// A clock that is wrong by as much as it is told, and that tells when it is looked at: a place where a process may die.
class SimClock : public Clock
{
public:
    explicit SimClock(Moment start)
        : m_now(start)
    {
    }
    void advance(std::chrono::milliseconds by) { m_now += by; }
    void setHook(std::function<void()> hook) { m_hook = std::move(hook); }

    Moment now() const override
    {
        if (m_hook)
            m_hook();
        return m_now;
    }
    Moment next() override
    {
        const Moment given = now();
        m_now += std::chrono::milliseconds(1);
        return given;
    }

private:
    Moment m_now;
    std::function<void()> m_hook;
};

/// One person's vault in a simulation.
class SimReplica
{
public:
    SimReplica(int index, const Team::Person &person, const QString &path, Moment clock);

    /// Puts the team's file in place and opens it.
    Result<> start();
    /// Closes the vault and opens it again: what is only in memory is gone.
    Result<> restart();
    /// One exchange. With \p crashAfter, the process dies at that look at the clock, call to the remote or commit to its file: the file is as
    /// it was then, nothing done later counts, and the vault is opened anew. Nothing: it crashed, or the remote failed.
    Result<std::optional<sync::Report>> sync(MemoryStorage &storage, std::optional<quint64> crashAfter);

    int index() const { return m_index; }
    const QString &name() const { return m_person.name; }
    vault::Vault &vault() { return *m_vault; }
    SimClock &clock() { return m_clock; }
    bool canRead(const CollectionId &collection) const;

    /// What everyone who may read a collection must agree on: of each record its state, title and marks.
    Result<Hash> digest(const CollectionId &collection);
    /// Whether a change is here, and whether it counts.
    enum class Standing { Missing, Void, Counts };
    Result<Standing> standingOf(const ChangeId &change);
    /// Own changes that no exchange has published yet, with their collections.
    Result<std::map<ChangeId, CollectionId>> unpublished();

private:
    Result<> open();
    Bytes content(const QString &path) const;
    void takeSnapshot();
    Result<> restoreSnapshot();

    int m_index;
    const Team::Person &m_person;
    QString m_path;
    SimClock m_clock;
    std::unique_ptr<vault::Vault> m_vault;
    std::optional<std::pair<Bytes, Bytes>> m_snapshot; ///< the file and its log, as they were when the process died
};

} // namespace covault::simulator
