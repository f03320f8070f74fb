// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/aead.h"
#include "members/ids.h"
#include "sync/segment.h"

#include <map>

namespace covault::sync {

/// Keys and devices that a test hands to what opens and builds segments.
class HeldKeys : public SegmentKeys
{
public:
    HeldKeys(const VaultId &vault, const CollectionId &members)
        : m_vault(vault)
        , m_members(members)
    {
    }

    /// A new key of a collection, held from now on.
    EpochId addEpoch(const CollectionId &collection)
    {
        auto key = crypto::SecretBytes::random(crypto::KeySize);
        const EpochId id = members::epochIdOf(m_vault, collection, key);
        m_keys.emplace(id, std::move(key));
        if (collection == m_members)
            m_membersEpochs.push_back(id);
        return id;
    }
    void forget(const EpochId &epoch) { m_keys.erase(epoch); }
    void name(const DeviceId &device, const Bytes &signingKey) { m_devices[device] = signingKey; }
    void forget(const DeviceId &device) { m_devices.erase(device); }
    void setVault(const VaultId &vault) { m_vault = vault; }

    VaultId vault() const override { return m_vault; }
    CollectionId members() const override { return m_members; }
    std::optional<EpochId> findMembersEpoch(BytesView firstHalf) const override
    {
        for (const EpochId &epoch : m_membersEpochs) {
            if (epoch.view().startsWith(firstHalf))
                return epoch;
        }
        return std::nullopt;
    }
    const crypto::SecretBytes *epochKey(const EpochId &epoch) const override
    {
        const auto found = m_keys.find(epoch);
        return found == m_keys.end() ? nullptr : &found->second;
    }
    std::optional<Bytes> signingKey(const DeviceId &device) const override
    {
        const auto found = m_devices.find(device);
        return found == m_devices.end() ? std::nullopt : std::optional(found->second);
    }

private:
    VaultId m_vault;
    CollectionId m_members;
    std::map<EpochId, crypto::SecretBytes> m_keys;
    std::vector<EpochId> m_membersEpochs;
    std::map<DeviceId, Bytes> m_devices;
};

} // namespace covault::sync
