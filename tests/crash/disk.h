// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/crash/trace.h"

#include <QString>

/// Stands between this program and the system: its own write, fsync, open, rename and the like take the place of the C
/// library's, for Qt and SQLite too. Nothing is ever brought to the disk: that a program waits for it is all that matters here.
///
/// One thread.
namespace covault::crash::disk {

/// From now on what is done to the files below \p folder is noted, until takeTrace().
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
};
constexpr int Faults = 5;
const char *nameOf(Fault fault);

/// The calls that make, open, write, cut, sync, rename or remove files below \p folder are counted from 1; of them the one
/// numbered \p call ends with \p fault.
void failAt(const QString &folder, int call, Fault fault);
/// How many calls there were.
int calls();
/// The call that was failed, as "write acme.covault-wal"; empty if none was. From now on none is.
QByteArray heal();

} // namespace covault::crash::disk
