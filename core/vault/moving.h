// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/carrying.h"
#include "vault/vault.h"

namespace covault::vault {

/// A chain of moves that is longer is not followed to its end.
inline constexpr size_t MostMoves = 100;

/// What a move came to.
struct Moved
{
    Changed changed;
    std::vector<RecordKey> records; ///< where each of the given ones is now, in their order
};

/// Moves records to another collection: for each a new record there with the present values and attachments, which
/// names the old one in `moved_from`; the old one is removed and names the new one in `moved_to`. Links among them lead to
/// the new ones. History, remarks, reviews and decisions stay behind. All of it is one act, of cause "move".
///
/// What is there already stays as it is. All or none: `NotFound` if one record or the collection is not here, `Refused` if
/// one is removed, in conflict, or of a kind that has no place there, `NotAllowed` if one of the two collections may not
/// be written.
Result<Moved> moveRecords(Vault &vault, const std::vector<RecordKey> &records, const CollectionId &to);

/// The same, a part after the other: others may write between them. Still one act. Before anything is written all records
/// are looked at, so that what moveRecords() refuses leaves no trace. What changes only meanwhile, or a lock, can end it
/// halfway: each record is then either where it was or where it goes, and undoing the act brings back what was moved.
/// What others write into a new record meanwhile stays; only its links to what was moved after it are mended.
class MovingInParts
{
public:
    MovingInParts(std::vector<RecordKey> records, CollectionId to);

    /// Does the next part, of \p most records at most. Gives what was written. Fails as moveRecords().
    Result<Changed> next(Vault &vault, size_t most);
    bool isDone() const;
    /// How many records are where they shall be, and how many were given.
    size_t done() const { return m_made + m_targets.size() - m_leaving.size(); }
    size_t total() const { return m_given.size(); }
    /// Where each of the given ones is, once all is done. In their order.
    const std::vector<RecordKey> &records() const { return m_targets; }
    /// What undoes it; nothing was written before there is one.
    const std::optional<ActId> &act() const { return m_act; }

private:
    Result<Changed> look(Vault &vault, size_t most);
    Result<> lookAt(Vault &vault, const RecordKey &record);
    Result<Changed> move(Vault &vault, size_t most);
    Result<Changed> mend(Vault &vault, size_t most);
    bool isToBeMended(const Wish &made) const;
    Wish mended(const Record &record) const;

    std::vector<RecordKey> m_given;
    CollectionId m_to;
    std::optional<ActId> m_act;
    std::vector<RecordKey> m_targets; // of those that were looked at
    std::vector<RecordKey> m_leaving; // of those that are not there yet
    Relinked m_renamed;               // all of them, from the link before the move to that after it
    Relinked m_known;                 // those that are there by now
    std::vector<RecordKey> m_mending; // those that hold links to what was moved after them
    size_t m_made = 0;
    size_t m_mended = 0;
};

/// The record to which \p target leads: itself, or where it was moved to, as far as this replica can follow.
Result<LinkTarget> followMoves(Vault &vault, const LinkTarget &target);

/// The record from which \p record says it was moved; nothing if it says none, or this replica does not have it. Takes it
/// at its word: anybody who may write a record can say that it was moved from another.
Result<std::optional<Record>> formerOf(Vault &vault, const Record &record);

/// The links under which a record was known before it was moved here, each once, itself first; back to the first one that
/// this replica does not have. Takes the records at their word, as formerOf() does.
Result<std::vector<LinkTarget>> formerLinks(Vault &vault, const Record &record);

} // namespace covault::vault
