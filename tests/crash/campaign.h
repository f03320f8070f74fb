// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/crash/desk.h"
#include "tests/crash/disk.h"
#include "tests/crash/memory.h"

#include <QTemporaryDir>

#include <map>

namespace covault::crash {

/// How many points were tried, by sort.
using Tally = std::map<QString, qint64>;

/// What tries a point again, behind the program's name.
QString replayOfLoss(quint64 seed, size_t done, Loss loss, quint64 dice);
QString replayOfFault(quint64 seed, size_t act, int call, disk::Fault fault, quint64 dice);
QString replayOfMemory(quint64 seed, size_t act, int allocation, memory::Fault fault, quint64 dice);

/// One script, and all places in which it can be interrupted.
///
/// The promise: what was said to be done is there afterwards, what was not is there as a whole or not at all, every file is
/// sound, and the act can be done again.
class Campaign
{
public:
    /// Runs the script once and notes what it did; without one, scriptOf() the seed.
    explicit Campaign(quint64 seed, std::vector<Act> script = {});

    size_t operations() const { return m_trace.operations.size(); }
    size_t acts() const { return m_script.size(); }

    /// The computer stops behind the first \p done operations. What is wrong afterwards; empty: nothing.
    QStringList losePower(size_t done, Loss loss, quint64 seed);

    struct Failed
    {
        QStringList wrong;
        QByteArray call;        ///< that was failed, or whose memory was not given; none if the act has fewer, or this one needs no space
        int calls = 0;          ///< that the act made
        bool isDone = false;    ///< the act all the same
    };
    /// The \p call-th call of an act ends with a fault. What is wrong afterwards.
    Failed failCall(size_t act, int call, disk::Fault fault, quint64 seed);

    /// In an act the \p allocation-th piece of memory is not given. What is wrong afterwards.
    Failed failAllocation(size_t act, int allocation, memory::Fault fault, quint64 seed);

    /// From now on the computer is one that never waits for its disk: what is promised can't hold. Proves the tests.
    void forgetSyncs();

    /// How many calls the script makes; another process makes about as many.
    int calls() const { return m_calls; }

    /// Another process runs the script, and is killed at that call. \p program: one that calls work().
    QStringList kill(const QString &program, int call);

    /// What that process does: says in its output how many acts are done.
    static int work(quint64 seed, const QString &folder, int call);

    /// The acts, where each ends, and what was there at the end.
    QStringList story() const;
    Tally &tally() { return m_tally; }
    QString nameOfAct(size_t act) const { return m_script[act].name; }

private:
    void run();
    size_t actAt(size_t done) const;
    struct Fault
    {
        std::function<void()> begin;
        std::function<int()> count;
        std::function<QByteArray()> end;
    };
    Failed failIn(size_t act, const Fault &fault, const QString &name, quint64 seed);
    QStringList check(size_t done, const QStringList &world) const;
    bool mayFollow(const QStringList &world, size_t done) const;
    QStringList goOn(size_t done, const QStringList &world);
    QStringList compared(const QStringList &world, size_t done) const;
    QString folder() const { return m_directory.filePath(QStringLiteral("desk")); }

    quint64 m_seed;
    QTemporaryDir m_directory;
    std::vector<Act> m_script;
    Trace m_trace;
    int m_calls = 0;
    std::vector<size_t> m_ends;       // of the acts, in operations
    std::vector<Files> m_files;       // before each act, and behind the last
    std::vector<QStringList> m_worlds; // the same
    Tally m_tally;
};

} // namespace covault::crash
