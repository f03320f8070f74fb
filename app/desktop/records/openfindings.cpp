// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/openfindings.h"

#include "desktop/widgets/shownseverity.h"

namespace covault::desktop {

namespace {

QHash<QString, int> attentionOf(const health::FindingList &findings)
{
    QHash<QString, int> counts;
    findings.forEachOpen([&counts](const vault::RecordKey &record, health::Severity worst) {
        counts[record.kind] += worst >= health::Severity::Warning ? 1 : 0;
    });
    return counts;
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
    m_session.survey(
            m_job,
            [overview](ReadScope &) -> Result<QHash<QString, int>> { return attentionOf(overview->report.findings); },
            [this, overview](const Result<QHash<QString, int>> &attention) {
                if (!attention)
                    return forget();
                keep({overview, &overview->report.findings}, *attention);
                Q_EMIT changed();
            });
}

void OpenFindings::forget()
{
    m_job.cancel();
    keep(nullptr, {});
    Q_EMIT changed();
}

// What was known before may be held here alone, and takes long to free.
void OpenFindings::keep(OpenFindingList findings, QHash<QString, int> attention)
{
    m_session.letGo(std::exchange(m_findings, std::move(findings)));
    m_attention = std::move(attention);
}

WorstOpen OpenFindings::worstOpen() const
{
    if (!m_findings)
        return {};
    return [findings = m_findings](const vault::RecordKey &record) {
        const auto worst = findings->worstOpen(record);
        return worst ? std::optional(shownAs(*worst)) : std::nullopt;
    };
}

int OpenFindings::attentionIn(const QStringList &kinds) const
{
    int count = 0;
    for (const QString &kind : kinds)
        count += m_attention.value(kind);
    return count;
}

} // namespace covault::desktop
