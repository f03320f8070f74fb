// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/moment.h"

namespace covault {

/// The sorts of ids that exist. What each is made of: core/vault/FORMAT.md and core/sync/FORMAT.md.
using RecordId = Id<struct RecordTag, 16>;
using ActId = Id<struct ActTag, 16>;
using MemberId = Id<struct MemberTag, 16>;
using PartyId = Id<struct PartyTag, 16>;
using CollectionId = Id<struct CollectionTag, 16>;
using DeviceId = Id<struct DeviceTag, 16>;

using VaultId = Id<struct VaultTag, 32>;
using ChangeId = Id<struct ChangeTag, 32>;
using StatementId = Id<struct StatementTag, 32>;
using SegmentId = Id<struct SegmentTag, 32>;
using EpochId = Id<struct EpochTag, 32>;
using RequestId = Id<struct RequestTag, 32>;
using InviteId = Id<struct InviteTag, 32>;
using BlobId = Id<struct BlobTag, 32>;
using Hash = Id<struct HashTag, 32>;

using FindingId = Id<struct FindingTag, 10>;
using ClusterId = Id<struct ClusterTag, 10>;

/// The short form in which a vault id is shown and names its folder on a remote: the first half.
inline QString shortText(const VaultId &vault)
{
    return base32::encode(vault.view().first(16));
}

/// An id whose first 48 bits are \p time, so that ids sort by it: a ULID (https://github.com/ulid/spec).
/// \p random gives the other ten bytes.
template<typename T>
T makeUlid(Moment time, BytesView random)
{
    static_assert(T::Size == 16);
    Q_ASSERT_X(random.size() >= 10, "makeUlid", "ten random bytes are needed");
    const auto milliseconds = quint64(time.time_since_epoch().count());
    Bytes bytes;
    for (int shift = 40; shift >= 0; shift -= 8)
        bytes += char((milliseconds >> shift) & 0xff);
    bytes += random.first(10).toByteArray();
    return *T::fromBytes(bytes);
}

} // namespace covault
