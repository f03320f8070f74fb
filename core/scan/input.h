// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/document.h"
#include "scan/item.h"
#include "scan/triggers.h"

namespace covault::scan {

/// One document as detectors see it: read, and its text cut into lines. Lives as long as its document.
struct Input
{
    QString path;   ///< of the file it is in, relative to the scanned path
    QString part;   ///< what it is inside the file: "mail 3: Renewal", "notes.txt"; empty for the file itself
    QString title;  ///< what a heading would say: the mail's subject, or the file's name without its ending
    QString region; ///< country of phone numbers without a country code; empty: unknown
    const readers::Document &document;
    std::vector<Line> lines; ///< of the document's text

    /// Where something stands, for people: "line 12", "mail 3: Renewal, line 12".
    QString at(const QString &position) const
    {
        return part.isEmpty() ? position : part + QLatin1StringView(", ") + position;
    }
    QString at(const Line &line) const { return at(QLatin1StringView("line ") + QString::number(line.number)); }

    /// An item with its place filled in.
    Item item(const QString &kind, const QString &position, double confidence, const QString &why) const
    {
        return {path, at(position), kind, {}, {}, confidence, why};
    }
    Item item(const QString &kind, const Line &line, double confidence, const QString &why) const
    {
        return {path, at(line), kind, {}, {}, confidence, why};
    }
};

} // namespace covault::scan
