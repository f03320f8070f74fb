// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "readers/limits.h"
#include "readers/skipped.h"

#include <functional>
#include <vector>

namespace covault::readers {

/// What is written in a PDF, page after page, and what could not be read of it.
struct PdfText
{
    QString text;
    std::vector<Skipped> skipped; ///< pages beyond the limits; pages without any text, which are pictures
};

/// How much of a PDF is read.
struct PdfLimits
{
    int pages = limits::PdfPages;
    qsizetype characters = limits::PdfCharacters;
    std::chrono::milliseconds time = limits::PdfTime;
};

/// Reads the text of a PDF in the order in which people read it, a line of the page on a line, pages apart by a form feed.
/// Nothing in it is run and nothing outside it is asked for. Refuses what is locked with a password. \p isStopped is asked
/// now and then; once it says yes, what was read until then is given.
Result<PdfText> readPdf(BytesView bytes, const PdfLimits &most = {}, const std::function<bool()> &isStopped = {});

} // namespace covault::readers
