// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/people/peoplereading.h"
#include "desktop/prompts/prompts.h"
#include "desktop/sync/backgroundsync.h"
#include "sync/removing.h"

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

Q_SIGNALS:
    void busyChanged();
    void rotateListed(const QString &name, const covault::sync::Removed &removed);

private:
    void ask(const SyncRun &run);
    Question question(const SyncRun &run) const;
    QString warning(const SyncRun &run) const;
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
