// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <malloc.h>
#include <unistd.h>

namespace covault::test {

/// Bytes of this process that lie in memory.
inline qint64 residentBytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

/// Bytes of the heaps that are in use; 0 where the allocator does not count.
inline qint64 usedBytes()
{
    return qint64(mallinfo2().uordblks);
}

/// Bytes of the blocks that lie apart from the heaps.
inline qint64 blockBytes()
{
    return qint64(mallinfo2().hblkhd);
}

} // namespace covault::test
