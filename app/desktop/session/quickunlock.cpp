// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/quickunlock.h"

#include "crypto/aead.h"

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
        fetchComputerKey(*file, [this, path, kept](const Session::ComputerKey &computerKey) {
            m_session.unlockQuickly(path, std::move(*kept), computerKey);
        });
    });
}

void QuickUnlock::unlockBy(const QString &path, const QString &secret)
{
    cancel();
    const auto file = storage::VaultFile::open(path);
    if (!file)
        return m_session.unlock(path, secret); // which says what is wrong with it
    const auto typed = std::make_shared<crypto::Wiped>(secret.toUtf8());
    fetchComputerKey(*file, [this, path, typed](const Session::ComputerKey &computerKey) {
        QString given = QString::fromUtf8(typed->bytes());
        m_session.unlock(path, given, computerKey);
        crypto::wipe(given);
    });
}

void QuickUnlock::fetchComputerKey(
        const storage::VaultFile &file, std::function<void(const Session::ComputerKey &)> done)
{
    if (!file.boundTo())
        return done({});
    m_keys.read(keyname::computer(file.fileId()), this, [this, asked = m_asked, done = std::move(done)](Result<crypto::SecretBytes> key) {
        if (asked != m_asked)
            return;
        done(key ? std::make_shared<const crypto::SecretBytes>(std::move(*key)) : nullptr);
    });
}

// The key first: a slot without a key would offer what can't work.
void QuickUnlock::turnOn()
{
    const Bytes fileId = m_session.facts().fileId;
    const auto key = std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::random(crypto::KeySize));
    m_keys.write(keyname::quick(fileId), *key, this, [this, fileId, key](const Result<> &kept) {
        if (!kept)
            return fail(kept.error());
        changeSlot(fileId, [key](storage::VaultFile &file, const storage::VaultKey &vaultKey) {
            return file.replaceSlot(storage::SlotKind::Quick, *key, vaultKey);
        });
    });
}

void QuickUnlock::turnOff()
{
    const Bytes fileId = m_session.facts().fileId;
    m_keys.remove(keyname::quick(fileId), this, [](const Result<> &) {}); // without its slot it opens nothing
    changeSlot(fileId, [](storage::VaultFile &file, const storage::VaultKey &key) {
        return file.dropSlots(storage::SlotKind::Quick, key);
    });
}

// The key store may take its time, in which the window went on to another vault.
void QuickUnlock::changeSlot(const Bytes &fileId, const Session::SlotChange &change)
{
    const auto ofThisVault = [fileId, change](storage::VaultFile &file, const storage::VaultKey &key) -> Result<> {
        return file.fileId() == fileId ? change(file, key) : failure(anotherVault());
    };
    m_session.changeSlots(this, ofThisVault, [this](const Result<> &changed) {
        if (!changed)
            fail(changed.error());
        else
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
