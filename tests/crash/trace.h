// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/dice.h"

#include <QByteArray>
#include <QMap>

#include <vector>

namespace covault::crash {

using simulator::Dice;

/// The files below a folder: content by name.
struct Files
{
    QMap<QByteArray, QByteArray> content;
    QList<QByteArray> folders; ///< in the order in which they are made

    bool operator==(const Files &) const = default;
};

/// Reads all below \p folder; puts them there in the place of whatever is. The path is absolute.
Files readFiles(const QString &folder);
void writeFiles(const QString &folder, const Files &files);

/// One thing that a program did to the files below a folder. Files have numbers, since names change.
struct Operation
{
    enum class Kind { Write, Truncate, SyncFile, Name, Rename, Remove, MakeFolder, SyncFolder };
    Kind kind = Kind::Write;
    int file = 0;
    qint64 at = 0; ///< where it writes; how long the file becomes
    QByteArray data;
    QByteArray name;
    QByteArray to; ///< of Rename
};

/// What a program did, in its order, and what was there before.
struct Trace
{
    std::vector<QByteArray> contents; ///< of the files that were there, by number
    QMap<QByteArray, int> names;
    QList<QByteArray> folders;
    std::vector<Operation> operations;
};

/// What becomes of that which was not brought to the disk.
enum class Loss {
    Nothing, ///< only the program died
    All,
    Tail, ///< the writes came in their order; the last one that did is torn
    Some, ///< any 512 bytes of them did, and any number of the names
};
const char *nameOf(Loss loss);

/// The files as they are found after the first \p done operations and a crash. Names get to the disk in the order in
/// which they were given, as a journal keeps them, and no later than the next sync of a folder.
Files filesAfter(const Trace &trace, size_t done, Loss loss, Dice &dice);

} // namespace covault::crash
