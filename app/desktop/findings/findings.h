// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/session.h"
#include "health/overview.h"

#include <QTimer>

namespace covault::desktop {

/// What the rules say of the open vault. It is judged once for all that show it: after unlocking, and a moment after
/// something has changed; forgotten at lock.
///
/// Judging reads every record, on the thread for what takes long. GUI thread.
class Findings : public QObject
{
    Q_OBJECT
public:
    /// So long after a change it judges: several changes are one.
    static constexpr std::chrono::milliseconds Delay{150};

    /// \p session must outlive it.
    explicit Findings(Session &session, QObject *parent = nullptr);

    /// Null until it was judged, and while it can't be. Never changed after, so any thread may read it.
    const std::shared_ptr<const health::Overview> &overview() const { return m_overview; }
    /// Why it could not be judged.
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    /// Judged anew, or forgotten.
    void changed();

private:
    using Overview = std::shared_ptr<const health::Overview>;
    void judge();
    void take(Result<Overview> judged);
    void forget();

    Session &m_session;
    Job m_job;
    QTimer m_wait;
    Overview m_overview;
    std::shared_ptr<health::Strengths> m_strengths; // of this unlocked vault
    std::optional<Error> m_error;
};

} // namespace covault::desktop
