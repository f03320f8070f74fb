// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/partyoption.h"
#include "cli/terminal.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

using workspace::Workspace;

QString absolute(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

tl::unexpected<Error> notAdded(const QString &named)
{
    return failure(Error::Code::NotFound, u"looking for %1 in the workspace"_s.arg(named), u"it was not added"_s,
            u"see 'workspace list'"_s);
}

/// A vault that the workspace opens, by its path or its file id.
Result<Workspace::Entry> entryOf(Workspace &workspace, const QString &named)
{
    const auto entries = workspace.entries();
    if (!entries)
        return failure(entries);
    for (const Workspace::Entry &entry : *entries) {
        if (entry.path == absolute(named) || QString::fromLatin1(entry.fileId.toHex()) == named)
            return entry;
    }
    return notAdded(named);
}

// Why the workspace does not open it any more; nothing if it does.
std::optional<Error> whatEnded(Workspace &workspace, const Workspace::Entry &entry)
{
    const auto file = storage::VaultFile::open(entry.path);
    if (!file)
        return file.error();
    if (file->fileId() != entry.fileId)
        return Error(Error::Code::NotFound, u"opening %1"_s.arg(entry.path), u"another vault lies there"_s, u"add it, or drop this one"_s);
    const auto opened = workspace.unlock(*file);
    return opened ? std::nullopt : std::optional(opened.error());
}

class WorkspaceCommand : public Command
{
public:
    Help help() const override
    {
        return {"workspace",
                "Keeps a key for each of your vaults in one file of your own, so that one passphrase opens them all: create it, add "
                "and drop vaults, list them, change its passphrase; then give --by-workspace to any command",
                "covault-cli --passphrase-file pw.txt workspace add acme.covault --vault-passphrase-file pass.txt",
                /*takesVault=*/false};
    }

    void declare(CLI::App &app) override
    {
        addText(app, "VERB", m_verb, "create, add, list, drop or passphrase")->required();
        addText(app, "VAULT", m_vault, "Of add and drop: the vault, a file NAME.covault; of drop also the file that list names");
        addText(app, "--vault-passphrase-file", m_vaultPassphraseFile,
                "Of add: read the vault's own passphrase from the first line of a file; else it is asked for");
        addText(app, "--new-passphrase-file", m_newFile, "Of passphrase: read the new one from the first line of a file; else it is asked for twice");
        addText(app, "--kdf", m_cost, "Of create: what one guess at the passphrase costs, PASSESxMIB");
    }

    Result<Answer> run(Context &context) override
    {
        if (m_verb == u"create")
            return create(context);
        if (m_verb == u"passphrase")
            return changePassphrase(context);
        if (m_verb != u"add" && m_verb != u"list" && m_verb != u"drop") {
            return failure(Error::Code::Usage, u"reading the command line"_s, u"'%1' is no verb of workspace"_s.arg(m_verb),
                    u"write create, add, list, drop or passphrase"_s);
        }
        const auto workspace = context.workspace();
        if (!workspace)
            return failure(workspace);
        if (m_verb == u"list")
            return list(**workspace);
        if (m_vault.isEmpty())
            return failure(Error::Code::Usage, u"reading the command line"_s, u"no vault is named"_s, u"name its file"_s);
        return m_verb == u"add" ? add(**workspace, context) : drop(**workspace);
    }

private:
    Result<Answer> create(Context &context) const
    {
        const auto cost = costFrom(m_cost);
        const auto passphrase = cost ? context.passphrases().newPassphrase() : Result<QString>(failure(cost));
        if (!passphrase)
            return failure(passphrase);
        auto created = Workspace::create(Workspace::usualPath(), *passphrase, *cost);
        if (!created)
            return failure(created);
        return QJsonObject{{u"workspace"_s, created->workspace.path()}, {u"recovery_code"_s, created->recoveryCode}};
    }

    Result<Answer> changePassphrase(Context &context) const
    {
        const auto present = context.passphrases().passphrase();
        const auto next = present ? passphraseToSet(m_newFile) : present;
        if (!next)
            return failure(next);
        const QString path = Workspace::usualPath();
        if (auto set = Workspace::setPassphrase(path, *present, *next); !set)
            return failure(set);
        return QJsonObject{{u"workspace"_s, path}};
    }

    Result<QString> vaultPassphrase() const
    {
        if (!m_vaultPassphraseFile.isEmpty())
            return readPassphraseFile(m_vaultPassphraseFile);
        if (const auto typed = terminal::ask(u"Passphrase of %1: "_s.arg(m_vault), terminal::Echo::Hidden))
            return *typed;
        return failure(Error::Code::NeedsPassphrase, u"adding %1"_s.arg(m_vault), u"its own passphrase is needed once"_s,
                u"give --vault-passphrase-file, or run it on a terminal"_s);
    }

    Result<Answer> add(Workspace &workspace, Context &context) const
    {
        auto file = storage::VaultFile::open(m_vault);
        const auto secret = file ? vaultPassphrase() : Result<QString>(failure(file));
        if (!secret)
            return failure(secret);
        auto key = context.keyOf(*file, *secret);
        if (!key)
            return failure(key);
        {
            auto database = file->connect(*key, sayKept);
            auto vault = database ? vault::Vault::open(std::move(*database), *key, context.clock()) : failure(database);
            const auto allowed = vault ? workspace::checkAllowed(**vault) : Result<>(failure(vault));
            if (!allowed)
                return failure(allowed);
        }
        if (auto added = workspace.add(*file, *key, context.clock().now()); !added)
            return failure(added);
        return QJsonObject{{u"vault"_s, absolute(m_vault)}, {u"file"_s, QString::fromLatin1(file->fileId().toHex())}};
    }

    static Result<Answer> list(Workspace &workspace)
    {
        const auto entries = workspace.entries();
        if (!entries)
            return failure(entries);
        QJsonArray rows;
        for (const Workspace::Entry &entry : *entries) {
            const auto ended = whatEnded(workspace, entry);
            QJsonObject row{{u"vault"_s, entry.path}, {u"opens"_s, !ended}, {u"added"_s, toIso(entry.added)},
                    {u"file"_s, QString::fromLatin1(entry.fileId.toHex())}};
            if (ended)
                row[u"why"_s] = ended->why();
            rows.append(row);
        }
        return rows;
    }

    Result<Answer> drop(Workspace &workspace) const
    {
        const auto entry = entryOf(workspace, m_vault);
        if (!entry)
            return failure(entry);
        auto file = storage::VaultFile::open(entry->path);
        const auto isGone = workspace.drop(entry->fileId, file ? &*file : nullptr);
        if (!isGone)
            return failure(isGone);
        if (!*isGone)
            terminal::say(u"covault-cli: the slot of the workspace stays in the vault's file; it opens nothing any more"_s);
        return QJsonObject{{u"vault"_s, entry->path}, {u"slot_removed"_s, *isGone}};
    }

    QString m_verb, m_vault, m_vaultPassphraseFile, m_newFile, m_cost;
};

} // namespace

std::unique_ptr<Command> makeWorkspaceCommand()
{
    return std::make_unique<WorkspaceCommand>();
}

} // namespace covault::cli
