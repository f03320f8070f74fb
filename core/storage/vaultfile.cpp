// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vaultfile.h"

#include "base/text.h"
#include "crypto/random.h"
#include "storage/formercopy.h"
#include "storage/newfile.h"
#include "storage/openfiles.h"
#include "storage/recoverycode.h"
#include "storage/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using covault::crypto::SecretBytes;

namespace covault::storage {

namespace {

crypto::Wiped passphraseBytes(const QString &passphrase)
{
    QString normalized = text::normalized(passphrase);
    crypto::Wiped bytes(normalized.toUtf8());
    // Text that was normal already is the caller's own.
    if (normalized.isDetached())
        crypto::wipe(normalized);
    return bytes;
}

Result<> checkClosed(const QString &path, const QString &what)
{
    if (!OpenFile::isOpen(path))
        return {};
    return failure(Error::Code::Busy, what, u"this program has it open already"_s, u"name another vault, or leave the program first"_s);
}

tl::unexpected<Error> ioFailure(const QFile &file, const QString &what)
{
    return failure(Error::Code::Io, what, file.errorString(),
            u"check the folder, your rights in it and the space on the disk"_s);
}

bool nobodyMayWrite(const QString &path)
{
    const auto permissions = QFile::permissions(path);
    return !(permissions & (QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther))
            || !QFileInfo(path).isWritable();
}

QString changing(const QString &path)
{
    return u"changing the keys of %1"_s.arg(path);
}

// Opened by what a person knows.
bool isKnown(const KeySlot &slot)
{
    return slot.isUsable
            && (slot.kind == SlotKind::Passphrase || slot.kind == SlotKind::PassphraseAndComputer || slot.kind == SlotKind::Recovery);
}

crypto::KdfCost costlier(const crypto::KdfCost &a, const crypto::KdfCost &b)
{
    return {std::max(a.passes, b.passes), std::max(a.mebibytes, b.mebibytes)};
}

Result<Database> connected(const VaultFile &file, const VaultKey &key, const schema::BeforeOlder &before)
{
    auto database = Database::open(file.path(), key.databaseKey(), key.databaseSalt(), file.access());
    if (!database)
        return database;
    if (auto migrated = schema::migrate(*database, before); !migrated)
        return failure(migrated.error().during(u"opening %1"_s.arg(file.path())));
    return database;
}

} // namespace

SecretBytes VaultKey::databaseSalt() const
{
    return SecretBytes::copyOf(crypto::subkey(m_master, 2, "cv1-file").view().first(16));
}

Result<VaultFile::Created> VaultFile::create(
        const QString &path, const QString &passphrase, const crypto::KdfCost &cost)
{
    if (QFileInfo::exists(path)) {
        return failure(Error::Code::Refused, u"making %1"_s.arg(path), u"a file of this name exists"_s,
                u"choose another name; nothing was changed"_s);
    }
    if (passphrase.isEmpty()) {
        return failure(Error::Code::Refused, u"making %1"_s.arg(path), u"the passphrase is empty"_s,
                u"choose a passphrase, for example five random words"_s);
    }
    VaultKey key = VaultKey::random();
    Header header;
    header.sequence = 1;
    header.fileId = crypto::randomBytes(16);
    QString recoveryCode = recoverycode::generate();
    const crypto::Wiped code(*recoverycode::parse(recoveryCode));
    const crypto::Wiped words = passphraseBytes(passphrase);
    for (const auto &[kind, secret] : {std::pair(SlotKind::Passphrase, &words), std::pair(SlotKind::Recovery, &code)}) {
        auto slot = makeSlot(kind, header.fileId, secret->bytes(), cost, key.master());
        if (!slot)
            return failure(slot.error().during(u"making %1"_s.arg(path)));
        header.keySlots.push_back(std::move(*slot));
    }
    const Bytes copy = header.encoded(key.master());
    if (auto written = writeNewFile(path, copy + copy); !written)
        return failure(written);
    auto file = open(path);
    auto database = file ? connected(*file, key, {}) : Result<Database>(failure(file));
    if (!database) {
        removeUnfinished(path);
        return failure(database);
    }
    return Created{std::move(*file), std::move(key), std::move(recoveryCode)};
}

Result<VaultFile> VaultFile::withHeader(const Bytes &header) const
{
    auto copies = HeaderCopies::parse(header);
    if (!copies)
        return failure(copies.error().during(u"opening %1"_s.arg(m_path)));
    VaultFile now = *this;
    now.m_copies = std::move(*copies);
    return now;
}

Result<VaultFile> VaultFile::open(const QString &path)
{
    const QString what = u"opening %1"_s.arg(path);
    QFile disk(path);
    if (!disk.exists()) {
        return failure(Error::Code::NotFound, what, u"there is no such file"_s,
                u"check the path, or make a vault with 'create'"_s);
    }
    if (QFileInfo(path).isDir())
        return failure(Error::Code::NotFound, what, u"it is a folder"_s, u"name the .covault file in it"_s);
    if (auto closed = checkClosed(path, what); !closed)
        return failure(closed);
    if (!disk.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, what, disk.errorString(), u"check your rights on the file"_s);
    auto copies = HeaderCopies::parse(disk.read(2 * HeaderCopySize));
    if (!copies)
        return failure(copies.error().during(what));
    if (disk.size() <= 2 * HeaderCopySize && !copies->areBothReadable())
        return failure(
                Error::Code::Damaged, what, u"the file ends within its header"_s, u"restore a backup of this file"_s);
    VaultFile file;
    file.m_path = path;
    file.m_copies = std::move(*copies);
    file.m_access = nobodyMayWrite(path) ? Access::ReadOnly : Access::ReadWrite;
    return file;
}

Result<VaultKey> VaultFile::tryAll(const QString &secret) const
{
    std::optional<Error> error;
    const auto tryOne = [&](const KeySlot &slot, BytesView bytes) -> std::optional<SecretBytes> {
        auto key = openedBy(slot, bytes);
        if (key)
            return std::move(*key);
        // A damaged slot says more than one that does not fit.
        if (!error || error->code() == Error::Code::WrongKey)
            error = key.error();
        return std::nullopt;
    };
    auto parsed = recoverycode::parse(secret);
    const crypto::Wiped code(parsed ? std::move(*parsed) : Bytes());
    const crypto::Wiped passphrase = passphraseBytes(secret);
    for (const auto kind : {SlotKind::Recovery, SlotKind::Passphrase, SlotKind::PassphraseAndComputer}) {
        if (kind == SlotKind::Recovery && code.bytes().isEmpty())
            continue;
        for (const KeySlot &slot : m_copies.header().keySlots) {
            if (slot.kind != kind || !slot.isUsable)
                continue;
            if (auto key = tryOne(slot, kind == SlotKind::Recovery ? code.bytes() : passphrase.bytes()))
                return VaultKey(std::move(*key));
        }
    }
    if (error)
        return failure(*error);
    return failure(Error::Code::Refused, u"unlocking the vault"_s, u"it has no slot that a passphrase opens"_s);
}

Result<SecretBytes> VaultFile::openedBy(const KeySlot &slot, BytesView secret) const
{
    if (slot.kind != SlotKind::PassphraseAndComputer)
        return openSlot(slot, m_copies.header().fileId, secret);
    if (m_computerKey && computerPrint(*m_computerKey, m_copies.header().fileId) == slot.computerPrint)
        return openSlot(slot, m_copies.header().fileId, secret, m_computerKey.get());
    return failure(Error::Code::WrongKey, u"unlocking the vault"_s,
            u"it is bound to the computer '%1', and the key store of this one has no key for it"_s.arg(slot.computer),
            u"open it on that computer, or use the recovery code"_s);
}

std::optional<QString> VaultFile::boundTo() const
{
    const KeySlot *slot = m_copies.header().slotOf(SlotKind::PassphraseAndComputer);
    return slot ? std::optional(slot->computer) : std::nullopt;
}

std::optional<Bytes> VaultFile::boundPrint() const
{
    const KeySlot *slot = m_copies.header().slotOf(SlotKind::PassphraseAndComputer);
    return slot ? std::optional(slot->computerPrint) : std::nullopt;
}

void VaultFile::setComputerKey(std::shared_ptr<const SecretBytes> key)
{
    m_computerKey = key && key->size() == crypto::KeySize ? std::move(key) : nullptr;
}

bool VaultFile::isBoundHere() const
{
    return m_computerKey && computerPrint(*m_computerKey, m_copies.header().fileId) == boundPrint();
}

crypto::KdfCost VaultFile::cost() const
{
    crypto::KdfCost cost = crypto::FloorCost;
    for (const KeySlot &slot : m_copies.header().keySlots) {
        if (isKnown(slot))
            cost = costlier(cost, slot.cost);
    }
    return cost;
}

bool VaultFile::isOpenedOtherwise(const VaultFile &other) const
{
    const auto &others = other.m_copies.header().keySlots;
    return std::any_of(m_copies.header().keySlots.begin(), m_copies.header().keySlots.end(), [&others](const KeySlot &slot) {
        const auto isSame = [&slot](const KeySlot &theirs) { return theirs.kind == slot.kind && theirs.check == slot.check; };
        return isKnown(slot) && std::none_of(others.begin(), others.end(), isSame);
    });
}

Result<VaultKey> VaultFile::unlock(const QString &secret) const
{
    return checked(tryAll(secret));
}

Result<VaultKey> VaultFile::unlockWith(SlotKind kind, const SecretBytes &kept) const
{
    Q_ASSERT_X(isKeyKept(kind), "VaultFile::unlockWith", "a passphrase is asked of a person");
    std::optional<Error> error;
    for (const KeySlot &slot : m_copies.header().keySlots) {
        if (slot.kind != kind || !slot.isUsable)
            continue;
        auto key = openSlot(slot, m_copies.header().fileId, kept.view());
        if (key)
            return checked(VaultKey(std::move(*key)));
        error = key.error();
    }
    return error ? failure(*error)
                 : failure(Error::Code::NotFound, u"unlocking the vault"_s, u"quick unlock is off for it"_s,
                         u"use the passphrase"_s);
}

Result<VaultKey> VaultFile::checked(Result<VaultKey> key) const
{
    if (!key)
        return key;
    if (!isOpenedBy(*key)) {
        return failure(Error::Code::Tampered, u"unlocking the vault"_s,
                u"the header was altered by someone who does not know the key"_s, u"restore a backup of this file"_s);
    }
    return key;
}

Result<> VaultFile::replaceSlot(SlotKind kind, const SecretBytes &kept, const VaultKey &key)
{
    Q_ASSERT_X(isKeyKept(kind), "VaultFile::replaceSlot", "a passphrase is changed elsewhere");
    return replaceSlots({kind}, makeSlot(kind, m_copies.header().fileId, kept.view(), {}, key.master()), key);
}

Result<> VaultFile::dropSlots(SlotKind kind, const VaultKey &key)
{
    Q_ASSERT_X(isKeyKept(kind) || kind == SlotKind::Recovery, "VaultFile::dropSlots", "a vault without a passphrase could never be opened");
    Header header = m_copies.header();
    std::erase_if(header.keySlots, [kind](const KeySlot &old) { return old.kind == kind; });
    return write(std::move(header), key);
}

Result<> VaultFile::setPassphrase(
        const QString &passphrase, Binding binding, const VaultKey &key, const crypto::KdfCost &cost)
{
    Q_ASSERT_X(binding == Binding::None || m_computerKey, "VaultFile::setPassphrase", "this computer has no key for it yet");
    if (passphrase.isEmpty()) {
        return failure(Error::Code::Refused, changing(m_path), u"the passphrase is empty"_s,
                u"choose a passphrase, for example five random words; nothing was changed"_s);
    }
    if (binding == Binding::ThisComputer && !hasSlot(SlotKind::Recovery)) {
        return failure(Error::Code::Refused, changing(m_path), u"without this computer nothing would open it: it has no recovery code"_s,
                u"make a new recovery code first; nothing was changed"_s);
    }
    const crypto::Wiped words = passphraseBytes(passphrase);
    const crypto::KdfCost paid = costlier(cost, this->cost());
    const Computer here{QSysInfo::machineHostName(), m_computerKey};
    auto slot = makeSlot(binding == Binding::None ? SlotKind::Passphrase : SlotKind::PassphraseAndComputer, m_copies.header().fileId,
            words.bytes(), paid, key.master(), here);
    return replaceSlots({SlotKind::Passphrase, SlotKind::PassphraseAndComputer}, std::move(slot), key);
}

Result<> VaultFile::setRecoveryCode(const QString &code, const VaultKey &key)
{
    auto parsed = recoverycode::parse(code);
    Q_ASSERT_X(parsed, "VaultFile::setRecoveryCode", "codes are made, not typed");
    const crypto::Wiped bytes(std::move(*parsed));
    return replaceSlots(
            {SlotKind::Recovery}, makeSlot(SlotKind::Recovery, m_copies.header().fileId, bytes.bytes(), cost(), key.master()), key);
}

Result<> VaultFile::replaceSlots(const std::vector<SlotKind> &kinds, Result<KeySlot> slot, const VaultKey &key)
{
    if (!slot)
        return failure(slot.error().during(changing(m_path)));
    Header header = m_copies.header();
    std::erase_if(header.keySlots, [&kinds](const KeySlot &old) { return std::find(kinds.begin(), kinds.end(), old.kind) != kinds.end(); });
    header.keySlots.push_back(std::move(*slot));
    return write(std::move(header), key);
}

Result<> VaultFile::write(Header header, const VaultKey &key)
{
    const QString what = changing(m_path);
    if (!isOpenedBy(key)) // who has no key of the file would write a header that nobody can use
        return failure(Error::Code::WrongKey, what, u"the key is not the one of this file"_s, u"unlock it again; nothing was changed"_s);
    if (nobodyMayWrite(m_path))
        return failure(
                Error::Code::Refused, what, u"the vault file is read-only"_s, u"ask for the right to write to it"_s);
    // Before any descriptor of it is opened: closing one drops the database's locks.
    if (auto closed = checkClosed(m_path, what); !closed)
        return closed;
    QFile disk(m_path);
    if (!disk.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) // what failed is not written again by closing it
        return ioFailure(disk, what);
    flock(disk.handle(), LOCK_EX); // until it is closed: two programs must not write their copies in turn
    const auto now = open(m_path);
    if (!now)
        return failure(now.error().during(what));
    if (now->headerCopy(key) != headerCopy(key))
        return failure(
                Error::Code::Busy, what, u"another program changed them meanwhile"_s, u"lock, unlock, and try again"_s);
    const auto written = m_copies.write(disk, std::move(header), key.master());
    return written ? written : failure(written.error().during(what));
}

// After a change that was cut, or damage. Whoever can't write it leaves it to the next one who opens the file.
void VaultFile::evenOut(const VaultKey &key) const
{
    if (!m_copies.isUneven() || nobodyMayWrite(m_path) || OpenFile::isOpen(m_path))
        return;
    QFile disk(m_path);
    if (!disk.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return;
    flock(disk.handle(), LOCK_EX);
    const auto now = open(m_path);
    if (now && now->m_copies.isUneven() && now->headerCopy(key) == headerCopy(key))
        m_copies.evenOut(disk, key.master());
}

// Where there is no database, tables of a new one would hide that it was lost. The log may hold what was not brought into the
// file yet.
Result<> VaultFile::checkNotBare() const
{
    if (QFileInfo(m_path).size() > 2 * HeaderCopySize || QFileInfo(m_path + u"-wal"_s).size() > 0)
        return {};
    return failure(Error::Code::Damaged, u"opening %1"_s.arg(m_path), u"the file ends behind its header"_s,
            u"restore a backup of this file; nothing was changed"_s);
}

Result<Database> VaultFile::connect(const VaultKey &key, const CopyKept &told) const
{
    if (auto whole = checkNotBare(); !whole)
        return failure(whole);
    evenOut(key);
    QString kept;
    auto database = connected(*this, key, [&]() -> Result<> {
        const auto copy = keepFormer(*this, key);
        if (!copy)
            return failure(copy);
        kept = *copy;
        return {};
    });
    if (kept.isEmpty())
        return database;
    if (!database)
        QFile::remove(kept); // it is as it was, and the next attempt makes another
    else if (told)
        told(kept);
    return database;
}

Result<Database> VaultFile::connectCopy(const VaultKey &key) const
{
    auto whole = checkNotBare();
    return whole ? connected(*this, key, {}) : failure(whole);
}

} // namespace covault::storage
