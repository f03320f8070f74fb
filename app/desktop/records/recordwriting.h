// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/session/session.h"

namespace covault::desktop {

/// Writes what the page of a record was asked for, and says it in a toast, from which it can be undone; where it fails, it says
/// why. GUI thread; answers end with \p owner.
class RecordWriting
{
public:
    using Work = std::function<Result<vault::Changed>(WriteScope &)>;

    RecordWriting(const Services &services, QObject *owner)
        : m_services(services)
        , m_owner(owner)
    {
    }

    /// Then says \p what, of which equal ones of \p id add up; with \p undoing, if there is one.
    void write(Work work, const QString &id, std::function<QString(int)> what, Work undoing);
    /// Says nothing if it succeeds.
    void write(Work work) { write(std::move(work), {}, {}, {}); }

private:
    Services m_services;
    QObject *m_owner;
};

} // namespace covault::desktop
