// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/compose.h"
#include "tests/simulator/simreplica.h"

#include <QStringList>

#include <set>

namespace covault::simulator {

struct Options
{
    quint64 seed = 1;
    int steps = 60;
    int replicas = 0; ///< 2 to 4; 0: the seed decides

    /// The storage never shows anybody what the founder wrote: a run that must fail, which proves the checks.
    bool withholds = false;

    /// The one line that replays the run.
    QString line() const;
};

/// What a run did, to see that it did something.
struct Tally
{
    qint64 edits = 0;
    qint64 exchanges = 0;
    qint64 failedExchanges = 0;
    qint64 crashes = 0;
    qint64 segments = 0;
    qint64 conflicts = 0;
    qint64 rejections = 0;
    qint64 collections = 0;
    qint64 cuts = 0;       ///< removals, demotions, withdrawals
    qint64 admissions = 0;
    qint64 bundles = 0;
    qint64 voids = 0;      ///< acknowledged changes that a cut voided
};

/// N people, one vault, one storage that does everything wrong for a while, all from one seed, in one thread and virtual
/// time. Afterwards the faults stop, and what sync promises is checked.
class Simulation
{
public:
    explicit Simulation(const Options &options);

    /// What is wrong; empty if all promises were kept.
    QStringList run();
    const Tally &tally() const { return m_tally; }

private:
    void step();
    void edit(SimReplica &replica);
    void makeRecord(SimReplica &replica, const CollectionId &collection);
    void changeRecord(SimReplica &replica, const vault::RecordRow &row);
    void note(SimReplica &replica, const vault::Wish &wish);
    void changeMembers(SimReplica &replica);
    void addCollection(SimReplica &replica);
    void letIn(SimReplica &other);
    void shutOut(SimReplica &other);
    void demote(SimReplica &other);
    void remove(SimReplica &other);
    void admitNewcomer(SimReplica &replica);
    void shareWithTheProvider();
    void endRightsLast();
    void handOver(SimReplica &from);
    void state(SimReplica &replica, Result<members::Composed> composed);
    void vandalise();
    void exchange(SimReplica &replica, bool mayCrash);
    bool settle();
    void check();
    void checkAgreement();
    void checkNothingLost();
    void checkNobodyIsLockedOut();
    void checkTheRemovedReadNothingNew();
    void checkReports(const SimReplica &replica, const sync::Report &report);
    void checkStorage();
    void checkFiles();
    std::vector<CollectionId> collectionsOf(SimReplica &replica);
    std::vector<CollectionId> allCollections();
    void wrong(const QString &what) { m_wrong.append(what); }
    template<typename T>
    bool isDone(const Result<T> &result, const QString &doing)
    {
        if (!result)
            wrong(doing + QStringLiteral(": ") + result.error().text());
        return result.has_value();
    }

    Options m_options;
    Dice m_dice;
    MemoryStorage m_storage;
    QTemporaryDir m_directory;
    std::vector<std::unique_ptr<SimReplica>> m_replicas;
    struct Acknowledged
    {
        CollectionId collection;
        DeviceId author;
    };
    std::map<ChangeId, Acknowledged> m_acknowledged;
    std::set<int> m_removed;
    std::set<std::pair<int, CollectionId>> m_couldRead; ///< and need not be able to any more
    std::map<int, sync::Report> m_lastReports;
    Tally m_tally;
    QStringList m_wrong;
};

} // namespace covault::simulator
