// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "vault/favourites.h"
#include "vault/remarks.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

using vault::RemarkType;

class RemarkCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"remark", "Writes a remark on a record, also as a reader: a doubt, a question, an answer",
                "covault-cli remark acme.covault 'asset:Old printer' 'Is it still in room 204?' --question"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "REC", m_record, "The record")->required();
        addText(app, "TEXT", m_text, "What is to be said")->required();
        auto *doubt = app.add_flag("--doubt", m_isDoubt, "Something here is wrong");
        auto *question = app.add_flag("--question", m_isQuestion, "Somebody is asked");
        auto *answer = addText(app, "--answer", m_answered, "An answer to this row of the record's remarks: see 'show'");
        auto *settled = addText(app, "--settled", m_settled, "Closes this row: whoever wrote it may, and editors");
        doubt->excludes(question)->excludes(answer)->excludes(settled);
        question->excludes(answer)->excludes(settled);
        answer->excludes(settled);
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        const auto row = naming::findRecord(vault, m_record);
        if (!row)
            return failure(row);
        const QString about = m_answered + m_settled;
        const Bytes element = Bytes::fromHex(about.toLatin1());
        if (QString::fromLatin1(element.toHex()).compare(about, Qt::CaseInsensitive) != 0)
            return failure(Error::Code::Usage, u"writing a remark"_s, u"'%1' is no row of remarks"_s.arg(about), u"'show' lists them"_s);
        const auto written = vault::remark(vault, row->key, type(), m_text, element);
        if (!written)
            return failure(written);
        return Answer(QJsonObject{{u"id"_s, row->key.id.toString()}, {u"row"_s, QString::fromLatin1(written->toHex())}});
    }

private:
    RemarkType type() const
    {
        if (!m_answered.isEmpty())
            return RemarkType::Answer;
        if (!m_settled.isEmpty())
            return RemarkType::Settled;
        if (m_isDoubt)
            return RemarkType::Doubt;
        return m_isQuestion ? RemarkType::Question : RemarkType::Plain;
    }

    QString m_record, m_text, m_answered, m_settled;
    bool m_isDoubt = false, m_isQuestion = false;
};

class StarCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"star", "Makes a record a favourite on this computer; 'list --starred' shows them",
                "covault-cli star acme.covault 'credential:Core firewall'"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "REC", m_record, "The record")->required();
        app.add_flag("--off", m_isOff, "It is none any more");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        const auto row = naming::findRecord(vault, m_record);
        if (!row)
            return failure(row);
        using Star = vault::Favourites::Star;
        if (auto set = vault::Favourites(vault).set(row->key, m_isOff ? Star::Off : Star::On); !set)
            return failure(set);
        return Answer(QJsonObject{{u"id"_s, row->key.id.toString()}});
    }

private:
    QString m_record;
    bool m_isOff = false;
};

} // namespace

std::unique_ptr<Command> makeRemarkCommand()
{
    return std::make_unique<RemarkCommand>();
}

std::unique_ptr<Command> makeStarCommand()
{
    return std::make_unique<StarCommand>();
}

} // namespace covault::cli
