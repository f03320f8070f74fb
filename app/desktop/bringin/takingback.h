// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/intake.h"
#include "vault/undoing.h"

namespace covault::desktop {

/// Takes back what was brought in, but for what was changed since: the records of tables and exports in parts, as one
/// act, then the diagrams, a step of Session::writeInSlices() each. A lock or an error leaves what is to come as it is.
/// Used once, on one thread at a time.
class TakingBack
{
public:
    static constexpr size_t PartSize = 20; ///< records

    explicit TakingBack(const Brought &brought);

    /// Takes back what comes next. Fails as vault::undo().
    Result<Slice> takeNext(WriteScope &scope);

    /// Whether something was changed since it came, and stays as it is.
    bool hasLeft() const;

private:
    Result<> takeRecords(WriteScope &scope);
    Result<> takeDiagrams(WriteScope &scope);
    Result<std::optional<vault::Wish>> removalOf(vault::Vault &vault, const MadeDiagram &diagram);

    std::optional<vault::UndoingInParts> m_records; // nothing: none came
    std::vector<MadeDiagram> m_diagrams;
    bool m_areDiagramsBack = false;
    bool m_isDiagramLeft = false;
};

} // namespace covault::desktop
