// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/ids.h"
#include "base/moment.h"
#include "sync/obstacle.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace covault::sync {

/// What a segment's header says of one of its sections.
struct SectionHead
{
    CollectionId collection;
    EpochId epoch;      ///< under whose key it lies
    quint64 count = 0;  ///< changes; in the section of `members`, statements
    Hash root;          ///< over their ids

    bool operator==(const SectionHead &) const = default;
};

/// What a device says of one segment, and signs. Its hash is the segment's id: everything else is packaging.
struct SegmentHeader
{
    VaultId vault;
    DeviceId device;
    quint64 number = 0;                  ///< 1 for a device's first
    std::optional<SegmentId> previous;   ///< nothing for a device's first
    std::vector<StatementId> position;   ///< heads of the statements that its author had seen, without its own; sorted
    std::map<DeviceId, SegmentId> seen;  ///< last segments of the other devices that moved since the previous one
    std::vector<SectionHead> sections;   ///< that of `members` first, the others sorted by collection
    Moment time;                         ///< what the author's clock said

    Bytes encoded() const;
    /// Reads a header; `Damaged` unless it is what encoded() would write, give or take keys of later versions, and
    /// within the limits.
    static Opened<SegmentHeader> parse(BytesView bytes);

    bool operator==(const SegmentHeader &) const = default;
};

/// The id of the segment with this header, encoded.
SegmentId segmentIdOf(BytesView header);

/// The hash over the ids of what a section carries, in its order.
Hash rootOf(std::span<const Hash> ids);

} // namespace covault::sync
