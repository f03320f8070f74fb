// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/openfindings.h"

#include "comanage/rules.h"
#include "desktop/widgets/shownseverity.h"
#include "health/health.h"

namespace covault::desktop {

namespace {

SeverityTable severitiesOf(const std::vector<health::Finding> &findings)
{
    SeverityTable table;
    for (const health::Finding &finding : findings) {
        if (finding.state != health::State::Open)
            continue;
        const auto severity = shownAs(finding.severity);
        for (const vault::RecordKey &record : finding.records)
            table[record] = std::max(table.value(record, severity), severity);
    }
    return table;
}

} // namespace

OpenFindings::OpenFindings(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_job(this)
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(Delay);
    connect(&m_wait, &QTimer::timeout, this, &OpenFindings::judge);
    connect(&session, &Session::changed, &m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::stateChanged, this,
            [this](Session::State state) { state == Session::State::Unlocked ? m_wait.start() : forget(); });
    if (session.isUnlocked())
        m_wait.start();
}

void OpenFindings::judge()
{
    m_session.survey(
            m_job,
            [](ReadScope &scope) -> Result<Judged> {
                auto report = health::run(scope.vault, comanage::allRules());
                if (!report)
                    return failure(report);
                Judged judged;
                judged.severities = std::make_shared<const SeverityTable>(severitiesOf(report->findings));
                judged.findings = std::make_shared<const std::vector<health::Finding>>(std::move(report->findings));
                return judged;
            },
            [this](Result<Judged> judged) {
                // What can't be judged is said by the health screen, whose work it is; here nothing is known then.
                if (!judged)
                    return forget();
                m_findings = std::move(judged->findings);
                m_severities = std::move(judged->severities);
                Q_EMIT changed();
            });
}

void OpenFindings::forget()
{
    m_wait.stop();
    m_job.cancel();
    m_findings.reset();
    m_severities.reset();
    Q_EMIT changed();
}

int OpenFindings::attentionIn(const QStringList &kinds) const
{
    int count = 0;
    if (!m_severities)
        return count;
    for (auto open = m_severities->constKeyValueBegin(); open != m_severities->constKeyValueEnd(); ++open)
        count += open->second >= drawing::Severity::Warning && kinds.contains(open->first.kind) ? 1 : 0;
    return count;
}

} // namespace covault::desktop
