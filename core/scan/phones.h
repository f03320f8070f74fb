// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

/// Phone numbers, by libphonenumber. The only door to that library.
namespace covault::scan::phones {

/// A number that stands in a text.
struct Found
{
    qsizetype start = 0; ///< in \p text of find(), in UTF-16 units
    qsizetype length = 0;
    QString e164; ///< "+4930123456"

    bool operator==(const Found &) const = default;
};

/// \p text in the international form E.164, or nothing if it is no valid number. \p region is the country in which a
/// number without a country code is dialled ("DE"); without one only numbers with a plus can be read.
QString toE164(const QString &text, const QString &region);

/// The valid numbers in \p text, in order.
std::vector<Found> find(const QString &text, const QString &region);

} // namespace covault::scan::phones
