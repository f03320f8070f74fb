// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"

namespace covault::vault {

/// A value that has not the form of its type. Nobody can type one, but what others send is taken whatever it is: it is kept, shown
/// as it is and marked.
struct UnfitValue
{
    QString field;
    Bytes element;

    bool operator==(const UnfitValue &) const = default;
};

/// Those of the fields that the record's kind declares; none of a kind that is not known here.
std::vector<UnfitValue> unfitValues(const Record &record);

} // namespace covault::vault
