// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/tableplan.h"

namespace covault::interchange {

/// A record out of one row of a table, and what has to be said about it.
struct TableRowRead
{
    IncomingRecord record;
    std::vector<Warning> warnings;
};

/// Turns one row into a record after the plan: puts parts of names and addresses together, cuts lists apart, brings
/// values into the spelling in which they are typed. Every filled cell is in the record.
TableRowRead readTableRow(const readers::Table &table, const readers::Row &row, const TablePlan &plan);

/// What names a row in its table without a column for that: the field that tells things of its kind apart.
QString rowKey(const IncomingRecord &record);

} // namespace covault::interchange
