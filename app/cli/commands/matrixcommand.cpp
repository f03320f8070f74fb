// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/findingjson.h"
#include "cli/naming.h"
#include "comanage/answer.h"
#include "comanage/edition.h"
#include "comanage/matrix.h"
#include "health/worldreader.h"

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

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray reachJson(const std::vector<comanage::Reach> &ways)
{
    QJsonArray json;
    for (const comanage::Reach &way : ways)
        json.append(way.text);
    return json;
}

QJsonObject answerJson(const comanage::Answer &answer, const vault::Record &duty, Moment at)
{
    QJsonArray escalation;
    for (const comanage::EscalationStep &step : answer.escalation) {
        escalation.append(QJsonObject{{u"after"_s, textOrNull(step.after)}, {u"who"_s, textOrNull(step.name)}, {u"how"_s, textOrNull(step.how)},
                {u"reach"_s, reachJson(step.reach)}});
    }
    return {{u"duty"_s, duty.title()}, {u"at"_s, toIso(at)}, {u"member"_s, textOrNull(answer.name)}, {u"party"_s, textOrNull(answer.party)},
            {u"why"_s, comanage::inWords(answer.reasons)}, {u"reach"_s, reachJson(answer.reach)}, {u"escalation"_s, escalation}};
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
        return {"matrix", "Shows who does what, what nobody owns and who answers now, and signs it",
                "covault-cli matrix acme.covault sign --edition 'Responsibilities 2026-Q4'", true, {u"show"_s, u"gaps"_s, u"sign"_s, u"who"_s}};
    }

    void declare(CLI::App &app) override
    {
        addTexts(app, "VAULT [VERB]", m_words, "The vault; show | gaps | sign REC... | sign --edition TITLE | who DUTY")->required();
        addText(app, "--edition", m_edition, "sign: all duties, as an edition of this title");
        addText(app, "--for", m_for, "sign: the person without a device for whom you sign");
        addText(app, "--at", m_at, "who: at this moment, such as 2026-11-23T22:00+01:00; without an offset in UTC; now if not given");
    }

    Result<Answer> run(Context &context) override
    {
        const QStringList verbs = help().verbs;
        putVaultFirst(m_words, verbs);
        const QString verb = m_words.value(1, u"show"_s);
        if (!verbs.contains(verb))
            return failure(Error::Code::Usage, u"reading 'matrix'"_s, u"'%1' is not known"_s.arg(verb), u"use show, gaps, sign or who"_s);
        context.setPath(m_words[0]);
        const auto vault = context.vault();
        if (!vault)
            return failure(vault);
        if (verb == u"who")
            return who(**vault);
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

    Result<Answer> who(vault::Vault &vault) const
    {
        if (m_words.size() != 3)
            return failure(Error::Code::Usage, u"reading 'matrix who'"_s, u"not one duty is named"_s, u"name one: matrix VAULT who DUTY"_s);
        const auto at = moment(vault);
        if (!at)
            return failure(at);
        const auto row = naming::findRecord(vault, m_words[2]);
        if (!row)
            return failure(row);
        if (row->key.kind != u"responsibility")
            return failure(Error::Code::Usage, u"looking who answers"_s, u"'%1' is no duty"_s.arg(row->title), u"name a record of the kind 'responsibility'"_s);
        const auto world = health::readWorld(vault);
        if (!world)
            return failure(world);
        const vault::Record *duty = world->find(row->key);
        if (!duty)
            return failure(Error::Code::NotFound, u"looking who answers"_s, u"'%1' is not here any more"_s.arg(row->title), {});
        return Answer(answerJson(comanage::Responders(*world).answer(*duty, *at), *duty, *at));
    }

    Result<Moment> moment(const vault::Vault &vault) const
    {
        if (m_at.isEmpty())
            return vault.clock().now();
        vault::Field field;
        field.id = u"--at"_s;
        field.label = u"--at"_s;
        field.type = vault::FieldType::DateTime;
        const auto value = vault::parseValue(m_at, field, {u"UTC"_s, {}, nullptr});
        if (!value)
            return failure(value);
        const auto at = momentFromIso(value->toText());
        if (!at)
            return failure(Error::Code::Usage, u"reading '--at'"_s, u"'%1' is no date and time before the year 10000"_s.arg(m_at),
                    u"write it like 2026-11-23 14:30, or with an offset like 2026-11-23T14:30+01:00"_s);
        return *at;
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
    QString m_edition, m_for, m_at;
};

} // namespace

std::unique_ptr<Command> makeMatrixCommand()
{
    return std::make_unique<MatrixCommand>();
}

} // namespace covault::cli
