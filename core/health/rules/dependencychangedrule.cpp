// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shown.h"
#include "health/rules.h"
#include "vault/shownlabel.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("dependency-changed");

struct Difference
{
    QStringList fields; ///< labels
    Moment latest;
};

/// The fields that matter of \p target in which something stands that the review did not name.
Difference differenceSince(const vault::LinkedHeads &reviewed, const vault::Record &target)
{
    const std::set<ChangeId> known(reviewed.heads.begin(), reviewed.heads.end());
    const auto isKnown = [&](const vault::Head &head) {
        return known.contains(head.change)
                || std::any_of(head.alsoHeldBy.begin(), head.alsoHeldBy.end(), [&](const ChangeId &id) { return known.contains(id); });
    };
    Difference difference;
    for (const auto &[id, elements] : target.state().fields()) {
        const vault::Field *field = target.kind() ? target.kind()->field(id) : nullptr;
        if (!field || !field->matters)
            continue;
        for (const auto &[element, state] : elements) {
            for (const vault::Head &head : state.heads) {
                if (isKnown(head))
                    continue;
                difference.latest = std::max(difference.latest, head.time);
                if (const QString label = vault::shownLabel(field->label); !difference.fields.contains(label))
                    difference.fields += label;
            }
        }
    }
    return difference;
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    const vault::Review *review = record.state().newestReview(world.facts().now);
    if (!review || isRetired(record))
        return {};
    QStringList changes;
    Moment latest;
    for (const vault::LinkedHeads &linked : review->linkedHeads) {
        const StoredRecord *target = world.findStored(linked.link);
        // What was moved has new changes throughout; its values are the same.
        if (!target || target->key().id != linked.link.record || target->row().flags.testFlag(vault::RecordFlag::Removed))
            continue;
        const Difference difference = differenceSince(linked, world.open(*target));
        if (!difference.fields.isEmpty())
            changes += FindingWords::tr("%1 of ‘%2’").arg(difference.fields.join(u", "_s), target->title());
        latest = std::max(latest, difference.latest);
    }
    if (changes.isEmpty())
        return {};
    Finding finding = about(Id, record);
    finding.severity = Severity::Warning;
    finding.fix = Fix::Review;
    finding.since = dayOf(latest);
    finding.title = FindingWords::tr("What it relies on has changed: %1").arg(record.title());
    finding.evidence = FindingWords::tr("reviewed on %1; changed since then: %2").arg(shownDay(dayOf(review->time)), changes.join(u"; "_s));
    return {finding};
}

} // namespace

Rule dependencyChanged()
{
    return {Id, judge};
}

} // namespace covault::health::rules
