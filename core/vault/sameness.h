// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cbor.h"
#include "vault/kind.h"

#include <QString>

#include <optional>

namespace covault::vault {

/// Values that mean the same though they are spelled otherwise. Merging and conflicts know nothing of it: they compare bytes.

/// A text of that type in the one form in which two of them are compared, for nothing else. Phone numbers by country, number and
/// extension (\p region: of those without a country), network addresses and hosts by their one spelling, durations by their
/// length. What has no such form is compared as it is.
QString comparableText(FieldType type, const QString &text, const QString &region);

/// How long a stored duration is, in minutes; of months and years, which differ, as long as they usually are.
std::optional<double> minutesOf(const QString &duration);

/// Whether two stored values of \p field mean the same; of rows, whether all their cells do.
bool meanTheSame(const cbor::Value &a, const cbor::Value &b, const Field &field, const QString &region);

} // namespace covault::vault
