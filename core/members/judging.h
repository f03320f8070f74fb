// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/statementgraph.h"

/// The one place where statements are judged against each other. FORMAT.md, 'Judging', says it in words.
namespace covault::members {

/// The roster that a set of statements gives, which holds with each statement all that it had seen. What does not count
/// is listed.
Roster judgeSet(const StatementGraph &graph, const VaultId &vault, const NodeSet &set);

} // namespace covault::members
