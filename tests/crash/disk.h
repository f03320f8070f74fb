// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/crash/trace.h"

#include <QString>

/// Stands between this program and the system: its own write, fsync, open, rename and the like take the place of the C
/// library's, for Qt and SQLite too. Nothing is ever brought to the disk: that a program waits for it is all that matters here.
///
/// One thread.
namespace covault::crash::disk {

/// From now on it is known which descriptors are of files below \p folder, and the calls that make, open, write, cut, sync,
/// rename or remove those are counted from 1. Files that were open before are not seen.
void watch(const QString &folder);
/// How many calls there were since watch(), record() or failAt().
int calls();

/// Watches, and what is done to the files below \p folder is noted, until takeTrace().
void record(const QString &folder);
/// How many operations were noted.
size_t recorded();
Trace takeTrace();

/// How a call ends that can't be done.
enum class Fault {
    Error,     ///< the disk failed, this once
    Errors,    ///< and fails from then on
    Full,      ///< no space, this once
    StaysFull, ///< from then on; what is there can be renamed and removed
    Cut,       ///< half of what is written; for the rest there is no space
    Killed,    ///< the process gets SIGKILL before it is done
};
/// Those that a process outlives.
constexpr int Faults = 5;
const char *nameOf(Fault fault);

/// Of the calls from now on, counted from 1, the one numbered \p call ends with \p fault. The folder must be watched.
void failAt(int call, Fault fault);
/// The call that was failed, as "write acme.covault-wal"; empty if none was. From now on none is, and nothing is watched.
QByteArray heal();

} // namespace covault::crash::disk
