// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/sync/explain.h"
#include "tests/simulator/simreplica.h"

#include "members/compose.h"

#include <QTest>

namespace covault::sync {

/// Three people who share a vault, have not synced yet, and meet on a remote in memory or in folders: what tests of the
/// exchange derive from.
class PeopleTest : public QObject
{
protected:
    enum Who { Ada, Ben, Cleo };

    static void makeTeam();
    void gather();
    vault::Vault &vault(int who) { return m_people[size_t(who)]->vault(); }

    /// One exchange over the remote in memory, which must succeed.
    Report sync(int who);
    vault::RecordKey write(int who, const CollectionId &collection, const QString &title);
    void edit(int who, const vault::RecordKey &record, const QString &field, const QString &text);
    QString titleOf(int who, const vault::RecordKey &record);

    members::Acting acting(int who);
    members::Acting actingAda() { return acting(Ada); }
    void stateAs(int who, Result<members::Composed> composed);
    void state(Result<members::Composed> composed) { stateAs(Ada, std::move(composed)); }
    /// What Ada's side lets somebody do, with \p role instead of the present one.
    members::Access accessAs(members::Role role, int who);
    MemberId memberOf(int who) { return vault(who).roster().memberOf(deviceOf(who))->id; }
    DeviceId deviceOf(int who) { return vault(who).replica().device(); }
    /// The cut behind all of somebody's segments that have arrived at \p where.
    members::DeviceCut cutOf(int whose, int where);
    CollectionId shared() { return vault(Ada).roster().sharedCollection(); }
    /// A collection that only Ada reads.
    CollectionId addPlans();
    void letInto(int who, const CollectionId &collection);
    void letCleoInto(const CollectionId &collection) { letInto(Cleo, collection); }
    /// All hear of each other over the remote in memory.
    void meet();

    /// A file in which all is that somebody has, without anything being taken in first.
    QString fileFrom(int who);
    void take(int who, const QString &file);
    /// Makes a folder for a remote; its URL.
    QString folder(const QString &name);
    QStringList filesIn(const QString &path) const;
    /// Those of one person's device, in their order.
    QStringList filesOf(int who, const QString &path);

    int m_files = 0;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<simulator::MemoryStorage> m_storage;
    std::vector<std::unique_ptr<simulator::SimReplica>> m_people;
};

} // namespace covault::sync
