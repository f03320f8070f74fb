// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/findingjson.h"
#include "cli/naming.h"
#include "comanage/edition.h"
#include "comanage/matrix.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QJsonValue named(const comanage::Named &named)
{
    return named.name.isEmpty() ? QJsonValue() : QJsonValue(named.name);
}

QJsonArray namedList(const std::vector<comanage::Named> &list)
{
    QJsonArray json;
    for (const comanage::Named &one : list)
        json.append(one.name);
    return json;
}

QJsonObject dutyJson(const comanage::Duty &duty)
{
    QJsonArray signatures;
    for (const comanage::SideSignature &signature : duty.signatures) {
        signatures.append(QJsonObject{{u"party"_s, signature.partyName}, {u"by"_s, signature.by}, {u"at"_s, toIso(signature.at)},
                {u"edition"_s, signature.edition}, {u"state"_s, signature.state == comanage::SideSignature::State::Valid ? u"valid"_s : u"changed"_s}});
    }
    return {{u"id"_s, duty.key.id.toString()}, {u"title"_s, duty.title}, {u"area"_s, duty.area}, {u"accountable"_s, named(duty.accountable)},
            {u"responsible"_s, named(duty.responsible)}, {u"backup"_s, named(duty.backup)}, {u"first_responder"_s, named(duty.firstResponder)},
            {u"after_hours"_s, named(duty.afterHours)}, {u"consulted"_s, namedList(duty.consulted)}, {u"informed"_s, namedList(duty.informed)},
            {u"hours"_s, duty.hours}, {u"signed"_s, signatures}};
}

class MatrixCommand : public Command
{
public:
    Help help() const override
    {
        return {"matrix", "Shows who does what, what nobody owns, and signs it", "covault-cli matrix acme.covault sign --edition 'Responsibilities 2026-Q4'",
                true, {u"show"_s, u"gaps"_s, u"sign"_s}};
    }

    void declare(CLI::App &app) override
    {
        addTexts(app, "VAULT [VERB]", m_words, "The vault; show | gaps | sign REC... | sign --edition TITLE")->required();
        addText(app, "--edition", m_edition, "sign: all duties, as an edition of this title");
        addText(app, "--for", m_for, "sign: the person without a device for whom you sign");
    }

    Result<Answer> run(Context &context) override
    {
        const QStringList verbs = help().verbs;
        putVaultFirst(m_words, verbs);
        const QString verb = m_words.value(1, u"show"_s);
        if (!verbs.contains(verb))
            return failure(Error::Code::Usage, u"reading 'matrix'"_s, u"'%1' is not known"_s.arg(verb), u"use show, gaps or sign"_s);
        context.setPath(m_words[0]);
        const auto vault = context.vault();
        if (!vault)
            return failure(vault);
        if (verb == u"sign") {
            if (auto done = sign(**vault); !done)
                return failure(done);
        }
        return show(**vault, verb == u"gaps");
    }

private:
    Result<> sign(vault::Vault &vault) const
    {
        comanage::Signing signing;
        signing.edition = m_edition;
        for (const QString &typed : m_words.mid(2)) {
            const auto row = naming::findRecord(vault, typed);
            if (!row)
                return failure(row);
            signing.duties.push_back(row->key);
        }
        if (signing.duties.empty() && m_edition.isEmpty())
            return failure(Error::Code::Usage, u"signing"_s, u"neither duties nor an edition is named"_s, u"name duties, or give --edition TITLE"_s);
        if (!m_for.isEmpty()) {
            const auto row = naming::findRecord(vault, m_for);
            if (!row)
                return failure(row);
            signing.onBehalfOf = vault::LinkTarget::ofRecord(row->key.collection, row->key.id);
        }
        const auto done = comanage::sign(vault, signing);
        return done ? Result<>() : failure(done);
    }

    static Result<Answer> show(vault::Vault &vault, bool onlyGaps)
    {
        const auto matrix = comanage::show(vault);
        if (!matrix)
            return failure(matrix);
        QJsonArray duties, gaps;
        for (const comanage::Duty &duty : matrix->duties) {
            if (!onlyGaps)
                duties.append(dutyJson(duty));
        }
        for (const health::Finding &gap : matrix->gaps)
            gaps.append(findingJson(vault, gap));
        return Answer(QJsonObject{{u"duties"_s, duties}, {u"gaps"_s, gaps}});
    }

    QStringList m_words;
    QString m_edition, m_for;
};

} // namespace

std::unique_ptr<Command> makeMatrixCommand()
{
    return std::make_unique<MatrixCommand>();
}

} // namespace covault::cli
