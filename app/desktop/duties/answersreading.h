// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/duties/answersstate.h"
#include "health/world.h"

namespace covault::desktop {

/// Who answers for every duty at one moment, in words. A value.
struct AnswersReading
{
    Moment at;
    std::vector<AnswerView> rows; ///< by lane, then by title
};

/// Asks \p world who answers at \p at, and puts it into words; without \p at, at the moment of \p world. Pure; on any
/// thread.
AnswersReading answersIn(const health::World &world, std::optional<Moment> at);

} // namespace covault::desktop
