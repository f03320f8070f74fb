// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/platform/platform.h"
#include "desktop/session/session.h"

namespace covault::desktop {

/// Opens a vault with a key that this computer keeps, for as long as the vault has a slot for it. Dropping the slot
/// ends it, whatever the key store still holds. Where a vault is bound to this computer, fetches also the key without
/// which its passphrase opens nothing.
///
/// Without a key store it is off, which is said once. References must outlive it. GUI thread.
class QuickUnlock : public QObject
{
    Q_OBJECT
public:
    QuickUnlock(Session &session, Platform &platform, QObject *parent = nullptr);

    /// Whether the file has a slot for it. Reads the file's header: not while the vault is open.
    static bool isOffered(const QString &path);
    /// Unlocks the session; failed() or Session::unlockFailed() says why not.
    void unlock(const QString &path);
    /// Unlocks it with a passphrase or a recovery code, and what this computer keeps beside.
    void unlockBy(const QString &path, const QString &secret);
    /// What this computer keeps for a vault that is bound to it, if it is; nothing is no error here, silence is. Not answered
    /// once something else was asked for, or cancel() called.
    void fetchComputerKey(
            const storage::VaultFile &file, std::function<void(const Result<Session::ComputerKey> &)> done);
    /// Forgets the question that the key store has not answered yet: somebody locked, or wants something else now.
    void cancel() { ++m_asked; }

    /// Makes a key, keeps it in the key store and gives the open vault a slot for it. changedTo() or failed() answers.
    void turnOn();
    /// Takes the slot away, and then the key.
    void turnOff();

Q_SIGNALS:
    void changedTo(bool isOn);
    void failed(const covault::Error &error);
    /// This computer has no key store that answers. Said once.
    void unavailable(const covault::Error &error);

private:
    void fail(const Error &error);
    void turnOnWith(const Bytes &fileId, const Session::ComputerKey &kept);
    void unlockBy(const storage::VaultFile &file, const std::shared_ptr<crypto::Wiped> &typed);
    /// Changes the slots of the open vault if it is still the one of \p fileId; then comes \p done.
    void changeSlot(const Bytes &fileId, const Session::SlotChange &change, const std::function<void()> &done = {});

    Session &m_session;
    KeyStore &m_keys;
    quint64 m_asked = 0;   // counts questions and cancels: only the newest answer unlocks
    bool m_isSaid = false; // that there is no key store
};

} // namespace covault::desktop
