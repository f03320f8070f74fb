// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/prompts/prompts.h"
#include "desktop/session/quickunlock.h"
#include "desktop/unlock/rescuecontroller.h"
#include "desktop/unlock/unlockstate.h"

namespace covault::desktop {

/// Opens a vault: which one, by what. Knows no widget. References must outlive it. GUI thread.
class UnlockController : public QObject
{
    Q_OBJECT
public:
    UnlockController(Session &session, QuickUnlock &quickUnlock, Preferences &preferences, Prompts &prompts,
            QObject *parent = nullptr);

    const UnlockState &state() const { return m_state; }

    /// Asks about the vault at \p path, or about the last one opened if it is empty. It may not be open here.
    void choose(const QString &path);
    /// Lets the user choose a vault's file, and asks for its passphrase or for its recovery code.
    void chooseFile(UnlockState::Asks asks = UnlockState::Asks::Passphrase);
    void askFor(UnlockState::Asks asks);
    /// Tries a passphrase or a recovery code.
    void unlock(const QString &secret);
    void unlockQuickly();
    /// Puts what can be read of the vault that is asked about into a new file; \p secret is what was typed.
    void rescue(const QString &secret);
    void stopRescue() { m_rescue.stop(); }
    void leaveRescue() { m_rescue.leave(); }
    /// Asks about the vault that was rescued.
    void chooseRescued();
    /// Stops asking that what failed be looked at: something is typed.
    void forgetError();

Q_SIGNALS:
    void stateChanged(const covault::desktop::UnlockState &state);

private:
    UnlockState stateOf(const QString &path) const;
    void take(Session::State state);
    void takeFacts(const VaultFacts &facts);
    void fail(const Error &error);
    void set(UnlockState state);

    Session &m_session;
    QuickUnlock &m_quickUnlock;
    Preferences &m_preferences;
    Prompts &m_prompts;
    UnlockState m_state;
    RescueController m_rescue;
};

} // namespace covault::desktop
