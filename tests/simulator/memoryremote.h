// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remote.h"
#include "tests/simulator/dice.h"

#include <functional>
#include <map>
#include <set>

namespace covault::simulator {

/// What lies on a remote that only exists in memory, and everything that ever lay there.
///
/// While it is faulty, what one replica writes reaches each other one late, torn for a while, hidden for a while, doubled
/// under other names and in any order, and calls fail although they may have done their work, or half of it. Files are lost
/// for everyone and come back.
class MemoryStorage
{
public:
    explicit MemoryStorage(Dice *dice = nullptr)
        : m_dice(dice)
    {
    }

    void setFaulty(bool faulty) { m_isFaulty = faulty; }
    bool isFaulty() const { return m_isFaulty && m_dice; }
    /// Keeps what the first replica wrote from all others, for good.
    void setWithholding(bool withholds) { m_withholds = withholds; }
    /// Time as the carrier has it: moves on with each step of the simulation.
    void tick() { ++m_now; }
    /// A file is lost to all until some time later, or until the faults stop.
    void lose(const QString &name);
    /// A stranger puts something there.
    void plant(const QString &name, const Bytes &bytes);
    /// Some segment that lies there; empty if there is none.
    std::pair<QString, Bytes> anySegment(Dice &dice) const;
    /// Every file that was ever written by a replica.
    const std::map<QString, Bytes> &everything() const { return m_everything; }
    const std::set<QString> &planted() const { return m_planted; }

private:
    friend class MemoryRemote;
    struct File
    {
        Bytes bytes;
        int writer = -1;
        quint64 wholeAt = 0; ///< before that others see a part of it
        quint64 arrivesAt = 0;
        quint64 lostUntil = 0;
    };
    bool isSeenBy(const File &file, int replica) const;
    Bytes asSeenBy(const File &file, int replica) const;
    bool strikes(quint64 percent) { return isFaulty() && m_dice->chance(percent); }

    Dice *m_dice;
    bool m_isFaulty = false;
    bool m_withholds = false;
    quint64 m_now = 0;
    std::map<QString, File> m_files;
    std::map<QString, Bytes> m_everything;
    std::set<QString> m_planted;
};

/// The storage as one replica reaches it.
class MemoryRemote : public sync::Remote
{
public:
    /// \p beforeCall runs before each call; if it gives false, the process has crashed and nothing reaches the storage.
    MemoryRemote(MemoryStorage &storage, int replica, std::function<bool()> beforeCall = {})
        : m_storage(storage)
        , m_replica(replica)
        , m_beforeCall(std::move(beforeCall))
    {
    }

    QString url() const override;
    Result<sync::Listing> list(const QString &prefix) override;
    Result<Bytes> read(const QString &name, qint64 limit) override;
    Result<> writeNew(const QString &name, BytesView bytes) override;
    Result<> remove(const QString &name) override;

private:
    Result<> reach(const QString &what);
    void addCopies(sync::Listing &listing);

    MemoryStorage &m_storage;
    int m_replica;
    std::function<bool()> m_beforeCall;
    std::map<QString, QString> m_copies; ///< names that a carrier made up, and whose content they have
};

} // namespace covault::simulator
