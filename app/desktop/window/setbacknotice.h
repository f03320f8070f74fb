// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/session/job.h"
#include "desktop/session/session.h"
#include "vault/rollbackmemory.h"

#include <QObject>

namespace covault::desktop {

/// Asks, when a vault was unlocked whose file is older than the one that was open here, whether that is meant
/// (vault::RollbackMemory). Until it is said to be, each unlocking asks again; the vault can be used all the same.
class SetbackNotice : public QObject
{
    Q_OBJECT
public:
    SetbackNotice(const Services &services, QObject *parent);

private:
    void look();
    void ask(const vault::Setback &setback);
    void accept();

    Services m_services;
    Job m_job;
    int m_states = 0; ///< how many the session has had
};

} // namespace covault::desktop
