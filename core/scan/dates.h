// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// Days as people write them, in several languages.
namespace covault::scan::dates {

/// A day that stands in a text.
struct Found
{
    qsizetype start = 0;
    qsizetype length = 0;
    QDate date;
    bool isCertain = true; ///< false where day and month could be swapped: 03/04/2026

    bool operator==(const Found &) const = default;
};

/// The days in \p text, in order: ISO, 31.12.2026, 12/31/2026, 31 December 2026, December 31, 2026, 31. Dezember 2026.
/// An open order with slashes is read as day before month, and marked.
std::vector<Found> find(const QString &text);

/// The whole of \p text as a day; also eight digits (20261231). Nothing if it is more or less than that.
std::optional<QDate> parse(const QString &text);

} // namespace covault::scan::dates
