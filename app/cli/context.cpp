// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include "base/statefolder.h"
#include "cli/terminal.h"
#include "vault/audit.h"
#include "vault/reprojection.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace covault::cli {

/// From so many on it takes longer than a moment.
static constexpr qint64 ManyRecords = 10'000;

Context::Context(std::unique_ptr<Clock> clock)
    : m_clock(std::move(clock))
{
}

Context::~Context()
{
    m_passphrases.forget();
}

// Read once: beside an open database nobody may open the file.
Result<const storage::VaultFile *> Context::header()
{
    if (!m_file) {
        auto file = storage::VaultFile::open(m_path);
        if (!file)
            return failure(file);
        m_file = std::move(*file);
    }
    return &*m_file;
}

Result<vault::Vault *> Context::replica()
{
    if (m_vault)
        return m_vault.get();
    const auto file = header();
    if (!file)
        return failure(file);
    const auto passphrase = m_passphrases.passphrase();
    if (!passphrase)
        return failure(passphrase);
    auto key = (*file)->unlock(*passphrase);
    if (!key)
        return failure(key.error().during(u"opening %1"_s.arg(m_path)));
    if ((*file)->isHeaderRepaired())
        terminal::say(u"covault-cli: one of the two copies of the vault's header is damaged; the other one serves. Make a backup."_s);
    auto database = (*file)->connect(*key, sayKept);
    if (!database)
        return failure(database);
    auto opened = vault::Vault::open(std::move(*database), *key, *m_clock);
    if (!opened)
        return failure(opened);
    m_vault = std::move(*opened);
    m_key = std::move(*key);
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
        return;
    const QString first = (*setback)->lacksSegments ? u"change nothing before you have synced"_s : u"sync"_s;
    terminal::say(u"covault-cli: this file is older than the one that was open here on %1: it lacks %2. If it was put back on"
                  " purpose, say \"covault-cli verify '%3' --put-back\"; else somebody replaced it: %4, and ask the others"_s
                          .arg(toIso((*setback)->at), (*setback)->lacks(), m_path, first));
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
    auto key = file->unlock(*passphrase);
    if (!key)
        return failure(key.error().during(u"opening %1"_s.arg(path)));
    return Unlocked{std::move(*file), std::move(*key)};
}

Result<> Context::confirmPassphrase()
{
    const bool isGivenAgain = !m_passphrases.file.isEmpty() || m_passphrases.fromStdin || qEnvironmentVariableIsSet("COVAULT_PASSPHRASE");
    if (isGivenAgain || !isShell)
        return {};
    const auto typed = terminal::ask(u"Passphrase again: "_s, terminal::Echo::Hidden);
    if (!typed)
        return failure(Error::Code::NeedsPassphrase, u"going on"_s, u"the passphrase is asked for again here"_s, u"run it on a terminal"_s);
    const auto file = header();
    if (!file)
        return failure(file);
    const auto key = (*file)->unlock(*typed);
    return key ? Result<>() : failure(key);
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
