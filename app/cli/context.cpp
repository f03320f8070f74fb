// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include "base/statefolder.h"
#include "cli/terminal.h"
#include "vault/audit.h"
#include "vault/reprojection.h"
#include "vault/unlocknote.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace covault::cli {

/// From so many on it takes longer than a moment.
static constexpr qint64 ManyRecords = 10'000;

Context::Context(std::unique_ptr<Clock> clock, std::unique_ptr<desktop::KeyStore> keyStore)
    : m_clock(std::move(clock))
    , m_keptKeys(std::move(keyStore))
{
}

Context::~Context()
{
    m_passphrases.forget();
}

// Read once: beside an open database nobody may open the file.
Result<storage::VaultFile *> Context::header()
{
    if (!m_file) {
        auto file = storage::VaultFile::open(m_path);
        if (!file)
            return failure(file);
        m_file = std::move(*file);
    }
    return &*m_file;
}

// A vault that is bound to this computer opens by both, what was given and what the key store keeps.
Result<storage::VaultKey> Context::keyOf(storage::VaultFile &file, const QString &secret)
{
    std::optional<Error> silent;
    if (const auto print = file.boundPrint(); print && !file.isBoundHere()) {
        auto kept = m_keptKeys.read(desktop::keyname::computer(*print));
        if (kept)
            file.setComputerKey(std::make_shared<const crypto::SecretBytes>(std::move(*kept)));
        else if (kept.error().code() != Error::Code::NotFound)
            silent = kept.error();
    }
    auto key = file.unlock(secret);
    if (key)
        return key;
    const Error error = key.error().during(u"opening %1"_s.arg(file.path()));
    if (silent && error.code() == Error::Code::WrongKey)
        return failure(error.advised(u"%1; of this computer's key store: %2"_s.arg(error.advice(), silent->why())));
    return failure(error);
}

std::optional<storage::VaultKey> Context::keptKey()
{
    if (m_passphrases.isGiven() || !m_file->hasSlot(storage::SlotKind::Quick))
        return std::nullopt;
    const auto kept = m_keptKeys.read(desktop::keyname::quick(m_file->fileId()));
    if (!kept)
        return std::nullopt; // then the passphrase is asked for
    auto key = m_file->unlockWith(storage::SlotKind::Quick, *kept);
    return key ? std::optional(std::move(*key)) : std::nullopt;
}

// A kept key stands for the passphrase for some days only.
Result<> Context::checkKeptKey()
{
    const auto may = vault::mayUseKeptKey(*m_vault);
    if (may || may.error().code() != Error::Code::NeedsPassphrase)
        return may;
    const auto typed = m_passphrases.passphrase();
    if (!typed)
        return failure(may.error().advised(typed.error().advice()));
    const auto key = keyOf(*m_file, *typed);
    if (!key)
        return failure(key);
    m_isByKeptKey = false;
    return vault::notePassphrase(*m_vault);
}

Result<vault::Vault *> Context::replica()
{
    if (m_vault)
        return m_vault.get();
    const auto file = header();
    if (!file)
        return failure(file);
    if (isByWorkspace)
        return openByWorkspace(**file);
    auto kept = keptKey();
    m_isByKeptKey = kept.has_value();
    if (kept) {
        auto opened = openWith(std::move(*kept));
        if (!opened)
            return opened;
        if (auto may = checkKeptKey(); !may) {
            m_vault.reset();
            return failure(may);
        }
        return opened;
    }
    const auto passphrase = m_passphrases.passphrase();
    if (!passphrase)
        return failure(passphrase);
    auto key = keyOf(**file, *passphrase);
    if (!key)
        return failure(key);
    auto opened = openWith(std::move(*key));
    // What can't be noted lets quick unlock end earlier, and keeps nobody out.
    if (opened && m_file->hasSlot(storage::SlotKind::Quick))
        static_cast<void>(vault::notePassphrase(*m_vault));
    return opened;
}

Result<workspace::Workspace *> Context::workspace()
{
    if (!m_workspace) {
        const auto passphrase = m_passphrases.passphrase();
        if (!passphrase)
            return failure(passphrase);
        auto opened = workspace::Workspace::open(workspace::Workspace::usualPath(), *passphrase);
        if (!opened)
            return failure(opened);
        m_workspace = std::move(*opened);
    }
    return &*m_workspace;
}

Result<vault::Vault *> Context::openByWorkspace(const storage::VaultFile &file)
{
    const auto own = workspace();
    if (!own)
        return failure(own);
    auto key = (*own)->unlock(file);
    if (!key)
        return failure(key);
    auto opened = openWith(std::move(*key));
    const auto allowed = opened ? workspace::checkAllowed(**opened) : Result<>();
    if (allowed)
        return opened;
    m_vault.reset();
    auto closed = allowed.error().code() == Error::Code::Refused ? storage::VaultFile::open(m_path) : Result<storage::VaultFile>(failure(allowed));
    if (closed)
        static_cast<void>((*own)->drop(closed->fileId(), &*closed)); // what stays of it opens nothing
    return failure(allowed);
}

Result<vault::Vault *> Context::openWith(storage::VaultKey key)
{
    if (m_file->isHeaderRepaired())
        terminal::say(u"covault-cli: one of the two copies of the vault's header is damaged; the other one serves. Make a backup."_s);
    auto database = m_file->connect(key, sayKept);
    if (!database)
        return failure(database);
    auto opened = vault::Vault::open(std::move(*database), key, *m_clock);
    if (!opened)
        return failure(opened);
    m_vault = std::move(*opened);
    m_key = std::move(key);
    if (!isPutBack)
        warnOfSetback();
    reproject();
    return m_vault.get();
}

// Once after an update, and before the command, which so finds all that this version finds: no thread runs beside one here.
// A command does not fail because of it, since the rows as they are serve too.
void Context::reproject()
{
    bool isSaid = false;
    for (;;) {
        const auto how = vault::reproject(*m_vault);
        if (!how)
            return terminal::say(u"covault-cli: not all records could be prepared for this version, which is tried again next time: "_s + how.error().text());
        if (how->isAll())
            return;
        if (how->total > ManyRecords && !std::exchange(isSaid, true))
            terminal::say(u"covault-cli: preparing the records for this version, once; it can be broken off"_s);
    }
}

vault::RollbackMemory Context::memory()
{
    return {*m_vault, *m_key, m_path, stateFolder()};
}

// What can't be told keeps nobody out.
void Context::warnOfSetback()
{
    const auto setback = memory().setback();
    if (!setback)
        return terminal::say(u"covault-cli: whether an older file was put here can't be told: "_s + setback.error().text());
    if (!*setback)
        return warnOfWeakening();
    const QString first = (*setback)->lacksSegments ? u"change nothing before you have synced"_s : u"sync"_s;
    terminal::say(u"covault-cli: this file is older than the one that was open here on %1: it lacks %2. If it was put back on"
                  " purpose, say \"covault-cli verify '%3' --put-back\"; else somebody replaced it: %4, and ask the others"_s
                          .arg(toIso((*setback)->at), (*setback)->lacks(), m_path, first));
}

void Context::warnOfWeakening()
{
    const auto weakening = memory().weakening();
    if (!weakening || !*weakening)
        return; // what can't be read was said
    const auto shown = [](const crypto::KdfCost &cost) { return u"%1x%2"_s.arg(cost.passes).arg(cost.mebibytes); };
    terminal::say(u"covault-cli: one guess at the passphrase of this file costs %1, and cost %2 when it was open here before: somebody"
                  " who knows what opens it made it easier to guess. Say \"covault-cli passphrase '%3' --kdf %2\" to raise it again"_s
                          .arg(shown((*weakening)->now), shown((*weakening)->before), m_path));
}

Result<std::optional<vault::Setback>> Context::setback()
{
    return m_key ? memory().setback() : std::optional<vault::Setback>();
}

Result<> Context::acceptFile()
{
    return m_key ? memory().accept() : Result<>();
}

Result<vault::Vault *> Context::vault()
{
    auto opened = replica();
    if (opened && (*opened)->roster().vaultId().isNull()) {
        return failure(Error::Code::Refused, u"opening %1"_s.arg(m_path), u"it still waits for an invite"_s,
                u"give the invite file to 'members join'"_s);
    }
    return opened;
}

Result<Context::Unlocked> Context::unlock(const QString &path)
{
    auto file = storage::VaultFile::open(path);
    if (!file)
        return failure(file);
    const auto passphrase = m_passphrases.passphrase();
    if (!passphrase)
        return failure(passphrase);
    auto key = keyOf(*file, *passphrase);
    if (!key)
        return failure(key);
    return Unlocked{std::move(*file), std::move(*key)};
}

Result<QString> Context::passphraseAgain()
{
    if (m_passphrases.isGiven() || (!isShell && !m_isByKeptKey))
        return m_passphrases.passphrase();
    const auto typed = terminal::ask(u"Passphrase again: "_s, terminal::Echo::Hidden);
    if (!typed)
        return failure(Error::Code::NeedsPassphrase, u"going on"_s, u"the passphrase is asked for again here"_s, u"run it on a terminal"_s);
    const auto file = header();
    if (!file)
        return failure(file);
    const auto key = keyOf(**file, *typed);
    if (!key)
        return failure(key);
    m_passphrases.replace(*typed);
    return *typed;
}

Result<> Context::confirmPassphrase()
{
    const auto again = passphraseAgain();
    return again ? Result<>() : failure(again);
}

Result<Context::Unlocked> Context::unlockAgain()
{
    if (isByWorkspace) {
        return failure(Error::Code::Refused, u"changing what opens %1"_s.arg(m_path), u"the workspace's passphrase is not the vault's"_s,
                u"leave --by-workspace away and give the vault's own"_s);
    }
    const auto secret = passphraseAgain();
    if (!secret)
        return failure(secret);
    if (auto closed = close(); !closed)
        return failure(closed);
    m_isByKeptKey = false;
    const auto file = header();
    if (!file)
        return failure(file);
    const auto key = keyOf(**file, *secret);
    if (!key)
        return failure(key);
    if (const auto opened = openWith(key->copy()); !opened)
        return failure(opened);
    return closedToChange();
}

Result<Context::Unlocked> Context::unlockNow()
{
    if (const auto opened = replica(); !opened)
        return failure(opened);
    return closedToChange();
}

// Only a vault that opened: what opens it is not exchanged for something that could never be tried.
Result<Context::Unlocked> Context::closedToChange()
{
    if (auto newest = checkNotPutBack(); !newest)
        return failure(newest);
    const auto computerKey = m_file->computerKey();
    if (auto closed = close(); !closed)
        return failure(closed);
    auto file = storage::VaultFile::open(m_path);
    if (!file)
        return failure(file);
    file->setComputerKey(computerKey);
    return Unlocked{std::move(*file), m_key->copy()};
}

// A change raises the header's sequence: after it nobody could tell any more that an older one was put here.
Result<> Context::checkNotPutBack()
{
    const auto back = setback();
    if (!back)
        return failure(back);
    if (!*back)
        return {};
    return failure(Error::Code::Refused, u"changing what opens %1"_s.arg(m_path),
            u"it is older than the one that was open here on %1: it lacks %2"_s.arg(toIso((*back)->at), (*back)->lacks()),
            u"if it was put back on purpose, say 'verify --put-back' first; nothing was changed"_s);
}

Result<> Context::close()
{
    if (auto finished = finish(); !finished)
        return finished;
    m_vault.reset();
    m_file.reset();
    return {};
}

Result<vault::Vault *> Context::reopen(const Unlocked &changed)
{
    m_vault.reset();
    m_file = changed.file;
    return openWith(changed.key.copy());
}

vault::Vault *Context::reopenChanged(const Unlocked &changed)
{
    const auto opened = reopen(changed);
    if (opened)
        return *opened;
    terminal::say(u"covault-cli: it is changed; opening it again failed: "_s + opened.error().text());
    return nullptr;
}

Result<> Context::finish()
{
    if (!m_vault || m_vault->roster().vaultId().isNull())
        return {};
    const auto flushed = vault::Audit(*m_vault).flush();
    // Who can't write where it is remembered has no memory, and works on.
    if (m_key)
        static_cast<void>(memory().remember());
    return flushed;
}

void sayKept(const QString &path)
{
    terminal::say(u"covault-cli: the vault was brought to this version; as it was, it is kept as "_s + path);
}

Result<std::unique_ptr<Clock>> clockFromEnvironment()
{
    if (!qEnvironmentVariableIsSet("COVAULT_NOW"))
        return std::make_unique<SystemClock>();
    const QString typed = qEnvironmentVariable("COVAULT_NOW");
    const auto moment = momentFromIso(typed);
    if (!moment) {
        return failure(Error::Code::Usage, u"reading COVAULT_NOW"_s, u"'%1' is no moment"_s.arg(typed),
                u"write it like 2026-11-23T12:00:00Z"_s);
    }
    return std::make_unique<SetClock>(*moment);
}

} // namespace covault::cli
