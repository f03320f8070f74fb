// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cli/keptkeys.h"
#include "cli/passphrase.h"
#include "storage/vaultfile.h"
#include "vault/rollbackmemory.h"
#include "vault/vault.h"
#include "workspace/workspace.h"

#include <memory>
#include <optional>

namespace covault::cli {

/// What a command works with: the vault that it names, unlocked when first asked for, and the sources of what it needs.
///
/// One a process, or one for all lines of a `shell`.
class Context
{
public:
    Context(std::unique_ptr<Clock> clock, std::unique_ptr<desktop::KeyStore> keyStore);
    ~Context();

    Clock &clock() { return *m_clock; }
    PassphraseSource &passphrases() { return m_passphrases; }
    KeptKeys &keptKeys() { return m_keptKeys; }

    /// The path of the vault that the command was given.
    const QString &path() const { return m_path; }
    void setPath(const QString &path) { m_path = path; }

    /// The vault, unlocked and a member's: opened once, kept for the following commands of a shell.
    /// `Refused` while it still waits for an invite.
    Result<vault::Vault *> vault();
    /// The same, also while it waits for an invite.
    Result<vault::Vault *> replica();
    /// Whether it is open by now.
    bool isOpen() const { return m_vault != nullptr; }
    /// The key of the vault that replica() opened.
    const storage::VaultKey &key() const { return *m_key; }
    /// Hands over a vault that a command has just made.
    void adopt(std::unique_ptr<vault::Vault> vault) { m_vault = std::move(vault); }

    /// Another file than the vault's, opened with the passphrase of this command.
    struct Unlocked
    {
        storage::VaultFile file;
        storage::VaultKey key;
    };
    Result<Unlocked> unlock(const QString &path);
    /// The key of a file by a passphrase or a recovery code, and what this computer keeps where it is bound to it.
    Result<storage::VaultKey> keyOf(storage::VaultFile &file, const QString &secret);

    /// Asks for the passphrase of the open vault again, where a command is worth it. A file, standard input or the
    /// environment counts as given again, the key store never.
    Result<> confirmPassphrase();

    /// The vault's file with its key, for a command that changes what opens it: the passphrase, or the recovery code, is asked for
    /// again and is then passphrases().passphrase(). The vault was opened and is closed: beside it nobody may change the file's
    /// header. `Refused`: an older file was put here.
    Result<Unlocked> unlockAgain();
    /// The same without asking again, for what makes the vault harder to open.
    Result<Unlocked> unlockNow();
    /// Opens the vault as \p changed leaves it; those who follow, and the memory of what was here, go by it. Another passphrase
    /// is handed to passphrases() before.
    Result<vault::Vault *> reopen(const Unlocked &changed);
    /// The same once the change counts: what goes wrong now is said, and takes nothing back. Null then.
    vault::Vault *reopenChanged(const Unlocked &changed);
    /// Writes what waits and closes the vault.
    Result<> close();

    /// Writes what waits (audit events). Called when the command, or the shell, ends.
    Result<> finish();

    /// Opens vaults through the user's workspace, by the passphrase that is given for it.
    bool isByWorkspace = false;
    /// That workspace, opened once.
    Result<workspace::Workspace *> workspace();

    bool isShell = false;
    bool isPutBack = false; ///< an older file is meant: nobody is warned of it

    /// What the open vault's file lacks of what was here before (vault::RollbackMemory); nothing of one that was just made.
    Result<std::optional<vault::Setback>> setback();
    /// Takes it as it is for the newest that there was here.
    Result<> acceptFile();

private:
    Result<storage::VaultFile *> header();
    std::optional<storage::VaultKey> keptKey();
    Result<vault::Vault *> openByWorkspace(const storage::VaultFile &file);
    Result<> checkKeptKey();
    Result<Unlocked> closedToChange();
    Result<> checkNotPutBack();
    Result<QString> passphraseAgain();
    Result<vault::Vault *> openWith(storage::VaultKey key);
    vault::RollbackMemory memory();
    void warnOfSetback();
    void warnOfWeakening();
    void reproject();

    std::unique_ptr<Clock> m_clock;
    PassphraseSource m_passphrases;
    KeptKeys m_keptKeys;
    QString m_path;
    std::optional<storage::VaultFile> m_file; // its header as it was before the vault was opened
    std::optional<storage::VaultKey> m_key;
    std::unique_ptr<vault::Vault> m_vault;
    std::optional<workspace::Workspace> m_workspace;
    bool m_isByKeptKey = false; // the passphrase was not given
};

/// Says where a vault lies as it was before this program brought its tables up.
void sayKept(const QString &path);

/// The clock of COVAULT_NOW, or the computer's. `Usage` if COVAULT_NOW is no moment.
Result<std::unique_ptr<Clock>> clockFromEnvironment();

} // namespace covault::cli
