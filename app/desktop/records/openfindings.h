// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/findings/findings.h"
#include "desktop/models/recordlisting.h"
#include "desktop/records/recordreader.h"
#include "desktop/session/session.h"

namespace covault::desktop {

/// What is open about the records of the vault, as lists and pages of records ask for it. The record screens share one.
///
/// GUI thread.
class OpenFindings : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    OpenFindings(Session &session, Findings &findings, QObject *parent = nullptr);

    /// Null until it was judged once.
    const OpenFindingList &findings() const { return m_findings; }
    /// The same, for lists.
    WorstOpen worstOpen() const;
    /// How many records of \p kinds have a warning or worse.
    int attentionIn(const QStringList &kinds) const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void forget();
    void keep(OpenFindingList findings, QHash<QString, int> attention);

    Session &m_session;
    Findings &m_judged;
    Job m_job;
    OpenFindingList m_findings;
    QHash<QString, int> m_attention; // by kind
};

} // namespace covault::desktop
