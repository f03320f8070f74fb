// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/people/accesswords.h"
#include "desktop/sync/backgroundsync.h"
#include "vault/rotation.h"

namespace covault::desktop {

/// Changes what a member may: their role, what they see, whether they only read it, until when. What only gives is done
/// at once; what takes syncs first, since only what has arrived will count, says what is missing, and asks. GUI thread.
class AccessController : public QObject
{
    Q_OBJECT
public:
    AccessController(const Services &services, BackgroundSync &sync, QObject *parent);

    const AccessState &state() const { return m_state; }

    /// Looks up what \p member may. While a change is written, this and cancel() do nothing.
    void begin(const MemberId &member);
    void apply(const AccessAnswer &answer);
    void cancel();

Q_SIGNALS:
    void stateChanged(const covault::desktop::AccessState &state);
    /// What was closed is done; \p said is a heading for what is to be changed now.
    void secretsListed(const QString &said, const std::vector<covault::vault::RotateEntry> &entries);

private:
    void ask(const SyncRun &run);
    void write();
    void takeDone(const QString &name, const QStringList &closed, const std::vector<vault::RotateEntry> &rotate);
    void fail(const Error &error);
    void setBusy(bool isBusy);
    void tell() { Q_EMIT stateChanged(m_state); }

    Services m_services;
    BackgroundSync &m_sync;
    AccessState m_state;
    AccessAnswer m_answer;
    bool m_isWaiting = false; // for the sync
    Job m_job;
};

} // namespace covault::desktop
