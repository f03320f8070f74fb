// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/statefolder.h"
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "sync/restoring.h"
#include "vault/backup.h"

#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

// The vault is brought up to be read, and stays so whatever becomes of the restoring.
Error broughtUpOnly(const Error &error)
{
    const QString said = u"the vault was only brought to this version"_s;
    return error.advised(error.advice().isEmpty() ? said : error.advice() + u"; "_s + said);
}

class BackupCommand : public Command
{
public:
    Help help() const override
    {
        return {"backup",
                "Writes a verified copy of the vault, also while others work in it, or puts one in its place and keeps the old file",
                "covault-cli backup acme.covault -o copy.covault"};
    }

    void declare(CLI::App &app) override
    {
        addVault(app, m_path);
        auto *to = addText(app, "-o,--output", m_output, "The file to write; an earlier backup of this vault is replaced");
        addText(app, "--restore", m_backup,
                "The backup that takes the vault's place, with the passphrase that it had then; refused if this computer has sent "
                "changes to others since: export from the backup instead, or join again")
                ->excludes(to);
    }

    Result<Answer> run(Context &context) override
    {
        context.setPath(m_path);
        if (m_output.isEmpty() == m_backup.isEmpty()) {
            return failure(Error::Code::Usage, u"reading 'backup'"_s, u"it takes -o FILE or --restore FILE"_s, u"see 'covault-cli backup --help'"_s);
        }
        return m_backup.isEmpty() ? backUp(context) : restore(context);
    }

private:
    Result<Answer> backUp(Context &context)
    {
        const auto vault = context.replica();
        if (!vault)
            return failure(vault);
        const auto made = vault::backUp(**vault, context.key(), m_output);
        if (!made)
            return failure(made);
        return Answer(QJsonObject{{u"path"_s, m_output}, {u"bytes"_s, made->bytes}});
    }

    Result<Answer> restore(Context &context)
    {
        if (context.isOpen()) {
            return failure(Error::Code::Refused, u"restoring %1"_s.arg(m_backup), u"the vault is open in this shell"_s,
                    u"leave the shell and run 'covault-cli backup' by itself"_s);
        }
        const auto backup = context.unlock(m_backup);
        if (!backup)
            return failure(backup);
        bool isBroughtUp = false;
        const auto kept = putInPlace(backup->file, backup->key, context.clock(), [&isBroughtUp](const QString &path) {
            isBroughtUp = true;
            sayKept(path);
        });
        if (!kept)
            return failure(isBroughtUp ? broughtUpOnly(kept.error()) : kept.error());
        const auto restored = context.replica();
        if (!restored)
            return failure(restored);
        return Answer(QJsonObject{{u"path"_s, m_path}, {u"device"_s, (*restored)->replica().device().toString()},
                {u"kept"_s, kept->isEmpty() ? QJsonValue() : QJsonValue(*kept)}});
    }

    // Gives where the vault that was there is kept.
    Result<QString> putInPlace(
            const storage::VaultFile &backup, const storage::VaultKey &key, Clock &clock, const storage::CopyKept &told) const
    {
        auto present = sync::presentVault(m_path, backup.fileId(), key, clock, told);
        if (!present)
            return failure(present);
        auto copy = sync::prepareRestore(backup, key, m_path, present->get(), clock);
        present->reset();
        if (!copy)
            return failure(copy);
        return sync::finishRestore(std::move(*copy), key, clock, stateFolder());
    }

    QString m_path, m_output, m_backup;
};

class CompactCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"compact", "Makes the vault's file as small as what it holds; nobody else may use it meanwhile", "covault-cli compact acme.covault"};
    }

protected:
    Result<Answer> runOn(vault::Vault &vault, Context &context) override
    {
        const qint64 before = QFileInfo(context.path()).size();
        if (auto done = vault::compact(vault); !done)
            return failure(done);
        return Answer(QJsonObject{{u"before"_s, before}, {u"after"_s, QFileInfo(context.path()).size()}});
    }
};

} // namespace

std::unique_ptr<Command> makeBackupCommand()
{
    return std::make_unique<BackupCommand>();
}

std::unique_ptr<Command> makeCompactCommand()
{
    return std::make_unique<CompactCommand>();
}

} // namespace covault::cli
