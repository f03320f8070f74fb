// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/markdownlinks.h"
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("dead-link");

/// One finding a target: thirty records that name the one that was removed have one cause.
Finding deadLink(const vault::Record &record, const RecordId &target, Presence presence, const QString &title, const QString &where)
{
    Finding finding = causedBy(Id, target.bytes(), record);
    finding.severity = Severity::Warning;
    finding.fix = Fix::Open;
    const QString name = title.isEmpty() ? target.toString() : quoted(title);
    finding.title = presence == Presence::Removed ? FindingWords::tr("Link to the removed record %1").arg(name)
                                                  : FindingWords::tr("Link to a record that does not exist: %1").arg(name);
    finding.evidence = FindingWords::tr("%1 of ‘%2’ names %3").arg(where, record.title(), name);
    return finding;
}

/// A text names a record by its id alone, which does not say where it is: it may lie where this replica may not look.
Finding perhapsDead(const vault::Record &record, const RecordId &target)
{
    Finding finding = deadLink(record, target, Presence::Missing, {}, FindingWords::tr("the text"));
    finding.severity = Severity::Notice;
    finding.title = FindingWords::tr("Link to a record that is not here: %1").arg(target.toString());
    finding.evidence = FindingWords::tr("%1, which is gone or lies in a collection that is closed to you").arg(finding.evidence);
    return finding;
}

bool isDead(Presence presence)
{
    return presence == Presence::Missing || presence == Presence::Removed;
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    std::vector<Finding> findings;
    for (const vault::FieldLink &link : vault::linksOf(record)) {
        // Where it was moved from and to is history; a person's departure is a rule of its own.
        if (link.target.type != vault::LinkTarget::Type::Record || link.field.startsWith(u"moved_"))
            continue;
        const Presence presence = world.presence(link.target);
        const vault::Field *field = record.kind()->field(link.field);
        if (isDead(presence))
            findings.push_back(deadLink(record, link.target.record, presence, world.titleOf(link.target), labelOf(field, link.field)));
    }
    for (const RecordId &target : recordLinksIn(record)) {
        const Presence presence = world.presence(target);
        if (isDead(presence))
            findings.push_back(deadLink(record, target, presence, {}, FindingWords::tr("the text")));
        else if (presence == Presence::Invisible && world.withId(target).empty())
            findings.push_back(perhapsDead(record, target));
    }
    return findings;
}

void sumUp(Finding &finding, const World &)
{
    if (finding.records.size() > 1)
        finding.evidence = FindingWords::tr("%n records name it; the first: %1", nullptr, int(finding.records.size())).arg(finding.evidence);
}

} // namespace

Rule deadLink()
{
    return {Id, judge, sumUp};
}

} // namespace covault::health::rules
