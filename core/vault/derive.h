// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"

namespace covault::vault {

/// The value of a derived field (kinds.md mark `d`), worked out of the record itself; null if it can't be, or if the
/// field is not derived. A value that someone gave to a field 'derived unless given' wins and is not asked for here.
/// To add one: a function and a row in the table of derive.cpp.
cbor::Value derivedValue(const Record &record, const QString &field);

/// The value that is shown: the one given, else the derived one.
cbor::Value shownValue(const Record &record, const Field &field);

/// The last day on which a contract can be given notice: its end, less the notice period, at the term that
/// \p noticeTo names. Nothing if the end or the period is unknown.
std::optional<QDate> noticeDate(QDate end, const QString &notice, const QString &noticeTo);

/// \p day less a duration of one ISO 8601 unit ("P3M"); nothing if it is malformed.
std::optional<QDate> earlierBy(QDate day, const QString &duration);

} // namespace covault::vault
