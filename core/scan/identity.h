// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <map>

namespace covault::scan {

/// What names a thing: keys of which two things share one only if they are one thing. \p fields are those of a record
/// of \p kind or of an item. Keys hold secrets where a password tells two things to be one: they stay in memory.
QStringList identityOf(const QString &kind, const std::map<QString, QStringList> &fields, const QString &region);

/// A value of \p field in the form in which two of them are compared.
QString comparableValue(const QString &field, const QString &value, const QString &region);

} // namespace covault::scan
