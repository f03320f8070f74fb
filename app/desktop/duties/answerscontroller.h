// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/duties/answersreading.h"
#include "desktop/session/session.h"

#include <QTimer>

namespace covault::desktop {

/// What a link to the screen of duties says to open the box 'Who answers', at now.
inline const QString AnswersTarget = QStringLiteral("answers");

/// Asks who answers: at now or at another moment, for the duties of an area. GUI thread; the asking is done on the
/// reading thread, and again when the vault changes while the box is open.
class AnswersController : public QObject
{
    Q_OBJECT
public:
    explicit AnswersController(const Services &services, QObject *parent = nullptr);

    const AnswersState &state() const { return m_state; }

    /// Opens the box and asks about this moment.
    void askNow();
    void askAt(Moment at);
    void close();
    void select(const vault::RecordKey &duty);
    /// Shows the answers of this area, empty: of all. \p duty is the current one when the box opens.
    void follow(const QString &lane, const std::optional<vault::RecordKey> &duty);
    void copy(const covault::desktop::ReachView &reach);

Q_SIGNALS:
    void stateChanged(const covault::desktop::AnswersState &state);

private:
    void load();
    void tell();

    Services m_services;
    AnswersState m_state;
    AnswersReading m_reading;
    QString m_lane;
    std::optional<vault::RecordKey> m_current;
    Job m_job;
    QTimer m_delay; // changes come in bursts
};

} // namespace covault::desktop
