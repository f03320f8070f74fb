// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/segment.h"
#include "vault/replica.h"

namespace covault::sync {

/// The keys and devices of an open replica, as it has them at the moment of asking.
class ReplicaKeys : public SegmentKeys
{
public:
    explicit ReplicaKeys(const vault::Replica &replica)
        : m_replica(replica)
    {
    }

    VaultId vault() const override;
    CollectionId members() const override;
    std::optional<EpochId> findMembersEpoch(BytesView firstHalf) const override;
    const crypto::SecretBytes *epochKey(const EpochId &epoch) const override;
    std::optional<Bytes> signingKey(const DeviceId &device) const override;

private:
    const vault::Replica &m_replica;
};

/// The devices that statements name, removed ones too: whose directories on remotes are read.
std::vector<DeviceId> namedDevices(const vault::Replica &replica);

} // namespace covault::sync
