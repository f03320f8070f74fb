// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/taking/recordfield.h"

namespace covault::desktop {

/// What one key takes out of a record without opening it: its password, user name or one-time code to the clipboard,
/// its address to the browser. Says so where it has none.
///
/// GUI thread; looks on the read thread, and the newest wish wins.
class Taker : public QObject
{
    Q_OBJECT
public:
    Taker(const Services &services, QObject *parent);

    void take(const vault::RecordKey &record, Takes what);

private:
    struct Taken;
    void carryOut(const Taken &taken, Takes what);

    Services m_services;
    Job m_job;
};

} // namespace covault::desktop
