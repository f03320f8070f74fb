// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"

namespace covault::health {

/// The records that \p text names by `covault://…` with a 26-character id at its end or before a query, each once, in
/// the order of the text. What has no well-formed id is no link to a record.
std::vector<RecordId> recordLinksIn(QStringView text);

/// The same for all Markdown fields of \p record.
std::vector<RecordId> recordLinksIn(const vault::Record &record);

} // namespace covault::health
