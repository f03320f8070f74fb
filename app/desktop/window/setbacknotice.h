// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/session/job.h"
#include "desktop/session/session.h"
#include "vault/rollbackmemory.h"

#include <QObject>

namespace covault::desktop {

/// Asks, when a vault was unlocked whose file is older than the one that was open here, whether that is meant
/// (vault::RollbackMemory). Until it is said to be, each unlocking asks again; the vault can be used all the same. Of one whose
/// passphrase is easier to guess than it was here it leads to where a new one is set.
class SetbackNotice : public QObject
{
    Q_OBJECT
public:
    SetbackNotice(const Services &services, QObject *parent);

private:
    struct Found
    {
        std::optional<vault::Setback> setback;
        std::optional<vault::Weakening> weakening;
    };
    static Result<Found> find(ReadScope &scope);
    void look();
    void ask(const vault::Setback &setback);
    void lead(const vault::Weakening &weakening);
    void accept();

    Services m_services;
    Job m_job;
    int m_states = 0; ///< how many the session has had
};

} // namespace covault::desktop
