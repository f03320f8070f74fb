// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shown.h"
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

using vault::LinkTarget;

const QString Id = QStringLiteral("departed-contact");

/// What somebody did stays true when he has left; the rest names who answers today.
bool isHistory(const QString &field)
{
    static const QStringList history = {u"decided_by"_s, u"approved_by"_s, u"by"_s, u"remarks"_s, u"findings"_s, u"tests"_s,
            u"moved_from"_s, u"moved_to"_s, u"replaced_by"_s};
    return history.contains(field);
}

/// Naming one who left where a call for help arrives is worse than anywhere else.
bool isResponder(const QString &field)
{
    static const QStringList responders = {u"first_responder"_s, u"after_hours"_s, u"escalation"_s, u"restore_approver"_s,
            u"emergency_contact"_s};
    return responders.contains(field);
}

struct Departure
{
    QString name;
    QDate on; ///< invalid if only the fact is known
};

std::optional<Departure> departureOf(const LinkTarget &target, const World &world)
{
    if (target.type == LinkTarget::Type::Member) {
        const auto member = world.facts().members.find(target.member);
        const bool hasLeft = member != world.facts().members.end() && member->second.isRemoved;
        return hasLeft ? std::optional(Departure{member->second.name, {}}) : std::nullopt;
    }
    const StoredRecord *stored = world.findStored(target);
    if (!stored || stored->key().kind != u"contact"_s)
        return std::nullopt;
    const vault::Record &contact = world.open(*stored);
    const QDate on = dayIn(contact, u"departed_on"_s);
    const bool hasLeft = contact.texts(u"flags"_s).contains(u"departed"_s) || (on.isValid() && on <= world.today());
    return hasLeft ? std::optional(Departure{contact.title(), on}) : std::nullopt;
}

Finding stillNamed(const vault::Record &record, const vault::FieldLink &link, const Departure &departure)
{
    // The cause is the departure: who left from ten duties is one finding.
    Finding finding = causedBy(Id, link.target.idBytes(), record);
    finding.severity = isResponder(link.field) ? Severity::Critical : Severity::Warning;
    finding.fix = Fix::Assign;
    if (departure.on.isValid())
        finding.since = departure.on;
    finding.title = FindingWords::tr("%1 has left and is still named").arg(departure.name);
    finding.evidence = FindingWords::tr("%1 of ‘%2’").arg(labelOf(record.kind()->field(link.field), link.field), record.title());
    return finding;
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    std::vector<Finding> findings;
    if (isRetired(record))
        return findings;
    for (const vault::FieldLink &link : vault::linksOf(record)) {
        if (isHistory(link.field))
            continue;
        if (const auto departure = departureOf(link.target, world))
            findings.push_back(stillNamed(record, link, *departure));
    }
    return findings;
}

void sumUp(Finding &finding, const World &world)
{
    const QString where = finding.records.size() == 1 ? finding.evidence : titlesOf(finding.records, world);
    finding.evidence = finding.since ? FindingWords::tr("left on %1; named in %2").arg(shownDay(*finding.since), where)
                                     : FindingWords::tr("named in %1").arg(where);
}

} // namespace

Rule departedContact()
{
    return {Id, judge, sumUp};
}

} // namespace covault::health::rules
