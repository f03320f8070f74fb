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
    const auto open = std::count_if(report->findings.begin(), report->findings.end(),
            [](const health::Finding &finding) { return finding.state == health::State::Open; });
    return QJsonObject{{u"score"_s, report->score.value}, {u"open"_s, qint64(open)}};
}

} // namespace covault::cli
