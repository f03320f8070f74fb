// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

using vault::LinkTarget;

const QString Id = QStringLiteral("departed-contact");
constexpr int MostNamed = 5;

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
    finding.title = u"%1 has left and is still named"_s.arg(departure.name);
    const vault::Field *field = record.kind()->field(link.field);
    finding.evidence = u"%1 of ‘%2’"_s.arg(field ? field->label : link.field, record.title());
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
    QStringList titles;
    for (const vault::RecordKey &key : finding.records) {
        const StoredRecord *record = world.findStored(key);
        if (record && titles.size() < MostNamed)
            titles += u"‘%1’"_s.arg(record->title());
    }
    const auto more = qsizetype(finding.records.size()) - titles.size();
    if (more > 0)
        titles += u"%1 more"_s.arg(more);
    const QString left = finding.since ? u"left on %1; "_s.arg(finding.since->toString(Qt::ISODate)) : QString();
    const QString where = finding.records.size() == 1 ? finding.evidence : titles.join(u", "_s);
    finding.evidence = u"%1named in %2"_s.arg(left, where);
}

} // namespace

Rule departedContact()
{
    return {Id, judge, sumUp};
}

} // namespace covault::health::rules
