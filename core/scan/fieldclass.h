// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault::scan {

/// What a value is, as far as comparing two of them differs.
enum class FieldClass {
    Text,         ///< words of any sort: titles, remarks
    Name,         ///< of a person
    Organisation, ///< of a company, an agency, a brand
    Address,
    Phone,
    Email,
    Domain, ///< and URLs
    Ip,
    Network,
    Mac,
    Serial,     ///< two different ones are two different things
    Identifier, ///< a number or code that names one thing, but may be mistyped
    Number,
    Money,
    Date,
};

/// Whether values of the class are the same or not, and hardly anything between.
constexpr bool isCode(FieldClass type)
{
    return type >= FieldClass::Phone && type <= FieldClass::Identifier;
}

/// Whether values of the class are words.
constexpr bool isWords(FieldClass type)
{
    return type <= FieldClass::Address;
}

} // namespace covault::scan
