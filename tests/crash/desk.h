// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/vaultfile.h"
#include "tests/crash/trace.h"
#include "vault/vault.h"

#include <functional>
#include <map>

namespace covault::crash {

/// What a run begins with: Ada's vault 'acme.covault', 'old.covault' of an earlier version, and a folder 'remote' to which
/// Ben has sent. Made once a process.
class Start
{
public:
    static const Start &instance();

    const Files &files() const { return m_files; }
    /// Of the file called so, or a copy of it; nothing if only its passphrase is known.
    const storage::VaultKey *keyOf(const QString &name) const;
    const Bytes &bensFile() const { return m_bensFile; }
    const crypto::SecretBytes &bensKey() const { return m_bensKey; }
    static Moment moment();

    static inline const QString Passphrase = QStringLiteral("correct horse");

private:
    Start();
    void addAcme();
    void addOld();
    void addRemote();

    Files m_files;
    std::map<QString, storage::VaultKey> m_keys;
    Bytes m_bensFile;
    crypto::SecretBytes m_bensKey;
};

/// The program over a folder: what is open there.
class Desk
{
public:
    explicit Desk(const QString &folder)
        : m_folder(folder)
    {
    }

    QString path(const QString &name) const { return m_folder + u'/' + name; }
    SetClock &clock() { return m_clock; }
    /// Opens Ada's vault, if it is not open.
    Result<> open();
    void close();
    vault::Vault &vault() { return *m_vault; }
    const storage::VaultFile &file() const { return *m_file; }
    const storage::VaultKey &key() const { return *Start::instance().keyOf(QStringLiteral("acme.covault")); }

    vault::RecordKey newKey(const QString &kind);
    /// The record of that title, which must be there.
    Result<vault::RecordKey> find(const QString &title);

private:
    QString m_folder;
    SetClock m_clock{Start::moment()};
    std::optional<storage::VaultFile> m_file;
    std::unique_ptr<vault::Vault> m_vault;
};

/// Something that a program does as a whole, and says when it is done.
struct Act
{
    enum class Sort {
        Whole,   ///< it happened or did not
        Gradual, ///< of several steps, each whole
        Making,  ///< of a new file: one that is not finished is said to be none
    };

    QString name;
    std::function<Result<>(Desk &)> run;
    Sort sort = Sort::Whole;
};

/// Acts of all sorts one after another, as the seed has it.
std::vector<Act> scriptOf(quint64 seed);
/// The same, and behind it what only reads: opening, listing, searching, looking back, verifying.
std::vector<Act> scriptWithReading(quint64 seed);

} // namespace covault::crash
