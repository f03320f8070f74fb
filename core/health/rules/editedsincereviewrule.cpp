// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shown.h"
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("edited-since-review");
constexpr int MostNamed = 5;

/// The labels of the fields that carry a later time than the review: for the words only, heads have decided.
QStringList fieldsAfter(const vault::Record &record, Moment review)
{
    static const QStringList unreviewed = {u"remarks"_s, u"seen"_s, u"findings"_s};
    QStringList labels;
    for (const auto &[id, elements] : record.state().fields()) {
        const bool isLater = std::any_of(elements.begin(), elements.end(),
                [&](const auto &element) { return element.second.shown().time > review; });
        const vault::Field *field = record.kind() ? record.kind()->field(id) : nullptr;
        if (isLater && !unreviewed.contains(id) && labels.size() < MostNamed)
            labels += labelOf(field, id);
    }
    return labels;
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    const vault::Review *review = record.state().newestReview(world.facts().now);
    if (!review || !review->editedSince)
        return {};
    Finding finding = about(Id, record);
    finding.fix = Fix::Review;
    finding.since = dayOf(record.state().updated());
    finding.title = FindingWords::tr("Edited since its review: %1").arg(record.title());
    const QStringList fields = fieldsAfter(record, review->time);
    finding.evidence = FindingWords::tr("reviewed on %1, last edited on %2").arg(shownDay(dayOf(review->time)), shownDay(*finding.since));
    if (!fields.isEmpty())
        finding.evidence += u" (%1)"_s.arg(fields.join(u", "_s));
    return {finding};
}

} // namespace

Rule editedSinceReview()
{
    return {Id, judge};
}

} // namespace covault::health::rules
