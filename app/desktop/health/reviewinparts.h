// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/session.h"

namespace covault::desktop {

/// Reviews records part by part as one act, a step of Session::writeInSlices() each: several at once would keep all
/// other writing, a copied password's note too, waiting for as long as all of them take.
///
/// The screens are told once, when all are reviewed or when no more can be. A lock leaves the rest unreviewed, as their
/// findings say. Copies are one and the same work; used from one thread at a time.
class ReviewInParts
{
public:
    explicit ReviewInParts(std::vector<vault::RecordKey> records);

    Result<Slice> operator()(WriteScope &scope);

private:
    struct Progress;
    std::shared_ptr<Progress> m_progress; // of all the copies that are made for the parts
};

} // namespace covault::desktop
