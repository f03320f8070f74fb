// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/fieldclass.h"

#include <QStringList>

#include <map>

namespace covault::scan {

/// The values of one field of a row and what they are.
struct Cell
{
    FieldClass type = FieldClass::Text;
    QStringList values; ///< empty ones say nothing

    bool operator==(const Cell &) const = default;
};

/// One thing that may be written twice: a record, or a row of a table. A value.
struct Row
{
    QString id;
    QString kind; ///< only rows of one kind are compared; of a CSV empty
    std::map<QString, Cell> fields;

    bool operator==(const Row &) const = default;
};

} // namespace covault::scan
