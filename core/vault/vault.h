// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "vault/record.h"
#include "vault/replica.h"
#include "vault/segmentcontent.h"
#include "vault/wish.h"

#include <memory>

namespace covault::vault {

/// What a mutation did.
struct Changed
{
    std::vector<RecordKey> records;
    std::vector<ActId> acts;
    std::vector<RecordKey> conflicts; ///< records that are in conflict now and were not before
    qint64 changes = 0;
    qint64 voided = 0; ///< changes taken in that do not count
};

/// Which records a list shows.
struct ListFilter
{
    QString kind;                           ///< empty: all that are not hidden
    std::optional<CollectionId> collection;
    QString tag;
    enum class Bin { Without, Only, With } removed = Bin::Without;
    bool onlyFavourites = false;
    bool includeHidden = false;             ///< settings, kinds, saved searches, templates
    qint64 limit = -1;
};

/// All documentation of one environment as this replica has it, unlocked: the one door in.
///
/// Every mutation goes through edit(), state() or receive(), each in one transaction that appends to the log,
/// merges, projects and indexes. Queries return values. Not thread-safe: one thread, one connection; another process may
/// write to the same file, which refresh() notices.
class Vault
{
public:
    /// Takes over an open database. `Damaged` if its truth can't be read. \p clock must outlive the vault.
    static Result<std::unique_ptr<Vault>> open(storage::Database database, const storage::VaultKey &key, Clock &clock);
    ~Vault();

    // the door
    /// Makes changes as this device's member. All or none: `NotAllowed` if one record may not be written.
    /// \p act names the act that they form; without one, a single change is an act of its own.
    Result<Changed> edit(const std::vector<Wish> &wishes, std::optional<ActId> act = {});
    /// Appends membership statements of this device and the keys they bring. They are judged at once.
    Result<Changed> state(const std::vector<members::Statement> &statements, std::vector<members::HeldEpoch> keys);
    /// Takes in another device's segment, which sync has verified.
    Result<Changed> receive(const SegmentContent &segment);

    // what is here
    Result<std::vector<RecordRow>> list(const ListFilter &filter);
    /// The record of a row's number or of a key; nothing if there is none. `Tampered` if its row was exchanged.
    Result<std::optional<Record>> record(qint64 n);
    Result<std::optional<Record>> record(const RecordKey &key);

    /// Stands until what is here is read anew, which any function may do that is not const: keep a copy beyond one.
    const members::Roster &roster() const;
    /// The kinds that are valid everywhere; those that are valid in a collection.
    const Kinds &kinds() const;
    const Kinds &kinds(const CollectionId &collection) const;
    Clock &clock() const;
    /// What readers of this layer and the exchange work on. They write content only through this class.
    Replica &replica() const { return *m_replica; }
    /// Reads anew what is cached, if another process has written. Every function above does so itself.
    Result<> refresh();

private:
    explicit Vault(std::unique_ptr<Replica> replica);

    std::unique_ptr<Replica> m_replica;
};

} // namespace covault::vault
