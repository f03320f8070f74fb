// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/dutiescontroller.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/recordplace.h"
#include "health/decisions.h"
#include "health/worldreader.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr std::chrono::milliseconds BurstTime{150};

Result<DutiesReading> readDuties(ReadScope &scope)
{
    const auto world = health::readWorld(scope.vault);
    if (!world)
        return failure(world);
    const auto local = health::readLocalDecisions(scope.vault);
    if (!local)
        return failure(local);
    return dutiesIn(*world, *local);
}

} // namespace

DutiesController::DutiesController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_job(this)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(BurstTime);
    connect(&m_delay, &QTimer::timeout, this, &DutiesController::load);
    connect(&services.session, &Session::changed, &m_delay, qOverload<>(&QTimer::start));
    services.actions.add({u"duties.open"_s, tr("Duty: &open the record"), u"external-link"_s, Menu::Record, {},
            [this](const ActionState &state) {
                return state.isUnlocked && state.page == u"duties"_s && m_state.current
                        ? Availability::yes()
                        : Availability::no(tr("Select a duty first"));
            },
            [this] { open(); }});
    load();
}

DutiesController::~DutiesController()
{
    m_services.actions.remove(u"duties."_s);
}

void DutiesController::load()
{
    m_services.session.read(m_job, readDuties, [this](Result<DutiesReading> reading) { take(std::move(reading)); });
}

void DutiesController::take(Result<DutiesReading> reading)
{
    m_state.isLoading = false;
    m_state.error = reading ? std::nullopt : std::optional(reading.error());
    if (reading)
        m_reading = std::move(*reading);
    const auto isGrave = [](const DutyView &duty) {
        return !duty.findings.empty() && duty.findings.front().severity >= drawing::Severity::Warning;
    };
    m_services.navigator.setOpenWork(u"duties"_s, int(std::ranges::count_if(m_reading.duties, isGrave)));
    tell();
}

void DutiesController::tell()
{
    // What was asked for before it could be read is shown as soon as it is there.
    choose(m_reading, m_current, m_state);
    Q_EMIT stateChanged(m_state);
    const auto record = m_state.current ? std::optional(m_state.current->key) : std::nullopt;
    if (std::exchange(m_told, record) != record)
        Q_EMIT recordChanged(record);
}

void DutiesController::showLane(const QString &lane)
{
    if (lane == m_state.lane)
        return;
    m_state.lane = lane;
    tell();
}

void DutiesController::filterBy(DutyFilter filter)
{
    m_state.filter = filter;
    tell();
}

void DutiesController::select(const vault::RecordKey &duty)
{
    if (m_state.current && m_state.current->key == duty)
        return;
    m_current = duty;
    tell();
}

void DutiesController::open()
{
    if (m_state.current) // where a duty is a record like others
        m_services.navigator.go({u"documents"_s, targetOf(m_state.current->key)});
}

void DutiesController::showTarget(const QString &target)
{
    const auto record = recordIn(target);
    if (!record)
        return;
    m_current = record;
    m_state.lane.clear();
    m_state.filter = DutyFilter::All;
    tell();
}

} // namespace covault::desktop
