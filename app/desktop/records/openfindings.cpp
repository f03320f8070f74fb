// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/openfindings.h"

#include "desktop/widgets/shownseverity.h"

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

OpenFindings::OpenFindings(Session &session, Findings &findings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_judged(findings)
    , m_job(this)
{
    connect(&findings, &Findings::changed, this, &OpenFindings::read);
    read();
}

// What can't be judged is said by the health screen, whose work it is; here nothing is known then.
void OpenFindings::read()
{
    const auto overview = m_judged.overview();
    if (!overview)
        return forget();
    using Severities = std::shared_ptr<const SeverityTable>;
    m_session.survey(
            m_job,
            [overview](ReadScope &) -> Result<Severities> {
                return std::make_shared<const SeverityTable>(severitiesOf(overview->report.findings));
            },
            [this, overview](Result<Severities> severities) {
                if (!severities)
                    return forget();
                keep({overview, &overview->report.findings}, std::move(*severities));
                Q_EMIT changed();
            });
}

void OpenFindings::forget()
{
    m_job.cancel();
    keep(nullptr, nullptr);
    Q_EMIT changed();
}

// What was known before may be held here alone, and takes long to free.
void OpenFindings::keep(OpenFindingList findings, std::shared_ptr<const SeverityTable> severities)
{
    m_session.letGo(std::exchange(m_findings, std::move(findings)));
    m_session.letGo(std::exchange(m_severities, std::move(severities)));
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
