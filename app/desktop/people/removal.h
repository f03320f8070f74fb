// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/people/peoplereading.h"
#include "desktop/prompts/prompts.h"
#include "desktop/sync/backgroundsync.h"
#include "vault/rotation.h"

namespace covault::desktop {

/// Removes a person or a device: syncs first, since only what has arrived will count, says what is missing, asks, and
/// does it. What has to be changed then is told at once, and again whenever it is asked for. GUI thread; one at a time.
class Removal : public QObject
{
    Q_OBJECT
public:
    Removal(const Services &services, BackgroundSync &sync, QObject *parent);

    enum class What { Person, Device };
    void start(const PersonKey &who, What what);
    /// Looks up what is left to be changed now that something of \p who is shut out.
    void listRotate(const PersonKey &who);
    bool isBusy() const { return m_isBusy; }

    /// What of these devices has not arrived, though it was written; empty: nothing that is known of.
    static QString warning(const SyncRun &run, const SyncState &state, const std::vector<DeviceId> &devices);
    /// "Ben Cole sees no more of Internal only".
    static QString closedTo(const QString &name, const QStringList &collections);

Q_SIGNALS:
    void busyChanged();
    /// What has to be changed now, and \p said, what made it so: "Ben Cole was removed".
    void secretsListed(const QString &said, const std::vector<covault::vault::RotateEntry> &entries);

private:
    void ask(const SyncRun &run);
    Question question(const SyncRun &run) const;
    static QString heading(const PersonKey &who, ShutOut::How how);
    void remove();
    void setBusy(bool isBusy);

    Services m_services;
    BackgroundSync &m_sync;
    PersonKey m_who;
    What m_what = What::Person;
    bool m_isBusy = false;
    bool m_isWaiting = false; // for the sync
    Job m_job;
};

} // namespace covault::desktop
