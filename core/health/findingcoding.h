// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/finding.h"

namespace covault::health {

/// What FindingList keeps packed of a finding: all that stands in no mark, and the face of its first record. The program's own
/// memory, in no format that another one reads.
Bytes encodeFinding(const Finding &finding, const Face &face);

/// Puts back the words, days and face, for a line.
void decodeWords(BytesView bytes, Finding &finding, Face &face);

/// Puts back everything. \p finding has its records already.
void decodeFinding(BytesView bytes, Finding &finding);

} // namespace covault::health
