// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/replicakeys.h"

#include "members/ids.h"

namespace covault::sync {

namespace {

struct NamedDevice
{
    DeviceId id;
    Bytes signKey;
};

// Whether or not a statement counts, it says which keys a device has: the id commits to them.
std::optional<NamedDevice> deviceOf(const members::Statement &statement)
{
    if (const auto *genesis = statement.as<members::GenesisStatement>())
        return NamedDevice{members::deviceIdOf(genesis->signKey, genesis->boxKey), genesis->signKey};
    if (const auto *device = statement.as<members::DeviceStatement>())
        return NamedDevice{members::deviceIdOf(device->signKey, device->boxKey), device->signKey};
    return std::nullopt;
}

} // namespace

VaultId ReplicaKeys::vault() const
{
    return m_replica.roster().vaultId();
}

CollectionId ReplicaKeys::members() const
{
    return m_replica.roster().membersCollection();
}

std::optional<EpochId> ReplicaKeys::findMembersEpoch(BytesView firstHalf) const
{
    for (const EpochId &epoch : m_replica.keys.held()) {
        const auto *held = m_replica.keys.find(epoch);
        if (held->collection == members() && epoch.view().startsWith(firstHalf))
            return epoch;
    }
    return std::nullopt;
}

const crypto::SecretBytes *ReplicaKeys::epochKey(const EpochId &epoch) const
{
    const auto *held = m_replica.keys.find(epoch);
    return held ? &held->key : nullptr;
}

std::optional<Bytes> ReplicaKeys::signingKey(const DeviceId &device) const
{
    if (const auto known = m_replica.roster().findDevice(device))
        return known->signKey;
    for (const members::KnownStatement &known : m_replica.judgement.statements()) {
        if (const auto named = deviceOf(known.statement); named && named->id == device)
            return named->signKey;
    }
    return std::nullopt;
}

std::vector<DeviceId> namedDevices(const vault::Replica &replica)
{
    std::vector<DeviceId> devices;
    for (const members::KnownStatement &known : replica.judgement.statements()) {
        if (const auto named = deviceOf(known.statement))
            devices.push_back(named->id);
    }
    std::sort(devices.begin(), devices.end());
    devices.erase(std::unique(devices.begin(), devices.end()), devices.end());
    return devices;
}

} // namespace covault::sync
