// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/reason.h"

#include "health/findingwords.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace covault::comanage {

namespace {

using health::FindingWords;

QString nameOf(std::optional<Part> part)
{
    if (!part)
        return {};
    switch (*part) {
    case Part::FirstResponder:
        return FindingWords::tr("first responder");
    case Part::AfterHours:
        return FindingWords::tr("responder after hours");
    case Part::Responsible:
        return FindingWords::tr("responsible");
    case Part::Backup:
        return FindingWords::tr("backup");
    case Part::Escalation:
        return FindingWords::tr("escalation");
    }
    return {};
}

} // namespace

QString inWords(const Reason &reason, QString (*momentInWords)(Moment))
{
    switch (reason.kind) {
    case Reason::Kind::Outside:
        return FindingWords::tr("outside the covered hours");
    case Reason::Kind::Unclear:
        return FindingWords::tr("the hours of %1 can't be read").arg(reason.name);
    case Reason::Kind::Unnamed:
        return FindingWords::tr("nobody is named as %1").arg(nameOf(reason.part));
    case Reason::Kind::Unseen:
        return reason.part ? FindingWords::tr("who is named as %1 can't be seen here").arg(nameOf(reason.part))
                           : FindingWords::tr("who would stand in can't be seen here");
    case Reason::Kind::Closed:
        return FindingWords::tr("outside the hours of %1").arg(reason.name);
    case Reason::Kind::Away:
        return reason.until ? FindingWords::tr("%1 is away until %2").arg(reason.name, momentInWords(*reason.until))
                            : FindingWords::tr("%1 is away").arg(reason.name);
    case Reason::Kind::Left:
        return FindingWords::tr("%1 has left").arg(reason.name);
    case Reason::Kind::NoTurn:
        return FindingWords::tr("the rota of %1 does not say whose turn it is").arg(reason.name);
    case Reason::Kind::Answers:
        return nameOf(reason.part);
    case Reason::Kind::OnCall:
        return reason.until ? FindingWords::tr("on call by %1 until %2").arg(reason.name, momentInWords(*reason.until))
                            : FindingWords::tr("on call by %1").arg(reason.name);
    case Reason::Kind::StandsIn:
        return FindingWords::tr("stands in for %1").arg(reason.name);
    case Reason::Kind::Fallback:
        return FindingWords::tr("the fallback of %1").arg(reason.name);
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
