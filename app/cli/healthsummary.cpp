// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/healthsummary.h"

#include "comanage/rules.h"
#include "health/health.h"

using namespace Qt::StringLiterals;

namespace covault::cli {

Result<QJsonObject> healthSummary(vault::Vault &vault)
{
    const auto report = health::run(vault, comanage::allRules());
    if (!report)
        return failure(report);
    qint64 open = 0;
    for (const health::ScoreLine &line : report->score.lines)
        open += line.open;
    return QJsonObject{{u"score"_s, report->score.value}, {u"open"_s, open}};
}

} // namespace covault::cli
