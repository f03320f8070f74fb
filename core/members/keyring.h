// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/identity.h"
#include "members/judgement.h"

#include <map>
#include <optional>

namespace covault::members {

/// A collection's key and its name. Move-only, as keys are.
struct HeldEpoch
{
    EpochId id;
    CollectionId collection;
    crypto::SecretBytes key;
};

/// A new key and the statement that hands it out.
struct MadeEpoch
{
    Statement statement;
    HeldEpoch held;
};

/// The collection keys that this device holds. Each was checked against its id.
///
/// A value that moves. Keys that can't be opened yet are remembered as they were sealed and open by themselves when a
/// later key comes.
class KeyRing
{
public:
    KeyRing() = default;
    explicit KeyRing(const VaultId &vault);

    /// Takes a key that is stored already. `Tampered` if it is not the one its id names.
    Result<> add(HeldEpoch epoch);
    /// Takes what an epoch or seal statement holds for this device, then every earlier key that follows from it. Gives
    /// the ids of the new keys; none for any other statement. `Tampered` if the key sealed to this device is not the one
    /// its id names; an earlier key that is not is passed over.
    Result<std::vector<EpochId>> take(const Statement &statement, const Identity &own);

    /// The key; null if it is not held. Valid until the ring is changed or moved.
    const HeldEpoch *find(const EpochId &id) const;
    std::vector<EpochId> held() const;

    /// A new key for a collection, sealed to \p recipients, with the keys of \p follows under it, all of which must be
    /// held. `Refused` if a recipient's key would not keep a secret.
    Result<MadeEpoch> makeEpoch(const DeviceId &author, const CollectionId &collection,
            const std::vector<EpochId> &follows, const std::vector<Device> &recipients) const;
    /// A held key for one more device.
    Result<Statement> makeSeal(const DeviceId &author, const EpochId &epoch, const Device &recipient) const;

    /// The key under which to write now: of the epochs all of whose recipients may read, the one with the most
    /// ancestors, then the smallest id. Nothing if there is none, or it is not held: who may write makes one.
    std::optional<EpochId> chooseForWriting(const CollectionId &collection, const Roster &roster) const;
    /// The held epochs of a collection whose keys no other held one gives, sorted: what a new one follows. An epoch that
    /// only says that it follows another does not give its key.
    std::vector<EpochId> heads(const CollectionId &collection, const Judgement &judgement) const;

private:
    struct Wrapped
    {
        EpochId epoch;
        CollectionId collection;
        Bytes key;
    };
    void openEarlier(const EpochId &from, std::vector<EpochId> &taken);
    std::optional<crypto::SecretBytes> unwrapped(const HeldEpoch &later, const EpochId &earlier,
            const CollectionId &collection, const Bytes &wrapped) const;

    VaultId m_vault;
    std::map<EpochId, HeldEpoch> m_held;
    std::map<EpochId, std::vector<Wrapped>> m_wrapped; // under the key of that epoch
};

} // namespace covault::members
