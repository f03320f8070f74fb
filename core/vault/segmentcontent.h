// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/ids.h"

#include <map>
#include <optional>
#include <vector>

namespace covault::vault {

/// The changes that a segment carries for one collection.
struct SectionContent
{
    CollectionId collection;
    EpochId epoch;
    quint64 count = 0;
    Hash root;
    /// The changes' bodies, each the one whose id is in the root; nothing while its key is not held.
    std::optional<std::vector<std::pair<ChangeId, Bytes>>> changes;
};

/// One segment, opened and verified: its bytes were whole, its signature right, its predecessor and position known.
/// What its author was allowed to do is judged by the vault.
struct SegmentContent
{
    SegmentId id;
    DeviceId device;
    quint64 number = 0;
    std::optional<SegmentId> previous;
    std::vector<StatementId> position;
    std::map<DeviceId, SegmentId> seen;
    Moment time;
    Bytes header;    ///< as signed
    Bytes signature;
    std::vector<std::pair<StatementId, Bytes>> statements;
    std::vector<SectionContent> sections;
    Bytes file; ///< the whole segment as it lies on remotes
};

} // namespace covault::vault
