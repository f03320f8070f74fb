// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/restoring.h"

#include "storage/backupfolder.h"
#include "storage/vaultreplacing.h"
#include "sync/remotestore.h"
#include "vault/rollbackmemory.h"

#include <QFileInfo>

#include <set>

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

Result<std::set<Bytes>> ownSegments(vault::Vault &vault)
{
    std::set<Bytes> own;
    auto read = vault.replica().database.each("SELECT s.id FROM segment s JOIN name d ON d.n=s.device WHERE d.id=?",
            [&](const storage::Row &row) { own.insert(row.bytes(0)); }, vault.replica().device());
    return read ? Result<std::set<Bytes>>(std::move(own)) : failure(read);
}

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error::Code::Refused, u"restoring a backup"_s, why,
            u"open the backup where it lies, export what is needed and import that; or have this computer join again. Nothing was restored"_s);
}

bool isUnreadable(const Error &error)
{
    using enum Error::Code;
    return error.code() == Damaged || error.code() == VaultDamaged || error.code() == Tampered;
}

} // namespace

Result<> mayRestore(vault::Vault &backup, vault::Vault *present)
{
    const auto then = ownSegments(backup);
    if (!then)
        return failure(then);
    if (!present) {
        const auto remotes = RemoteStore(backup.replica().database).all();
        if (!remotes)
            return failure(remotes);
        return then->empty() && remotes->empty()
                ? Result<>()
                : refused(u"the vault is shared, and what this computer has sent since the backup can't be read any more: "
                          "an older state would contradict it"_s);
    }
    const auto now = ownSegments(*present);
    if (!now)
        return isUnreadable(now.error()) ? mayRestore(backup, nullptr) : failure(now);
    if (std::includes(then->begin(), then->end(), now->begin(), now->end()))
        return {};
    return refused(u"the vault is shared, and this computer has sent changes since the backup: "
                   "the others have them, and an older state would contradict them"_s);
}

Result<std::unique_ptr<vault::Vault>> presentVault(const QString &path, const Bytes &fileId, const storage::VaultKey &key,
        Clock &clock, const storage::CopyKept &told)
{
    const QString what = u"restoring %1"_s.arg(path);
    std::unique_ptr<vault::Vault> none;
    if (!QFileInfo::exists(path))
        return none;
    const auto file = storage::VaultFile::open(path);
    if (!file && isUnreadable(file.error()))
        return none;
    if (!file) {
        return failure(file.error().code() == Error::Code::Busy ? Error::Code::Busy : Error::Code::Refused, what, file.error().why(),
                u"name the place of the vault; nothing was changed"_s);
    }
    if (file->fileId() != fileId) {
        return failure(Error::Code::Refused, what, u"the backup is one of another vault"_s,
                u"restore it to a name that is free; nothing was changed"_s);
    }
    auto database = file->connect(key, told);
    auto vault = database ? vault::Vault::open(std::move(*database), key, clock) : failure(database);
    if (!vault && isUnreadable(vault.error()))
        return none;
    return vault;
}

namespace {

// By a connection of its own, which is closed at the end: the copy is at rest while it is not looked into.
Result<> checkCopy(const storage::VaultCopy &copy, const storage::VaultKey &key, vault::Vault *present, Clock &clock)
{
    const auto file = copy.open();
    auto database = file ? file->connectCopy(key) : failure(file);
    const auto vault = database ? vault::Vault::open(std::move(*database), key, clock) : failure(database);
    return vault ? mayRestore(**vault, present) : failure(vault);
}

// It is older on purpose. Where that can't be remembered, who opens it is asked.
void acceptOlder(const QString &path, const storage::VaultKey &key, Clock &clock, const QString &memoryFolder)
{
    const auto file = storage::VaultFile::open(path);
    auto database = file ? file->connectCopy(key) : failure(file);
    const auto vault = database ? vault::Vault::open(std::move(*database), key, clock) : failure(database);
    if (vault)
        static_cast<void>(vault::RollbackMemory(**vault, key, path, memoryFolder).accept());
}

} // namespace

Result<storage::VaultCopy> prepareRestore(const storage::VaultFile &backup, const storage::VaultKey &key, const QString &path,
        vault::Vault *present, Clock &clock, const storage::GoOn &goOn)
{
    auto copy = storage::VaultCopy::make(backup, key, path, goOn);
    if (!copy)
        return copy;
    if (auto checked = checkCopy(*copy, key, present, clock); !checked)
        return failure(checked);
    return copy;
}

Result<QString> finishRestore(storage::VaultCopy copy, const storage::VaultKey &key, Clock &clock, const QString &memoryFolder)
{
    const auto file = copy.open();
    if (!file)
        return failure(file);
    {
        const auto present = presentVault(copy.place(), file->fileId(), key, clock);
        if (!present)
            return failure(present);
        if (auto checked = checkCopy(copy, key, present->get(), clock); !checked)
            return failure(checked);
    }
    const QString place = copy.place(), kept = storage::keptName(place, clock.now());
    auto replaced = storage::replaceVault(std::move(copy), kept);
    if (replaced)
        acceptOlder(place, key, clock, memoryFolder);
    return replaced;
}

} // namespace covault::sync
