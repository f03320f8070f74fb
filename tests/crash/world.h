// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault::crash {

/// What a person finds in the folder of a run: of each vault file, be it a backup, its slots, records, attachments and drafts
/// as lines without ids, that two runs of one script share. A file that is not sound says so in a line.
///
/// Opens copies of them as the program does, which mends what a crash left: the files stay as they are.
QStringList worldOf(const QString &folder);

/// What Ben has who takes all that lies in the folder's remote, beside what Ada has there; empty if it is the same.
QStringList differencesOfBen(const QString &folder);

} // namespace covault::crash
