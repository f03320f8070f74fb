// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/compose.h"
#include "sync/replicakeys.h"
#include "sync/segmentstore.h"
#include "vault/vault.h"

namespace covault::sync {

/// Turns what this device has written into its next segments. A segment is built once, in the transaction that gives it
/// its number, and kept as bytes until remotes have it.
class Publisher
{
public:
    explicit Publisher(vault::Vault &vault)
        : m_vault(vault)
        , m_replica(vault.replica())
        , m_store(vault.replica())
        , m_keys(vault.replica())
    {
    }

    /// Publishes own statements that wait, at the position at which they were made: before anything else is taken in.
    /// How many segments were built.
    Result<int> publishStatements();

    /// Publishes own changes that wait, and shows once a day that this device is alive. Makes a collection's next key
    /// where none fits who may read now. How many segments were built.
    Result<int> publishChanges();

    /// Changes that could not be published, each with the reason; asked for after publishChanges().
    const std::vector<QString> &left() const { return m_left; }

private:
    struct Waiting
    {
        qint64 row;
        ChangeId id;
        Bytes body;
    };
    struct Published
    {
        SegmentId id;
        qint64 row;
    };
    using ByCollection = std::map<CollectionId, std::vector<Waiting>>;

    Result<bool> isSilenced();
    Result<bool> publishOneStatements();
    Result<bool> publishOneChanges();
    Result<std::map<CollectionId, EpochId>> epochsForWaiting();
    Result<ByCollection> waitingChanges(const std::map<CollectionId, EpochId> &epochs);
    bool isAnyTooLate(const ByCollection &changes) const;
    Result<std::vector<CollectionId>> waitingCollections();
    Result<> prepareEpochs();
    Result<> sealMissing();
    Result<bool> isSilent();
    std::optional<EpochId> membersEpochAt(const std::vector<StatementId> &position) const;
    Result<SegmentDraft> draft(const std::vector<StatementId> &position, const EpochId &membersEpoch);
    Result<bool> followsItself(const SegmentHeader &header);
    Result<Published> publish(SegmentDraft draft);

    vault::Vault &m_vault;
    vault::Replica &m_replica;
    SegmentStore m_store;
    ReplicaKeys m_keys;
    std::vector<QString> m_left;
};

/// States what was put together, with the keys that came with it, and publishes it before anything else is taken in.
Result<> stateAndPublish(vault::Vault &vault, members::Composed composed);

} // namespace covault::sync
