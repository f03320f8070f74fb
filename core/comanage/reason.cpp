// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/reason.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace covault::comanage {

namespace {

QString nameOf(std::optional<Part> part)
{
    if (!part)
        return {};
    switch (*part) {
    case Part::FirstResponder:
        return u"first responder"_s;
    case Part::AfterHours:
        return u"responder after hours"_s;
    case Part::Responsible:
        return u"responsible"_s;
    case Part::Backup:
        return u"backup"_s;
    case Part::Escalation:
        return u"escalation"_s;
    }
    return {};
}

QString untilWords(const Reason &reason)
{
    return reason.until ? u" until %1"_s.arg(inWords(*reason.until)) : QString();
}

} // namespace

QString inWords(Moment moment)
{
    return toIso(moment).left(16).replace(u'T', u' ') + u" UTC"_s;
}

QString inWords(const Reason &reason)
{
    switch (reason.kind) {
    case Reason::Kind::Outside:
        return u"outside the covered hours"_s;
    case Reason::Kind::Unclear:
        return u"the hours of %1 can't be read"_s.arg(reason.name);
    case Reason::Kind::Unnamed:
        return u"nobody is named as %1"_s.arg(nameOf(reason.part));
    case Reason::Kind::Unseen:
        return reason.part ? u"who is named as %1 can't be seen here"_s.arg(nameOf(reason.part))
                           : u"who would stand in can't be seen here"_s;
    case Reason::Kind::Closed:
        return u"outside the hours of %1"_s.arg(reason.name);
    case Reason::Kind::Away:
        return u"%1 is away%2"_s.arg(reason.name, untilWords(reason));
    case Reason::Kind::Left:
        return u"%1 has left"_s.arg(reason.name);
    case Reason::Kind::NoTurn:
        return u"the rota of %1 does not say whose turn it is"_s.arg(reason.name);
    case Reason::Kind::Answers:
        return nameOf(reason.part);
    case Reason::Kind::OnCall:
        return u"on call by %1%2"_s.arg(reason.name, untilWords(reason));
    case Reason::Kind::StandsIn:
        return u"stands in for %1"_s.arg(reason.name);
    case Reason::Kind::Fallback:
        return u"the fallback of %1"_s.arg(reason.name);
    }
    return {};
}

QString inWords(const std::vector<Reason> &reasons)
{
    QStringList words;
    for (const Reason &reason : reasons)
        words += inWords(reason);
    return words.join(u", "_s);
}

} // namespace covault::comanage
