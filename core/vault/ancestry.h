// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/change.h"

#include <span>
#include <vector>

namespace covault::vault {

/// Which changes of a set a change knows: those among its heads and bases, and theirs, and so on. Ids that are not in
/// the set lead nowhere.
///
/// Reads the changes where they are; they must outlive it.
class Ancestry
{
public:
    /// \p changes sorted by id, each once.
    explicit Ancestry(std::span<const KnownChange *const> changes);

    /// Marks all that the changes in \p from know, and forgets what was marked before.
    void look(std::span<const ChangeId> from);
    /// Whether the last look() found it.
    bool isKnown(const ChangeId &id) const;

private:
    size_t indexOf(const ChangeId &id) const;
    void addParents(size_t index, const std::vector<ChangeId> &ids);

    std::span<const KnownChange *const> m_changes;
    std::vector<std::vector<size_t>> m_parents;
    std::vector<size_t> m_markedIn; // the look that last found it
    size_t m_look = 0;
};

} // namespace covault::vault
