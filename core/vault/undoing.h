// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <map>
#include <set>
#include <vector>

namespace covault::vault {

/// A place of an act that was left as it is. Each is listed once; a record that was moved and what it became count as one.
struct Left
{
    RecordKey record; ///< of a moved one what it became
    QString field; ///< empty: the whole record
    QString why;
};

/// What undoing an act came to.
struct Undone
{
    Changed changed; ///< nothing: all of it was undone or changed before
    std::vector<Left> left;
};

/// Takes back what this device did in an act, as far as nobody changed it since: a record that the act made is removed,
/// each value that it set goes back to what stood there before, a removal or a restoring is turned round. What lay in the
/// waste bin before the act, or was removed since, lies there afterwards. What somebody changed since stays and is listed;
/// what was changed since and that undone stands as it did. A record that was moved comes back only where what it became goes: where somebody
/// changed that since, both stay as they are. It is one act itself, of cause "undo". `NotFound` if this device did nothing in
/// such an act; fails as Vault::edit() if a record may not be written any more, and then nothing is undone.
Result<Undone> undo(Vault &vault, const ActId &act);

/// The same, a part after the other: others may write between them. One act too. A lock or an error between two parts
/// leaves the rest as it is; a part that failed is the next one again, and undoing the act anew does the rest too. A record
/// that was moved and what it became count as one and are never in two parts.
class UndoingInParts
{
public:
    explicit UndoingInParts(const ActId &act);

    /// Does the next part, of \p most records at most. Fails as undo().
    Result<> next(Vault &vault, size_t most);
    bool isDone() const { return !m_groups.empty() && m_done == m_groups.size(); }
    size_t done() const { return m_done; }
    size_t total() const { return m_groups.size(); } ///< 0 before the first part
    /// What it came to so far.
    const Undone &undone() const { return m_undone; }

private:
    ActId m_act;
    std::optional<ActId> m_own;
    std::vector<std::map<qint64, std::set<ChangeId>>> m_groups; // what is undone together: changes by record
    size_t m_done = 0;
    Undone m_undone;
};

} // namespace covault::vault
