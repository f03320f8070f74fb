// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/remoteconformance.h"
#include "tests/simulator/memoryremote.h"

using namespace covault;
using namespace covault::sync;

/// The remote of the simulator is one like any other while it has no faults.
class tst_MemoryRemote : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itConforms_data() { conformance::addRows(); }
    void itConforms()
    {
        QFETCH(conformance::Check, check);
        simulator::MemoryStorage storage;
        simulator::MemoryRemote remote(storage, 0);
        check(remote);
    }
};

QTEST_APPLESS_MAIN(tst_MemoryRemote)
#include "tst_memoryremote.moc"
