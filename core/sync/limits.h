// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What a stranger can make this program read, hold or work on. Checked before the work.
namespace covault::sync::limits {

constexpr qint64 File = 8 * 1024 * 1024;
constexpr qint64 Blob = 5 * 1024 * 1024; ///< a sealed part of 4 MiB, padded
constexpr qsizetype Header = 1024 * 1024;
constexpr qint64 SectionUnpacked = 64 * 1024 * 1024;
constexpr qint64 Ratio = 100; ///< unpacked bytes to one packed byte
constexpr quint64 ChangesPerSegment = 100'000;
constexpr quint64 StatementsPerSegment = 1'000;
constexpr size_t Sections = 1'000;
constexpr size_t Position = 1'000;
constexpr size_t Seen = 10'000;
constexpr quint64 Number = 999'999'999;
constexpr size_t FilesPerSegment = 8; ///< kept while nobody here can tell which is right
constexpr int Requests = 100;
constexpr qint64 Request = 64 * 1024;
/// Content bytes of the segments that this program builds: whatever they are, the file stays far below its limit.
constexpr qint64 OwnSegment = 2 * 1024 * 1024;

} // namespace covault::sync::limits
