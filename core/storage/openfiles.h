// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QString>

namespace covault::storage {

/// Notes that a database has a file open, for as long as it lives. POSIX drops all locks of a process on a file when any
/// descriptor of it is closed, so nobody else in the process may open such a file, read and close it.
///
/// Move-only. Thread-safe.
class OpenFile
{
public:
    OpenFile() = default;
    explicit OpenFile(const QString &path);
    OpenFile(OpenFile &&other) noexcept;
    OpenFile &operator=(OpenFile &&other) noexcept;
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    ~OpenFile();

    /// Whether a database of this process has the file open, under whatever name.
    static bool isOpen(const QString &path);

private:
    Bytes m_identity; // device and number of the file; empty: none
};

} // namespace covault::storage
