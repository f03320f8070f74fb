// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/quickunlock.h"

#include "crypto/aead.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

QString keyName(const Bytes &fileId)
{
    return u"quick-"_s + QString::fromLatin1(fileId.toHex());
}

} // namespace

QuickUnlock::QuickUnlock(Session &session, Platform &platform, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(platform.keyStore())
{
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
    m_keys.read(keyName(file->fileId()), this, [this, path](Result<crypto::SecretBytes> key) {
        if (!key)
            return fail(key.error());
        m_session.unlockQuickly(path, std::move(*key));
    });
}

// The key first: a slot without a key would offer what can't work.
void QuickUnlock::turnOn()
{
    const auto key = std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::random(crypto::KeySize));
    m_keys.write(keyName(m_session.facts().fileId), *key, this, [this, key](const Result<> &kept) {
        if (!kept)
            return fail(kept.error());
        changeSlot([key](storage::VaultFile &file, const storage::VaultKey &vaultKey) {
            return file.replaceSlot(storage::SlotKind::Quick, *key, vaultKey);
        });
    });
}

void QuickUnlock::turnOff()
{
    m_keys.remove(
            keyName(m_session.facts().fileId), this, [](const Result<> &) {}); // without its slot it opens nothing
    changeSlot([](storage::VaultFile &file, const storage::VaultKey &key) {
        return file.dropSlots(storage::SlotKind::Quick, key);
    });
}

void QuickUnlock::changeSlot(Session::SlotChange change)
{
    m_session.changeSlots(this, std::move(change), [this](const Result<> &changed) {
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
