// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/findingjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QJsonValue dateJson(const std::optional<QDate> &day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue();
}

} // namespace

QJsonObject findingJson(const vault::Vault &vault, const health::Finding &finding)
{
    QJsonArray records;
    for (const vault::RecordKey &record : finding.records)
        records.append(record.id.toString());
    const auto assignee = finding.assignee ? vault.roster().findMember(*finding.assignee) : std::nullopt;
    return {{u"id"_s, finding.id.toString()}, {u"rule"_s, finding.rule}, {u"severity"_s, health::severityName(finding.severity)},
            {u"records"_s, records}, {u"title"_s, finding.title}, {u"evidence"_s, finding.evidence}, {u"since"_s, dateJson(finding.since)},
            {u"due"_s, dateJson(finding.due)}, {u"fix"_s, health::fixName(finding.fix)}, {u"state"_s, health::stateName(finding.state)},
            {u"until"_s, dateJson(finding.until)}, {u"assignee"_s, assignee ? QJsonValue(assignee->name) : QJsonValue()},
            {u"reason"_s, finding.reason.isEmpty() ? QJsonValue() : QJsonValue(finding.reason)}};
}

} // namespace covault::cli
