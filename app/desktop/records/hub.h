// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/records/haltedmoves.h"
#include "desktop/records/openfindings.h"

#include <QObject>

namespace covault::desktop {

/// What can be done with the record that is open or current; some of it with the several that are selected.
enum class RecordVerb {
    CopyPassword,
    CopyUserName,
    CopyCode,
    OpenAddress,
    New,
    Edit,
    Save,
    Filter,
    Star,
    Review,
    Doubt,
    Replace,
    Move,
    Remove,
    ShowLarge,
    ShowQr,
};

/// What the record screens have in common: the findings, the moves that a lock stopped, and the actions, which the
/// screen that is seen carries out.
class RecordsHub : public QObject
{
    Q_OBJECT
public:
    /// Adds the actions; they are enabled while one of \p pages is shown.
    RecordsHub(const Services &services, const QStringList &pages);
    ~RecordsHub() override;

    OpenFindings &findings() { return m_findings; }
    HaltedMoves &haltedMoves() { return m_haltedMoves; }

Q_SIGNALS:
    void requested(covault::desktop::RecordVerb verb);

private:
    void addActions(const QStringList &pages);

    Services m_services;
    OpenFindings m_findings;
    HaltedMoves m_haltedMoves;
};

} // namespace covault::desktop
