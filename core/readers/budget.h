// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/limits.h"

#include <QString>

namespace covault::readers {

/// How much may still be taken out of a file and of all that lies in it: one for all its depths, so that many small bombs
/// count like a large one. Readers subtract what they take.
struct Budget
{
    qint64 unpacked = limits::UnpackedBytes; ///< of all archives together
    qint64 each = limits::FileBytes;         ///< of a member of an archive, an XML file or a PDF: a larger one is left out
    qint64 characters = limits::FileBytes;   ///< of all that is kept as text
    qsizetype cells = limits::Cells;         ///< of a workbook
    bool opensInner = true;                  ///< an archive in an archive is opened
};

inline QString tooLarge(qint64 bytes)
{
    return QStringLiteral("it is larger than %1 MiB").arg(bytes >> 20);
}

} // namespace covault::readers
