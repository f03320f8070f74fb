// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("conflict");

std::vector<Finding> judge(const vault::Record &record, const World &)
{
    if (!record.state().isInConflict())
        return {};
    QStringList fields;
    Moment latest;
    for (const auto &[id, elements] : record.state().fields()) {
        const vault::Field *field = record.kind() ? record.kind()->field(id) : nullptr;
        for (const auto &[element, state] : elements) {
            if (!state.isInConflict())
                continue;
            fields += FindingWords::tr("%1 has %n values", nullptr, int(state.heads.size())).arg(labelOf(field, id));
            for (const vault::Head &head : state.heads)
                latest = std::max(latest, head.time);
        }
    }
    fields.removeDuplicates();
    Finding finding = about(Id, record);
    finding.severity = Severity::Warning;
    finding.fix = Fix::Settle;
    finding.since = dayOf(latest);
    finding.title = FindingWords::tr("In conflict: %1").arg(record.title());
    finding.evidence = FindingWords::tr("set at once without knowing of each other: %1").arg(fields.join(u", "_s));
    return {finding};
}

} // namespace

Rule conflict()
{
    return {Id, judge};
}

} // namespace covault::health::rules
