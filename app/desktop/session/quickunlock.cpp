// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/quickunlock.h"

#include "crypto/aead.h"
#include "storage/recoverycode.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

Error anotherVault()
{
    return Error(Error::Code::Refused, QuickUnlock::tr("changing quick unlock"),
            QuickUnlock::tr("another vault is open now"), QuickUnlock::tr("open the vault again and repeat it there"));
}

} // namespace

QuickUnlock::QuickUnlock(Session &session, Platform &platform, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(platform.keyStore())
{
    connect(&platform, &Platform::sessionLocked, this, &QuickUnlock::cancel);
    connect(&platform, &Platform::suspending, this, &QuickUnlock::cancel);
}

bool QuickUnlock::isOffered(const QString &path)
{
    const auto file = storage::VaultFile::open(path);
    return file && file->hasSlot(storage::SlotKind::Quick);
}

void QuickUnlock::unlock(const QString &path)
{
    const auto file = storage::VaultFile::open(path);
    if (!file)
        return fail(file.error());
    m_keys.read(keyname::quick(file->fileId()), this, [this, path, file, asked = ++m_asked](Result<crypto::SecretBytes> key) {
        if (asked != m_asked)
            return;
        if (!key)
            return fail(key.error());
        const auto kept = std::make_shared<crypto::SecretBytes>(std::move(*key));
        fetchComputerKey(*file, [this, path, kept](Result<Session::ComputerKey> computerKey) {
            m_session.unlockQuickly(path, std::move(*kept), computerKey.value_or(nullptr));
        });
    });
}

void QuickUnlock::unlockBy(const QString &path, const QString &secret)
{
    cancel();
    const auto typed = std::make_shared<crypto::Wiped>(secret.toUtf8());
    const auto file = storage::VaultFile::open(path);
    if (file)
        return unlockBy(*file, typed);
    if (file.error().code() != Error::Code::Busy)
        return m_session.unlock(path, secret); // which says what is wrong with it
    m_session.whenClosed(this, [this, path, typed, asked = m_asked](const Result<> &) {
        if (asked != m_asked)
            return;
        const auto closed = storage::VaultFile::open(path);
        closed ? unlockBy(*closed, typed) : fail(closed.error());
    });
}

void QuickUnlock::unlockBy(const storage::VaultFile &file, const std::shared_ptr<crypto::Wiped> &typed)
{
    fetchComputerKey(file, [this, file, typed](const Result<Session::ComputerKey> &computerKey) {
        QString given = QString::fromUtf8(typed->bytes());
        // A recovery code needs no key beside it, nor does a passphrase that is not bound.
        const bool isAlone = file.hasSlot(storage::SlotKind::Passphrase) || storage::recoverycode::isCode(given);
        if (computerKey || isAlone)
            m_session.unlock(file.path(), given, computerKey.value_or(nullptr));
        else
            fail(computerKey.error().during(tr("asking for the key that the passphrase is bound to")));
        crypto::wipe(given);
    });
}

void QuickUnlock::fetchComputerKey(
        const storage::VaultFile &file, std::function<void(const Result<Session::ComputerKey> &)> done)
{
    const auto print = file.boundPrint();
    if (!print)
        return done(Session::ComputerKey());
    m_keys.read(keyname::computer(*print), this, [this, asked = m_asked, done = std::move(done)](Result<crypto::SecretBytes> key) {
        if (asked != m_asked)
            return;
        if (key)
            return done(std::make_shared<const crypto::SecretBytes>(std::move(*key)));
        const bool isNone = key.error().code() == Error::Code::NotFound;
        done(isNone ? Result<Session::ComputerKey>(nullptr) : failure(key));
    });
}

// The key first: a slot without a key would offer what can't work. One that is there already may be in use, and serves.
void QuickUnlock::turnOn()
{
    const Bytes fileId = m_session.facts().fileId;
    m_keys.read(keyname::quick(fileId), this, [this, fileId](Result<crypto::SecretBytes> there) {
        if (!there && there.error().code() != Error::Code::NotFound)
            return fail(there.error());
        if (there && there->size() == crypto::KeySize)
            return turnOnWith(fileId, std::make_shared<const crypto::SecretBytes>(std::move(*there)));
        const auto made = std::make_shared<const crypto::SecretBytes>(crypto::SecretBytes::random(crypto::KeySize));
        keep(m_keys, keyname::quick(fileId), made, this, [this, fileId, made](const Result<> &kept) {
            kept ? turnOnWith(fileId, made) : fail(kept.error());
        });
    });
}

void QuickUnlock::turnOnWith(const Bytes &fileId, const Session::ComputerKey &kept)
{
    changeSlot(fileId, [kept](storage::VaultFile &file, const storage::VaultKey &vaultKey) {
        return file.replaceSlot(storage::SlotKind::Quick, *kept, vaultKey);
    });
}

void QuickUnlock::turnOff()
{
    const Bytes fileId = m_session.facts().fileId;
    const auto drop = [](storage::VaultFile &file, const storage::VaultKey &key) {
        return file.dropSlots(storage::SlotKind::Quick, key);
    };
    changeSlot(fileId, drop, [this, fileId] {
        m_keys.remove(keyname::quick(fileId), this, [](const Result<> &) {}); // without its slot it opens nothing
    });
}

// The key store may take its time, in which the window went on to another vault.
void QuickUnlock::changeSlot(const Bytes &fileId, const Session::SlotChange &change, const std::function<void()> &done)
{
    const auto ofThisVault = [fileId, change](storage::VaultFile &file, const storage::VaultKey &key) -> Result<> {
        return file.fileId() == fileId ? change(file, key) : failure(anotherVault());
    };
    m_session.changeSlots(this, ofThisVault, [this, done](const Result<> &changed) {
        if (!changed)
            return fail(changed.error());
        if (done)
            done();
        Q_EMIT changedTo(m_session.facts().hasQuickUnlock);
    });
}

void QuickUnlock::fail(const Error &error)
{
    if (error.code() == Error::Code::Unreachable && !std::exchange(m_isSaid, true))
        Q_EMIT unavailable(error);
    else
        Q_EMIT failed(error);
}

} // namespace covault::desktop
