// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

struct sqlite3_file;

namespace covault::storage::vfs {

/// The name under which SQLite knows the file system layer that leaves room for a vault's header.
constexpr char Name[] = "covault";
/// Where the database starts in the file, behind both copies of the header.
constexpr qint64 DatabaseOffset = 16 * 1024;

/// Registers the layer with SQLite, once a process. It shifts the main database file by DatabaseOffset and leaves out
/// the 16 KiB at SQLite's lock bytes (1 GiB), which no page may lie on; WAL and other files pass unchanged.
void install();

/// Where byte \p offset of the database lies in the file. Pages of up to 16 KiB are never torn apart by it.
qint64 positionInFile(qint64 offset);
/// How large the database in a file of \p fileSize bytes is.
qint64 databaseSize(qint64 fileSize);

/// Reads the DatabaseOffset bytes before the database that \p file, opened by this layer, holds. A code of SQLite's.
int readHeader(sqlite3_file *file, void *header);

/// Moves the lock bytes, so that a test need not write a gigabyte; SQLite itself is told by its own test control.
void setLockBytesForTest(qint64 position);

} // namespace covault::storage::vfs
