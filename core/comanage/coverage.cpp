// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/coverage.h"

namespace covault::comanage {

namespace {

using Kind = Reason::Kind;

bool has(const Responder &responder, Kind kind)
{
    return std::ranges::find(responder.reasons, kind, &Reason::kind) != responder.reasons.end();
}

bool isGap(const Responder &responder)
{
    const bool isShut = has(responder, Kind::Closed) || has(responder, Kind::NoTurn);
    return !responder.who && (has(responder, Kind::Away) || (responder.isCovered && isShut));
}

std::optional<CoverageGap> gapAt(const vault::Record &duty, const Responders &responders, Moment at)
{
    Responder responder = responders.find(duty, at);
    if (isGap(responder))
        return CoverageGap{at, at, false, std::move(responder.reasons)};
    if (responder.isOutside) // nobody expects them there
        return std::nullopt;
    auto away = responders.whyOwnersAreAway(duty, at);
    return away.empty() ? std::nullopt : std::optional(CoverageGap{at, at, true, std::move(away)});
}

} // namespace

std::optional<CoverageGap> firstGap(const vault::Record &duty, const Responders &responders, Moment from, Moment to)
{
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
