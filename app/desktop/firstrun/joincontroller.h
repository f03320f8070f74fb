// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/joining.h"
#include "desktop/firstrun/joinstate.h"
#include "desktop/passphrase/passphrasechoice.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "desktop/session/preferences.h"
#include "desktop/session/session.h"

namespace covault::desktop {

/// Joins a vault: makes a replica that waits, with the request in it; takes the invite; compares the words. Knows no
/// widget. References must outlive it. GUI thread.
///
/// The replica is opened in the session as any vault: it can be locked, and opened again another day.
class JoinController : public QObject
{
    Q_OBJECT
public:
    JoinController(Session &session, Preferences &preferences, Prompts &prompts, Notices &notices, QObject *parent);

    const JoinState &state() const { return m_state; }

    /// Asks who joins.
    void begin();
    /// Goes on with the replica that is open and waits.
    void resume();
    void back();

    void describe(const Company &newcomer);
    void finishDescribing();
    /// Of the replica that waits.
    PassphraseChoice &passphrase() { return m_passphrase; }
    /// Something is typed: what failed is looked at.
    void forgetError();
    /// Makes the request and opens the replica that holds it.
    void ask(const QString &passphrase, const QString &again);

    void saveRequest();
    void goOnToInvite();
    void chooseInvite();
    void takeInvite(const QString &path);
    void join(const QStringList &words);

Q_SIGNALS:
    void stateChanged(const covault::desktop::JoinState &state);
    /// Before anything was made, the user went back to the doors.
    void left();

private:
    void take(Session::State state);
    void takeFailure(const Error &error);
    void takeLock();
    void takeJoined(const Result<> &answer, const sync::Joined &joined);
    void go(JoinState::Step step);
    void fail(const Error &error);
    void set(JoinState state);

    Session &m_session;
    Preferences &m_preferences;
    Prompts &m_prompts;
    Notices &m_notices;
    JoinState m_state;
    Bytes m_request; // of the replica that waits
    PassphraseChoice m_passphrase;
    Job m_reading;
    Job m_saving;
    Queue m_work; // last: what it does ends before anything else goes
};

} // namespace covault::desktop
