// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

/// Phone numbers, by libphonenumber. The only door to that library.
namespace covault::vault::phones {

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

/// The digits of a number: of one that begins with a plus or with 00 country and number without the trunk zero, else those that
/// it has behind its zeros. Empty if it has none.
QString digits(const QString &text);
/// The digits of a number without its country, if it names one; without zeros at the beginning.
QString national(const QString &text);

/// A number in the one form in which two of them are compared: country, number and extension if it can be one, else all its
/// digits. \p region as of toE164(). Empty if it has no digit.
QString comparable(const QString &text, const QString &region);

/// The valid numbers in \p text, in order.
std::vector<Found> find(const QString &text, const QString &region);

} // namespace covault::vault::phones
