// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/movestate.h"
#include "desktop/session/session.h"
#include "vault/moving.h"
#include "vault/undoing.h"

namespace covault::desktop {

/// Moves records, a step of Session::writeInSlices() after the other, as one act. The screens are told once, at the end
/// or when no more can be moved. Refused, until the first is moved, once others may read them than was shown. Copies
/// are one and the same work; used from one thread at a time. Of the vault they hold ids alone, from step to step.
class MoveSteps
{
public:
    /// Moves the records of the offer as it was shown.
    MoveSteps(const MoveOffer &offer, const CollectionId &to);

    Result<Slice> operator()(WriteScope &scope);
    /// What was done; to be read between steps.
    const vault::MovingInParts &moving() const;

private:
    struct Progress;
    std::shared_ptr<Progress> m_progress; // of all the copies that are made for the steps
};

/// Takes an act back in the same way.
class UndoSteps
{
public:
    explicit UndoSteps(const ActId &act);

    Result<Slice> operator()(WriteScope &scope);
    const vault::Undone &undone() const;

private:
    struct Progress;
    std::shared_ptr<Progress> m_progress;
};

} // namespace covault::desktop
