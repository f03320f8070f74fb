// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace covault::readers {

/// How much of an outside file is worth reading. Every reader refuses what lies beyond, before it allocates for it.
namespace limits {

inline constexpr qint64 FileBytes = qint64(256) << 20;     ///< a file as it lies on disk
inline constexpr qint64 UnpackedBytes = qint64(512) << 20; ///< all members of one archive together
inline constexpr qint64 UnpackedFloor = qint64(16) << 20;  ///< below this, no ratio is asked
inline constexpr qint64 UnpackedRatio = 200;               ///< unpacked bytes for one packed byte
inline constexpr qsizetype ArchiveMembers = 10'000;
inline constexpr qsizetype Columns = 16'384;    ///< of a table: what spreadsheets have
inline constexpr qsizetype Cells = 20'000'000;  ///< of all tables of a file together
inline constexpr size_t Sheets = 1000;            ///< of a workbook
inline constexpr int Depth = 3;                 ///< attachment in attachment, archive in archive
inline constexpr qsizetype TextCharacters = 400'000; ///< of a file of which only the text is wanted
inline constexpr int PdfPages = 2000;
inline constexpr qsizetype PdfCharacters = 8'000'000;
inline constexpr std::chrono::milliseconds PdfTime = std::chrono::seconds(20);
inline constexpr int PictureSide = 4000;         ///< in pixels, of a page that is drawn
inline constexpr int XmlDepth = 256;            ///< elements in each other that a reader follows

} // namespace limits

} // namespace covault::readers
