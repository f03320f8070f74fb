// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/people/invitereading.h"
#include "desktop/sync/backgroundsync.h"

namespace covault::desktop {

/// Answers a request to be let in: who asks, the six words, what is granted, the invite file, and the words that go
/// with it. GUI thread. Nothing is granted before the words were typed and right.
class InviteController : public QObject
{
    Q_OBJECT
public:
    InviteController(const Services &services, BackgroundSync &sync, QObject *parent);

    const InviteState &state() const { return m_state; }

    /// Tells how somebody is invited, and waits for a request. While somebody is being let in, this, take() and
    /// cancel() do nothing: what is told then is theirs.
    void begin();
    /// Asks for the file that the newcomer sent.
    void openFile();
    void take(const members::Request &request);
    void compare(const QStringList &typed);
    /// Asks for the passphrase and a place for the file, then lets the newcomer in.
    void grant(const InviteAnswer &answer);
    void cancel();

Q_SIGNALS:
    void stateChanged(const covault::desktop::InviteState &state);

private:
    bool isLettingIn() const { return m_state.isBusy && m_state.step == InviteState::Step::Grant; }
    void takeCompared(Result<WordsCompared> compared);
    void askWhere(const InviteAnswer &answer);
    void write(const InviteAnswer &answer, const QString &path);
    void fail(const Error &error);
    void setBusy(bool isBusy);
    void tell() { Q_EMIT stateChanged(m_state); }

    Services m_services;
    BackgroundSync &m_sync;
    InviteState m_state;
    std::optional<members::Request> m_request;
    std::optional<members::ComparedRequest> m_compared;
    Job m_job;
};

} // namespace covault::desktop
