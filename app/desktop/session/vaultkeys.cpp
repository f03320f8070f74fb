// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/vaultkeys.h"

#include "crypto/aead.h"
#include "storage/earliercopies.h"
#include "storage/recoverycode.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

using Binding = storage::VaultFile::Binding;

/// The words of a secret, wiped when they go.
class Typed
{
public:
    explicit Typed(const VaultKeys::Secret &secret)
        : m_text(QString::fromUtf8(secret->bytes()))
    {
    }
    ~Typed() { crypto::wipe(m_text); }
    Typed(const Typed &) = delete;
    Typed &operator=(const Typed &) = delete;

    const QString &text() const { return m_text; }

private:
    QString m_text;
};

Error noPassphrase()
{
    return Error(Error::Code::Refused, VaultKeys::tr("changing what the passphrase is bound to"),
            VaultKeys::tr("this is a recovery code"), VaultKeys::tr("type the passphrase, or set a new one first"));
}

// Whoever opened the vault may have left it open: what counts is what is typed now.
Result<> checkOpens(const storage::VaultFile &file, const VaultKeys::Secret &secret)
{
    const Typed typed(secret);
    const auto key = file.unlock(typed.text());
    return key ? Result<>() : failure(key);
}

} // namespace

VaultKeys::VaultKeys(Session &session, Platform &platform, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(platform.keyStore())
{
}

void VaultKeys::setPassphrase(const Secret &present, const Secret &next, const crypto::KdfCost &cost, Answer answer)
{
    const auto set = [present, next, cost](storage::VaultFile &file, const storage::VaultKey &key) -> Result<> {
        if (auto opens = checkOpens(file, present); !opens)
            return opens;
        return file.setPassphrase(Typed(next).text(), file.isBoundHere() ? Binding::ThisComputer : Binding::None, key, cost);
    };
    change(m_session.facts().fileId, set, std::move(answer));
}

// The key first: a slot without a key would lock everybody out.
void VaultKeys::bind(const Secret &passphrase, Answer answer)
{
    if (storage::recoverycode::isCode(Typed(passphrase).text()))
        return refuse(noPassphrase(), std::move(answer));
    const Bytes fileId = m_session.facts().fileId;
    const auto made = std::make_shared<const crypto::SecretBytes>(crypto::SecretBytes::random(crypto::KeySize));
    const QString name = keyname::computer(storage::computerPrint(*made, fileId));
    keep(m_keys, name, made, this, [this, fileId, passphrase, made, answer](const Result<> &kept) {
        kept ? bindWith(fileId, passphrase, made, answer)
             : answer(failure(kept.error().advised(
                       tr("the vault stays unbound; binding it needs a running key store"))));
    });
}

void VaultKeys::bindWith(
        const Bytes &fileId, const Secret &passphrase, const Session::ComputerKey &computerKey, Answer answer)
{
    const auto set = [passphrase, computerKey](storage::VaultFile &file, const storage::VaultKey &key) -> Result<> {
        if (auto opens = checkOpens(file, passphrase); !opens)
            return opens;
        const auto before = file.computerKey();
        file.setComputerKey(computerKey);
        auto bound = file.setPassphrase(Typed(passphrase).text(), Binding::ThisComputer, key);
        if (!bound)
            file.setComputerKey(before);
        return bound;
    };
    change(fileId, set, std::move(answer));
}

void VaultKeys::unbind(const Secret &passphrase, Answer answer)
{
    if (storage::recoverycode::isCode(Typed(passphrase).text()))
        return refuse(noPassphrase(), std::move(answer));
    const auto set = [passphrase](storage::VaultFile &file, const storage::VaultKey &key) -> Result<> {
        if (auto opens = checkOpens(file, passphrase); !opens)
            return opens;
        return file.setPassphrase(Typed(passphrase).text(), Binding::None, key);
    };
    change(m_session.facts().fileId, set, std::move(answer));
}

void VaultKeys::setRecoveryCode(const Secret &code, Answer answer)
{
    const auto set = [code](storage::VaultFile &file, const storage::VaultKey &key) {
        return file.setRecoveryCode(Typed(code).text(), key);
    };
    change(m_session.facts().fileId, set, std::move(answer));
}

void VaultKeys::refuse(const Error &error, Answer answer)
{
    QMetaObject::invokeMethod(
            this, [error, answer = std::move(answer)] { answer(failure(error)); }, Qt::QueuedConnection);
}

// The window may have gone on to another vault meanwhile.
void VaultKeys::change(const Bytes &fileId, const Change &change, Answer answer)
{
    const auto copies = std::make_shared<QStringList>();
    const auto ofThisVault = [fileId, change, copies](
                                     storage::VaultFile &file, const storage::VaultKey &key) -> Result<> {
        if (file.fileId() != fileId) {
            return failure(Error::Code::Refused, tr("changing what opens the vault"), tr("another vault is open now"),
                    tr("open the vault again and repeat it there"));
        }
        auto changed = change(file, key);
        if (changed)
            *copies = storage::copiesOpenedOtherwise(file);
        return changed;
    };
    m_session.changeSlots(this, ofThisVault, [copies, answer = std::move(answer)](const Result<> &changed) {
        answer(changed ? Result<QStringList>(*copies) : failure(changed));
    });
}

} // namespace covault::desktop
