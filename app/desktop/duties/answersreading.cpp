// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/answersreading.h"

#include "comanage/answer.h"
#include "comanage/matrix.h"
#include "vault/value.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct AnswerWords
{
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)
};

using comanage::Part;
using comanage::Reach;
using comanage::Reason;

QString shown(Moment moment)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
    return QLocale().toString(local, QLocale::ShortFormat);
}

QString wordOf(std::optional<Part> part)
{
    if (!part)
        return {};
    switch (*part) {
    case Part::FirstResponder:
        return AnswerWords::tr("answers first");
    case Part::AfterHours:
        return AnswerWords::tr("answers after hours");
    case Part::Responsible:
        return AnswerWords::tr("is responsible");
    case Part::Backup:
        return AnswerWords::tr("is the backup");
    case Part::Escalation:
        return AnswerWords::tr("stands in the escalation");
    }
    return {};
}

QString unnamedWords(std::optional<Part> part)
{
    if (!part)
        return {};
    switch (*part) {
    case Part::FirstResponder:
        return AnswerWords::tr("nobody is named to answer first");
    case Part::AfterHours:
        return AnswerWords::tr("nobody is named for after hours");
    case Part::Responsible:
        return AnswerWords::tr("nobody is named as responsible");
    case Part::Backup:
        return AnswerWords::tr("nobody is named as backup");
    case Part::Escalation:
        return AnswerWords::tr("nobody is named in the escalation");
    }
    return {};
}

// In whole sentences and local times what findings say in short and in UTC; the rest as they do.
QString wordsOf(const Reason &reason)
{
    if (reason.kind == Reason::Kind::Unnamed)
        return unnamedWords(reason.part);
    if (reason.kind == Reason::Kind::Answers)
        return wordOf(reason.part);
    if (reason.kind == Reason::Kind::Unseen && reason.part)
        return AnswerWords::tr("who is named can't be seen here");
    return comanage::inWords(reason, shown);
}

QString wordsOf(const std::vector<Reason> &reasons)
{
    QStringList words;
    for (const Reason &reason : reasons)
        words += wordsOf(reason);
    return words.join(AnswerWords::tr("; "));
}

QString labelOf(const Reach &reach)
{
    switch (reach.way) {
    case Reach::Way::Phone:
        return AnswerWords::tr("Phone");
    case Reach::Way::Mobile:
        return AnswerWords::tr("Mobile");
    case Reach::Way::AfterHours:
        return AnswerWords::tr("After hours");
    case Reach::Way::OtherPhone:
        return reach.label.isEmpty() ? AnswerWords::tr("Other phone") : reach.label;
    case Reach::Way::SecondRoute:
        return AnswerWords::tr("Second route");
    case Reach::Way::Email:
        return AnswerWords::tr("E-mail");
    }
    return {};
}

// "after 30 minutes: Eve Night, by phone, +49 30 …"; what is not known is left out.
QString wordsOf(const comanage::EscalationStep &step)
{
    QStringList words;
    for (const QString &word : {step.name, step.how, step.reach.empty() ? QString() : step.reach.front().text}) {
        if (!word.isEmpty())
            words += word;
    }
    const QString who = words.join(AnswerWords::tr(", "));
    vault::Field field;
    field.type = vault::FieldType::Duration;
    const QString after = vault::toText(cbor::Value::text(step.after), field, vault::Reveal::No);
    return step.after.isEmpty() ? who : AnswerWords::tr("after %1: %2").arg(after, who);
}

drawing::Side sideOf(const comanage::Answer &answer, const health::World &world)
{
    const auto party = answer.who ? comanage::partyOf(*answer.who, world) : std::nullopt;
    const auto facts = party ? world.facts().parties.find(*party) : world.facts().parties.end();
    if (facts == world.facts().parties.end())
        return drawing::Side::Unknown;
    return facts->second.isInternal ? drawing::Side::Internal : drawing::Side::Provider;
}

AnswerView viewOf(const comanage::Duty &duty, const comanage::Answer &answer, const health::World &world)
{
    AnswerView view{duty.key, duty.title, duty.area, duty.areaTitle, answer.name, sideOf(answer, world), answer.party,
            wordsOf(answer.reasons), {}, {}};
    for (const Reach &reach : answer.reach)
        view.reach.push_back({labelOf(reach), reach.text, reach.record, reach.field, reach.element, reach.column});
    for (const comanage::EscalationStep &step : answer.escalation)
        view.escalation += wordsOf(step);
    return view;
}

} // namespace

AnswersReading answersIn(const health::World &world, std::optional<Moment> at)
{
    AnswersReading reading{at.value_or(world.facts().now), {}};
    const comanage::Responders responders(world);
    for (const comanage::Duty &duty : comanage::dutiesOf(world)) {
        if (const vault::Record *record = world.find(duty.key))
            reading.rows.push_back(viewOf(duty, responders.answer(*record, reading.at), world));
    }
    return reading;
}

} // namespace covault::desktop
