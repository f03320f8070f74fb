// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/platform/platform.h"
#include "desktop/session/session.h"

#include <QObject>
#include <QStringList>

namespace covault::desktop {

/// Changes what opens the open vault: its passphrase, its recovery code, whether it is bound to this computer. All
/// connections are closed meanwhile, on the write thread.
///
/// Every answer comes later, on the GUI thread, unless this object is gone by then. References must outlive it. GUI
/// thread.
class VaultKeys : public QObject
{
    Q_OBJECT
public:
    using Secret = std::shared_ptr<const crypto::Wiped>;
    /// The copies beside the vault that still open as before.
    using Answer = std::function<void(Result<QStringList>)>;

    VaultKeys(Session &session, Platform &platform, QObject *parent);

    /// Bound to this computer it stays bound; bound to another it is bound to none then. One guess costs at least \p cost,
    /// and never less than it did. `WrongKey`: \p present, a passphrase or the recovery code, opens nothing.
    void setPassphrase(const Secret &present, const Secret &next, const crypto::KdfCost &cost, Answer answer);
    /// Binds \p passphrase, which is the present one, to this computer. `Refused`: it is a recovery code, or the vault has none;
    /// `Unreachable`: there is no key store.
    void bind(const Secret &passphrase, Answer answer);
    void unbind(const Secret &passphrase, Answer answer);
    /// Who may do this was asked before: Session::confirm().
    void setRecoveryCode(const Secret &code, Answer answer);

private:
    using Change = std::function<Result<>(storage::VaultFile &, const storage::VaultKey &)>;
    void refuse(const Error &error, Answer answer);
    void change(const Bytes &fileId, const Change &change, Answer answer);
    void bindWith(const Bytes &fileId, const Secret &passphrase, const Session::ComputerKey &computerKey, Answer answer);

    Session &m_session;
    KeyStore &m_keys;
};

} // namespace covault::desktop
