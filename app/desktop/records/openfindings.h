// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/recordlisting.h"
#include "desktop/records/recordreader.h"
#include "desktop/session/session.h"

#include <QTimer>

namespace covault::desktop {

/// What is open about the records of the vault, judged anew a moment after something has changed. The record screens
/// share one.
///
/// GUI thread; judges on the read thread.
class OpenFindings : public QObject
{
    Q_OBJECT
public:
    /// So long after a change it judges: several changes are one.
    static constexpr std::chrono::milliseconds Delay{150};

    explicit OpenFindings(Session &session, QObject *parent = nullptr);

    /// Null until it was judged once.
    const OpenFindingList &findings() const { return m_findings; }
    std::shared_ptr<const SeverityTable> severities() const { return m_severities; }
    /// How many records of \p kinds have a warning or worse.
    int attentionIn(const QStringList &kinds) const;

Q_SIGNALS:
    void changed();

private:
    struct Judged
    {
        OpenFindingList findings;
        std::shared_ptr<const SeverityTable> severities;
    };
    void judge();
    void forget();

    Session &m_session;
    Job m_job;
    QTimer m_wait;
    OpenFindingList m_findings;
    std::shared_ptr<const SeverityTable> m_severities;
};

} // namespace covault::desktop
