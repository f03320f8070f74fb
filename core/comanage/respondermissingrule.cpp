// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/rules.h"
#include "health/duties.h"

using namespace Qt::StringLiterals;

namespace covault::comanage::rules {

namespace {

using namespace health;

const QString Id = QStringLiteral("responder-missing");

/// In a security lane an alert needs a first responder; elsewhere it is enough that somebody is responsible.
std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    // While no side is accountable nobody can name a person: that is the finding.
    if (!isOwned(record, world))
        return {};
    const bool isSecurity = isSecurityLane(record.text(u"lane"_s));
    const bool hasResponder = record.has(u"first_responder"_s);
    if (hasResponder || (!isSecurity && record.has(u"responsible"_s)))
        return {};
    Finding finding = about(Id, record);
    finding.severity = isSecurity ? Severity::Warning : Severity::Notice;
    finding.fix = Fix::Assign;
    finding.title = FindingWords::tr("Nobody answers first: %1").arg(record.title());
    QStringList missing = {FindingWords::tr("no first responder")};
    if (!record.has(u"responsible"_s))
        missing += FindingWords::tr("nobody responsible");
    if (!record.has(u"backup"_s))
        missing += FindingWords::tr("no backup");
    finding.evidence = missing.join(u", "_s);
    return {finding};
}

} // namespace

Rule responderMissing()
{
    return {.id = Id, .judge = judge, .kind = u"responsibility"_s};
}

} // namespace covault::comanage::rules
