// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/secretbytes.h"

#include <functional>
#include <memory>

class QObject;

namespace covault::desktop {

/// Where a computer keeps small keys for its user: the secret service, the credential manager, the keychain.
///
/// Every answer comes later, on the GUI thread, and at most TimeOut after the question; never when \p context is gone
/// by then. `Unreachable`: there is no such store, or it does not answer; `NotFound`: it has no such key; `NotAllowed`:
/// the user refused. A key that is not found is never a reason to make a new one.
class KeyStore
{
public:
    using KeyAnswer = std::function<void(Result<crypto::SecretBytes>)>;
    using Answer = std::function<void(Result<>)>;

    virtual ~KeyStore() = default;
    virtual void read(const QString &name, QObject *context, KeyAnswer answer) = 0;
    virtual void write(const QString &name, const crypto::SecretBytes &key, QObject *context, Answer answer) = 0;
    virtual void remove(const QString &name, QObject *context, Answer answer) = 0;
};

/// Writes \p key, reads it back and compares, before something comes to depend on it. `Unreachable`: it is not there.
void keep(KeyStore &store, const QString &name, const std::shared_ptr<const crypto::SecretBytes> &key, QObject *context,
        KeyStore::Answer answer);

/// What the key of a vault file is called there.
namespace keyname {

/// That which opens the vault by itself: of quick unlock.
inline QString quick(const Bytes &fileId)
{
    return QStringLiteral("quick-") + QString::fromLatin1(fileId.toHex());
}

/// That without which a passphrase bound to this computer opens nothing, by its print (VaultFile::boundPrint). It stays
/// when the vault is unbound: backups may still need it.
inline QString computer(const Bytes &print)
{
    return QStringLiteral("computer-") + QString::fromLatin1(print.toHex());
}

} // namespace keyname

} // namespace covault::desktop
