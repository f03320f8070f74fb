// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/answerscontroller.h"

#include "desktop/session/secrets.h"
#include "health/worldreader.h"

namespace covault::desktop {

namespace {

constexpr std::chrono::milliseconds BurstTime{150};

} // namespace

AnswersController::AnswersController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_job(this)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(BurstTime);
    connect(&m_delay, &QTimer::timeout, this, &AnswersController::load);
    connect(&services.session, &Session::changed, this, [this] {
        if (m_state.isOpen)
            m_delay.start();
    });
}

void AnswersController::askNow()
{
    m_state.isOpen = true;
    m_state.isNow = true;
    load();
}

void AnswersController::askAt(Moment at)
{
    m_state.isOpen = true;
    m_state.isNow = false;
    m_state.at = at;
    load();
}

void AnswersController::close()
{
    m_state.isOpen = false;
    tell();
}

void AnswersController::load()
{
    m_state.isLoading = true;
    tell();
    const auto at = m_state.isNow ? std::nullopt : std::optional(m_state.at);
    m_services.session.survey(
            m_job,
            [at](ReadScope &scope) -> Result<AnswersReading> {
                const auto world = health::readWorld(scope.vault);
                return world ? Result<AnswersReading>(answersIn(*world, at)) : failure(world);
            },
            [this](Result<AnswersReading> reading) {
                m_state.isLoading = false;
                m_state.error = reading ? std::nullopt : std::optional(reading.error());
                m_reading = reading ? std::move(*reading) : AnswersReading{m_state.at, {}};
                m_state.at = m_reading.at;
                tell();
            });
}

void AnswersController::tell()
{
    m_state.rows.clear();
    m_state.current.reset();
    for (const AnswerView &row : m_reading.rows) {
        if (!m_lane.isEmpty() && row.lane != m_lane)
            continue;
        m_state.rows.push_back(row);
        if (!m_state.current || row.duty == m_current)
            m_state.current = row;
    }
    Q_EMIT stateChanged(m_state);
}

void AnswersController::select(const vault::RecordKey &duty)
{
    m_current = duty;
    tell();
}

void AnswersController::follow(const QString &lane, const std::optional<vault::RecordKey> &duty)
{
    if (!m_state.isOpen)
        m_current = duty; // while it is open, its own list says which one
    if (std::exchange(m_lane, lane) != lane && m_state.isOpen)
        tell();
}

void AnswersController::copy(const ReachView &reach)
{
    m_services.secrets.copy({reach.record, reach.field, reach.element, reach.column});
}

} // namespace covault::desktop
