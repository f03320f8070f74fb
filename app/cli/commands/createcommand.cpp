// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/partyoption.h"
#include "storage/newfile.h"
#include "vault/founding.h"

#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

class CreateCommand : public Command
{
public:
    Help help() const override
    {
        return {"create", "Makes a new vault and prints its recovery code once",
                "covault-cli --passphrase-file pass.txt create acme.covault --name Acme --member 'Ada Berg' --party internal"};
    }

    void declare(CLI::App &app) override
    {
        addVault(app, m_path);
        addText(app, "--name", m_name, "What the vault is called: the organisation")->required();
        addText(app, "--member", m_member, "Your own name")->required();
        addText(app, "--party", m_side, "Your side: internal or provider")->required();
        addText(app, "--party-name", m_partyName, "What your side is called");
        addText(app, "--kdf", m_cost, "What one guess at the passphrase costs, PASSESxMIB");
    }

    Result<Answer> run(Context &context) override
    {
        const auto side = sideFrom(m_side);
        if (!side)
            return failure(side);
        const auto cost = costFrom(m_cost);
        if (!cost)
            return failure(cost);
        const auto passphrase = context.passphrases().newPassphrase();
        if (!passphrase)
            return failure(passphrase);
        auto created = storage::VaultFile::create(m_path, *passphrase, *cost);
        if (!created)
            return failure(created);
        auto vault = found(*created, *side, context);
        if (!vault) {
            storage::removeUnfinished(m_path);
            return failure(vault);
        }
        const QJsonObject answer{{u"vault"_s, shortText((*vault)->roster().vaultId())},
                {u"device"_s, (*vault)->replica().device().toString()}, {u"recovery_code"_s, created->recoveryCode}};
        context.setPath(m_path);
        context.adopt(std::move(*vault));
        return answer;
    }

private:
    Result<std::unique_ptr<vault::Vault>> found(storage::VaultFile::Created &created, members::Side side, Context &context)
    {
        auto database = created.file.connect(created.key);
        if (!database)
            return failure(database);
        members::Founding founding;
        founding.vaultName = m_name;
        founding.memberName = m_member;
        founding.deviceName = QSysInfo::machineHostName();
        founding.side = side;
        founding.partyName = m_partyName;
        return vault::foundVault(std::move(*database), created.key, founding, context.clock());
    }

    QString m_path, m_name, m_member, m_side, m_partyName, m_cost;
};

} // namespace

std::unique_ptr<Command> makeCreateCommand()
{
    return std::make_unique<CreateCommand>();
}

} // namespace covault::cli
