// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/coverage.h"

namespace covault::comanage {

namespace {

using Kind = Reason::Kind;

bool has(const Answer &answer, Kind kind)
{
    return std::ranges::find(answer.reasons, kind, &Reason::kind) != answer.reasons.end();
}

bool isGap(const Answer &answer)
{
    const bool isShut = has(answer, Kind::Closed) || has(answer, Kind::NoTurn);
    return !answer.who && (has(answer, Kind::Away) || (answer.isCovered && isShut));
}

std::optional<CoverageGap> gapAt(const vault::Record &duty, const Responders &responders, Moment at)
{
    Answer answer = responders.answer(duty, at);
    if (isGap(answer))
        return CoverageGap{at, at, false, std::move(answer.reasons)};
    if (has(answer, Kind::Outside)) // nobody expects them there
        return std::nullopt;
    auto away = responders.whyOwnersAreAway(duty, at);
    return away.empty() ? std::nullopt : std::optional(CoverageGap{at, at, true, std::move(away)});
}

} // namespace

std::optional<CoverageGap> firstGap(const vault::Record &duty, const health::World &world, Moment from, Moment to)
{
    const Responders responders(world);
    std::optional<CoverageGap> gap;
    for (const Moment at : responders.changesBetween(duty, from, to)) {
        auto here = gapAt(duty, responders, at);
        const bool isSame = gap && here && here->isAnswered == gap->isAnswered;
        if (gap && !isSame) {
            gap->to = at;
            return gap;
        }
        if (!gap)
            gap = std::move(here);
    }
    if (gap)
        gap->to = to;
    return gap;
}

} // namespace covault::comanage
