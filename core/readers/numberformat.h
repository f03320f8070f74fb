// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace covault::readers {

/// What a spreadsheet's number format makes of a number, as far as its meaning changes. A value.
struct NumberFormat
{
    enum class Sort { Number, Date, Time, DateTime };

    Sort sort = Sort::Number;
    int digits = 0; ///< at least so many digits before the point: postal codes, telephone numbers

    /// The meaning of a format's code: "yyyy-mm-dd", "[h]:mm", "00000".
    static NumberFormat fromCode(QStringView code);

    /// The meaning of one of the formats that have a number and no code in the file.
    static NumberFormat builtIn(int number);

    bool operator==(const NumberFormat &) const = default;
};

/// Which day has the number 0: the two ways workbooks count.
enum class DayCount { Since1900, Since1904 };

/// \p number in that format as text: ISO for dates and times (whole seconds), else as few digits as needed.
/// \p written is the number as it stands in the file: whole numbers keep all their digits.
QString formatted(const QString &written, NumberFormat format, DayCount count);

} // namespace covault::readers
