// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "base/cbor.h"
#include "crypto/aead.h"
#include "storage/newfile.h"
#include "vault/loader.h"
#include "vault/vaultsettings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;
using covault::crypto::SecretBytes;
using covault::storage::Row;
using covault::storage::SlotKind;
using covault::storage::VaultFile;
using covault::storage::VaultKey;

namespace covault::workspace {

namespace {

constexpr int Version = 1;
const QString VersionKey = QString::fromLatin1(vault::WorkspaceKey);
const QString EntryPrefix = u"vault/"_s;

QString nameOf(const Bytes &fileId)
{
    return EntryPrefix + QString::fromLatin1(fileId.toHex());
}

Error notHere(const QString &path)
{
    return Error(Error::Code::NotFound, u"opening %1"_s.arg(path), u"it was not added to the workspace"_s,
            u"add it, or give its own passphrase"_s);
}

Error ended(const QString &path)
{
    return Error(Error::Code::WrongKey, u"opening %1"_s.arg(path), u"its slot of this workspace is gone, or is another one by now"_s,
            u"add it again with its own passphrase, or drop it"_s);
}

// Whole or nothing: a key of another size opens nothing.
std::optional<std::pair<Workspace::Entry, SecretBytes>> keptIn(const Bytes &fileId, const Bytes &value)
{
    const auto map = cbor::decode(value);
    if (!map || !map->isMap())
        return std::nullopt;
    const Bytes key = map->at(1).toBytes();
    if (key.size() != crypto::KeySize)
        return std::nullopt;
    return std::pair(Workspace::Entry{fileId, map->at(0).toText(), momentFrom(map->at(2).toUnsigned())}, SecretBytes::copyOf(key));
}

Result<> checkVersion(storage::Database &database, const QString &path)
{
    const auto version = database.first("SELECT value FROM local WHERE key=?", [](const Row &row) { return row.bytes(0).toInt(); }, VersionKey);
    if (!version)
        return failure(version);
    const QString what = u"opening the workspace %1"_s.arg(path);
    if (!*version)
        return failure(Error::Code::Refused, what, u"it is a vault"_s, u"name the workspace's file; vaults are added to it"_s);
    if (**version > Version)
        return failure(Error::Code::NewerFormat, what, u"a newer version of Covault wrote it"_s, u"update Covault"_s);
    return {};
}

} // namespace

QString Workspace::usualPath()
{
    const QString set = qEnvironmentVariable("COVAULT_WORKSPACE");
    if (!set.isEmpty())
        return set;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/covault/workspace.covault"_s;
}

Workspace::Workspace(VaultFile file, VaultKey key, storage::Database database)
    : m_file(std::move(file))
    , m_key(std::move(key))
    , m_database(std::move(database))
{
}

Result<Workspace> Workspace::opened(VaultFile file, VaultKey key)
{
    auto database = file.connect(key);
    if (!database)
        return failure(database);
    return Workspace(std::move(file), std::move(key), std::move(*database));
}

Result<Workspace::Created> Workspace::create(const QString &path, const QString &passphrase, const crypto::KdfCost &cost)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return failure(Error::Code::Io, u"making the workspace %1"_s.arg(path), u"its folder can't be made"_s,
                u"choose another place"_s);
    }
    auto created = VaultFile::create(path, passphrase, cost);
    if (!created)
        return failure(created);
    auto workspace = opened(std::move(created->file), std::move(created->key));
    auto marked = workspace ? workspace->m_database.run("INSERT INTO local(key, value) VALUES(?,?)", VersionKey, Bytes::number(Version))
                            : Result<>(failure(workspace));
    if (!marked) {
        workspace = failure(marked);
        storage::removeUnfinished(path);
        return failure(marked);
    }
    return Created{std::move(*workspace), std::move(created->recoveryCode)};
}

Result<Workspace> Workspace::open(const QString &path, const QString &secret)
{
    auto file = VaultFile::open(path);
    if (!file)
        return failure(file);
    auto key = file->unlock(secret);
    if (!key)
        return failure(key.error().during(u"opening the workspace %1"_s.arg(path)));
    auto workspace = opened(std::move(*file), std::move(*key));
    if (!workspace)
        return workspace;
    if (auto known = checkVersion(workspace->m_database, path); !known)
        return failure(known);
    return workspace;
}

Result<> Workspace::setPassphrase(const QString &path, const QString &present, const QString &next)
{
    std::optional<VaultFile> file;
    std::optional<VaultKey> key;
    {
        auto workspace = open(path, present);
        if (!workspace)
            return failure(workspace);
        file = std::move(workspace->m_file);
        key = std::move(workspace->m_key);
    } // it is closed: beside it nobody may change the header
    return file->setPassphrase(next, VaultFile::Binding::None, *key);
}

Result<std::vector<Workspace::Entry>> Workspace::entries()
{
    std::vector<Entry> entries;
    const auto read = m_database.each("SELECT key, value FROM local WHERE key GLOB ?",
            [&](const Row &row) {
                if (auto found = keptIn(Bytes::fromHex(row.text(0).mid(EntryPrefix.size()).toLatin1()), row.bytes(1)))
                    entries.push_back(std::move(found->first));
            },
            EntryPrefix + u'*');
    if (!read)
        return failure(read);
    std::ranges::sort(entries, {}, [](const Entry &entry) { return std::tie(entry.path, entry.fileId); });
    return entries;
}

Result<std::optional<Workspace::Kept>> Workspace::find(const Bytes &fileId)
{
    auto kept = m_database.first("SELECT value FROM local WHERE key=?", [&](const Row &row) { return keptIn(fileId, row.bytes(0)); }, nameOf(fileId));
    if (!kept)
        return failure(kept);
    return *kept ? std::move(**kept) : std::nullopt;
}

Result<> Workspace::write(const Entry &entry, const SecretBytes &key)
{
    crypto::Wiped value(cbor::MapBuilder()
                                .text(0, entry.path)
                                .bytes(1, key.view().toByteArray())
                                .unsignedInteger(2, toUnsigned(entry.added))
                                .take()
                                .encoded());
    return m_database.run("INSERT INTO local(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value", nameOf(entry.fileId), value.bytes());
}

Result<> Workspace::forget(const Bytes &fileId)
{
    return m_database.run("DELETE FROM local WHERE key=?", nameOf(fileId));
}

// The key first: a slot whose key nobody has would take the place of one that opens the vault.
Result<> Workspace::add(VaultFile &vault, const VaultKey &key, Moment now)
{
    if (vault.fileId() == m_file.fileId()) {
        return failure(Error::Code::Refused, u"adding %1"_s.arg(vault.path()), u"it is the workspace itself"_s, u"name a vault"_s);
    }
    auto before = find(vault.fileId());
    if (!before)
        return failure(before);
    const SecretBytes made = SecretBytes::random(crypto::KeySize);
    const Entry entry{vault.fileId(), QFileInfo(vault.path()).absoluteFilePath(), now};
    if (auto written = write(entry, made); !written)
        return written;
    auto changed = vault.replaceSlot(SlotKind::Workspace, made, key);
    if (!changed) // then what was there before goes on
        static_cast<void>(*before ? write((*before)->first, (*before)->second) : forget(vault.fileId()));
    return changed;
}

Result<VaultKey> Workspace::unlock(const VaultFile &vault)
{
    const auto kept = find(vault.fileId());
    if (!kept)
        return failure(kept);
    if (!*kept)
        return failure(notHere(vault.path()));
    const auto &[entry, key] = **kept;
    auto opened = vault.unlockWith(SlotKind::Workspace, key);
    const bool isEnded = !opened && (opened.error().code() == Error::Code::NotFound || opened.error().code() == Error::Code::WrongKey);
    if (isEnded)
        return failure(ended(vault.path()));
    const QString path = QFileInfo(vault.path()).absoluteFilePath();
    if (opened && entry.path != path) // where it lies now is a help and no more
        static_cast<void>(write({entry.fileId, path, entry.added}, key));
    return opened;
}

Result<bool> Workspace::drop(const Bytes &fileId, VaultFile *vault)
{
    bool isGone = false;
    if (vault && vault->fileId() == fileId) {
        const auto key = unlock(*vault);
        isGone = key ? bool(vault->dropSlots(SlotKind::Workspace, *key)) : !vault->hasSlot(SlotKind::Workspace);
    }
    const auto forgotten = forget(fileId);
    return forgotten ? Result<bool>(isGone) : failure(forgotten);
}

Result<> checkAllowed(vault::Vault &vault)
{
    const auto setting = vault::effectiveSetting(vault, vault::WorkspaceSetting);
    if (!setting)
        return failure(setting);
    if (*setting != vault::WorkspaceRefused)
        return {};
    return failure(Error::Code::Refused, u"opening the vault by a workspace"_s, u"the organisation whose vault it is does not allow it"_s,
            u"give the vault's own passphrase"_s);
}

} // namespace covault::workspace
