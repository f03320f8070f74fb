// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/findings.h"

#include "comanage/rules.h"
#include "desktop/platform/heap.h"

namespace covault::desktop {

Findings::Findings(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_job(this)
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(Delay);
    connect(&m_wait, &QTimer::timeout, this, &Findings::judge);
    connect(&session, &Session::changed, &m_wait, qOverload<>(&QTimer::start));
    connect(&session, &Session::stateChanged, this,
            [this](Session::State state) { state == Session::State::Unlocked ? judge() : forget(); });
    if (session.isUnlocked())
        judge();
}

void Findings::judge()
{
    if (!m_strengths)
        m_strengths = std::make_shared<health::Strengths>();
    m_session.survey(
            m_job,
            [strengths = m_strengths](ReadScope &scope) -> Result<Overview> {
                auto overview = health::readOverview(scope.vault, comanage::allRules(), strengths);
                releaseFreedMemory(); // all records were read for it
                return overview ? Result<Overview>(std::make_shared<const health::Overview>(std::move(*overview)))
                                : failure(overview);
            },
            [this](Result<Overview> judged) { take(std::move(judged)); });
}

void Findings::take(Result<Overview> judged)
{
    m_error = judged ? std::nullopt : std::optional(judged.error());
    m_session.letGo(std::exchange(m_overview, judged ? std::move(*judged) : nullptr));
    Q_EMIT changed();
}

void Findings::forget()
{
    m_wait.stop();
    m_job.cancel();
    const bool wasJudged = m_overview || m_error;
    m_error.reset();
    m_session.letGo(std::exchange(m_overview, nullptr));
    m_session.letGo(std::exchange(m_strengths, nullptr));
    if (wasJudged)
        Q_EMIT changed();
}

} // namespace covault::desktop
