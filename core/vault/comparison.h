// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/otherspellings.h"
#include "vault/recordtext.h"

namespace covault::vault {

/// The day that a comparison names: "2027-01-01", or "30d", "6w", "3m", "1y" from \p today on ("-30d": before it).
/// Nothing if it is neither.
std::optional<QDate> comparisonDay(const QString &typed, QDate today);

/// What is asked of a field: made once, for all records.
struct Asked
{
    explicit Asked(const QString &typed);

    QString folded;
    OtherSpellings spellings;
    QString duration; ///< as it is stored; empty if it is none
};

/// Whether some value of a field holds what is asked, case and accents ignored, or is it in another spelling of its type: a
/// choice by its label, a duration by its length. Never true of a secret.
bool fieldContains(const Record &record, const QString &field, const Asked &asked, const TitleOf &linked);

/// Whether the field's value lies below (or above) \p typed: durations by their length, money if it is of the same currency or
/// none is typed, else as dates if that is one, else as numbers.
bool fieldCompares(const Record &record, const QString &field, bool isBelow, const QString &typed, QDate today);

} // namespace covault::vault
