// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/duties/dutiesreading.h"
#include "desktop/session/session.h"

#include <QTimer>

namespace covault::desktop {

/// Reads who does what, and leads to the record of a duty, where it is changed. GUI thread; the rules run on the
/// reading thread.
class DutiesController : public QObject
{
    Q_OBJECT
public:
    explicit DutiesController(const Services &services, QObject *parent = nullptr);
    ~DutiesController() override;

    const DutiesState &state() const { return m_state; }

    /// Empty: all areas.
    void showLane(const QString &lane);
    void filterBy(DutyFilter filter);
    void select(const vault::RecordKey &duty);
    /// Opens the record of the current duty.
    void open();
    /// Makes the duty whose record \p target names current, wherever it is filed.
    void showTarget(const QString &target);

Q_SIGNALS:
    void stateChanged(const covault::desktop::DutiesState &state);
    /// The record of the current duty.
    void recordChanged(std::optional<covault::vault::RecordKey> record);

private:
    void load();
    void take(Result<DutiesReading> reading);
    void tell();

    Services m_services;
    DutiesState m_state;
    DutiesReading m_reading;
    std::optional<vault::RecordKey> m_current; // what was asked for; kept while it is filtered away
    std::optional<vault::RecordKey> m_told;
    Job m_job;
    QTimer m_delay; // changes come in bursts
};

} // namespace covault::desktop
