// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "readers/budget.h"
#include "readers/skipped.h"

#include <vector>

namespace covault::readers {

/// What is written in a Word document, and what could not be read of it.
struct DocxText
{
    QString text;
    std::vector<Skipped> skipped;
};

/// Reads the text of a Word document (.docx): its body, then headers, footers, notes and comments; a paragraph on a line.
/// What was deleted under tracked changes, and field codes, are left out. Refuses what lies beyond limits.h.
Result<DocxText> readDocx(BytesView bytes);
/// The same within \p budget.
Result<DocxText> readDocx(BytesView bytes, Budget &budget);

} // namespace covault::readers
