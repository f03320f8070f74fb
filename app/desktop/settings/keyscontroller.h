// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/passphrase/passphrasechoice.h"
#include "desktop/session/vaultkeys.h"
#include "desktop/settings/keysstate.h"
#include "drawing/recoverysheet.h"

namespace covault::desktop {

class Backups;

/// Changes what opens the vault as the settings wish it: each change asks for the passphrase, and a new recovery code
/// counts only once its sheet was proved. Outlives the pages: what a lock overtakes is said when the same vault is open
/// again, and a sheet goes on waiting for its proof. GUI thread.
class KeysController : public QObject
{
    Q_OBJECT
public:
    KeysController(const Services &services, Backups &backups, QObject *parent);

    const KeysState &state() const { return m_state; }

    /// How strong the new passphrase is that is being typed.
    void judge(const QString &passphrase) { m_choice.judge(passphrase); }
    void suggest() { m_choice.suggest(); }
    void forgetChoice() { m_choice.forget(); }
    void changePassphrase(const QString &present, const QString &next, const QString &again);
    /// Asks for the passphrase, which is made anew with the computer's key or without.
    void turnBound(bool isBound);
    /// Asks for the passphrase and for a place, and saves a sheet with a new code there.
    void makeSheet();
    /// The code counts if \p lastGroup proves that its sheet can be read.
    void proveSheet(const QString &lastGroup);

Q_SIGNALS:
    void stateChanged(const covault::desktop::KeysState &state);

private:
    template<typename Change>
    void set(Change change)
    {
        KeysState state = m_state;
        change(state);
        if (std::exchange(m_state, std::move(state)) != m_state)
            Q_EMIT stateChanged(m_state);
    }
    void takeSession(Session::State session);
    void takeFacts();
    void lookForWeakening();
    void say(const QString &outcome);
    void setPassphrase(const SharedSecret &present, const SharedSecret &next);
    void bindWith(bool isBound, const SharedSecret &passphrase);
    void askForSheet();
    void saveSheet(const QString &path);
    QStringList copiesLeft(const QStringList &beside) const;

    Services m_services;
    Backups &m_backups;
    VaultKeys m_keys;
    KeysState m_state;
    Bytes m_fileId;      // of the vault that all this is about
    QString m_outcome;   // that nobody has heard yet
    SharedSecret m_code; // of the sheet that does not count yet
    Job m_looking;
    Job m_checking;
    Job m_saving;
    PassphraseChoice m_choice;
    Queue m_work; // last: what it does ends before anything else goes
};

} // namespace covault::desktop
