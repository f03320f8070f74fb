// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "vault/audit.h"
#include "vault/generator.h"
#include "vault/onetimecode.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

class OtpCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"otp", "Prints the present one-time code of a credential", "covault-cli otp acme.covault 'credential:Mail admin'"};
    }

protected:
    void declareMore(CLI::App &app) override { addText(app, "REC", m_record, "The credential")->required(); }

    Result<Answer> runOn(vault::Vault &vault, Context &context) override
    {
        const auto record = naming::readRecord(vault, m_record);
        if (!record)
            return failure(record);
        const QString stored = record->text(u"totp"_s);
        if (stored.isEmpty()) {
            return failure(Error::Code::Refused, u"making a one-time code"_s, u"'%1' has none"_s.arg(record->title()),
                    u"set its field 'totp' first"_s);
        }
        const auto code = vault::oneTimeCode(stored, context.clock().now());
        if (!code)
            return failure(code);
        if (auto noted = vault::Audit(vault).note(record->key(), u"reveal"_s, u"totp"_s); !noted)
            return failure(noted);
        return Answer(QJsonObject{{u"code"_s, code->code}, {u"seconds_left"_s, code->secondsLeft}});
    }

private:
    QString m_record;
};

class GenerateCommand : public Command
{
public:
    Help help() const override
    {
        return {"generate", "Makes a password", "covault-cli generate --words 5", /*takesVault=*/false};
    }

    void declare(CLI::App &app) override
    {
        auto *length = app.add_option("--length", m_length, "Characters")->check(CLI::Range(vault::ShortestPassword, vault::LongestPassword));
        auto *sets = addTexts(app, "--sets", m_sets, "What it is made of, apart by commas: lower, upper, digits, signs; by default all");
        sets->delimiter(',')->check(CLI::IsMember({"lower", "upper", "digits", "signs"}));
        app.add_option("--words", m_words, "Words instead of characters")->check(CLI::Range(3, 32))->excludes(length)->excludes(sets);
    }

    Result<Answer> run(Context &) override
    {
        const auto made = m_words > 0 ? vault::generateWords(m_words) : vault::generatePassword(m_length, sets());
        return Answer(QJsonObject{{u"password"_s, made.password}, {u"bits"_s, made.bits}});
    }

private:
    vault::CharacterSets sets() const
    {
        static const QHash<QString, vault::CharacterSet> named = {{u"lower"_s, vault::CharacterSet::Lower}, {u"upper"_s, vault::CharacterSet::Upper},
                {u"digits"_s, vault::CharacterSet::Digits}, {u"signs"_s, vault::CharacterSet::Signs}};
        vault::CharacterSets chosen;
        for (const QString &name : m_sets)
            chosen |= named.value(name);
        return m_sets.isEmpty() ? vault::AllCharacters : chosen;
    }

    int m_length = 20;
    int m_words = 0;
    QStringList m_sets;
};

} // namespace

std::unique_ptr<Command> makeOtpCommand()
{
    return std::make_unique<OtpCommand>();
}

std::unique_ptr<Command> makeGenerateCommand()
{
    return std::make_unique<GenerateCommand>();
}

} // namespace covault::cli
