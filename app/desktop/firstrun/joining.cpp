// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/joining.h"

#include "vault/founding.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Joining)
};

Result<> askIn(storage::VaultFile::Created &created, const Company &newcomer, Clock &clock)
{
    // Nobody is told its code: it must not pass for one that opens the vault elsewhere.
    if (auto dropped = created.file.dropSlots(storage::SlotKind::Recovery, created.key); !dropped)
        return dropped;
    auto database = created.file.connect(created.key);
    if (!database)
        return failure(database);
    members::Request::Content wish;
    wish.name = newcomer.person;
    wish.deviceName = QSysInfo::machineHostName();
    wish.side = newcomer.side;
    wish.partyName = newcomer.side == members::Side::Provider ? newcomer.other : QString();
    const auto request = vault::awaitInvite(*database, wish, clock);
    return request ? Result<>() : failure(request);
}

} // namespace

Result<UnlockedFile> awaitInvite(
        const Company &newcomer, const QString &path, const crypto::Wiped &passphrase, Clock &clock)
{
    auto created =
            createFile(path, passphrase, newcomer.names(), [&](auto &file) { return askIn(file, newcomer, clock); });
    if (!created)
        return failure(created);
    crypto::wipe(created->recoveryCode); // whoever loses the passphrase of a replica asks for another invite
    return UnlockedFile{std::move(created->file), std::move(created->key)};
}

Result<Waiting> readWaiting(vault::Vault &vault)
{
    const auto request = vault::pendingRequest(vault);
    if (!request)
        return failure(request);
    if (!*request) {
        return failure(Error::Code::NotFound, Words::tr("reading the request"),
                Words::tr("this file holds neither a vault nor a request"),
                Words::tr("start anew with ‘I was invited’"));
    }
    const auto words = (*request)->words();
    if (!words)
        return failure(words);
    return Waiting{(*request)->encoded(), (*request)->content().name, words->split(u' ', Qt::SkipEmptyParts)};
}

Result<> writeRequest(const Bytes &request, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(request) != request.size() || !file.commit()) {
        return failure(Error::Code::Io, Words::tr("saving the request"), file.errorString(),
                Words::tr("choose another place"));
    }
    return {};
}

Result<sync::Joined> joinVault(const storage::VaultFile &file, const storage::VaultKey &key, const Bytes &invite,
        const QString &words, Clock &clock)
{
    auto database = file.connect(key);
    if (!database)
        return failure(database);
    const auto vault = vault::Vault::open(std::move(*database), key, clock);
    if (!vault)
        return failure(vault);
    return sync::join(**vault, invite, words);
}

} // namespace covault::desktop
