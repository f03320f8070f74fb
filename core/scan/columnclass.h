// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/fieldclass.h"

#include <QStringList>

namespace covault::scan {

/// What the values of a column of an unknown table are: by their shapes, and by the header where shapes don't tell
/// (a name from a title, a serial from an article number).
FieldClass classifyColumn(const QString &header, const QStringList &values);

/// The class of a record's field, by its id and its type of the kind file.
FieldClass classOfField(const QString &fieldId, const QString &type);

} // namespace covault::scan
