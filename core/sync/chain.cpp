// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/chain.h"

using namespace Qt::StringLiterals;

namespace covault::sync {

Result<std::optional<Obstacle>> obstacleInChain(vault::Replica &replica, SegmentStore &store, const SegmentHeader &header)
{
    using Found = std::optional<Obstacle>;
    const auto &judgement = replica.judgement;
    if (!header.previous) {
        return judgement.knows(header.position)
                ? Found()
                : Found({Cause::PositionMissing, u"a change of the members that its author had seen has not arrived"_s});
    }
    const auto previous = store.header(*header.previous);
    if (!previous)
        return failure(previous);
    if (!*previous)
        return Found({Cause::PredecessorMissing, u"segment %1 of its device has not arrived"_s.arg(header.number - 1)});
    if ((*previous)->device != header.device || (*previous)->number + 1 != header.number)
        return Found({Cause::Forged, u"it does not follow the segment that it names"_s});
    if (!judgement.knows(header.position))
        return Found({Cause::PositionMissing, u"a change of the members that its author had seen has not arrived"_s});
    auto earlier = store.statementsOf(*header.previous);
    if (!earlier)
        return failure(earlier);
    earlier->insert(earlier->end(), (*previous)->position.begin(), (*previous)->position.end());
    if (!judgement.knows(*earlier)) // a damaged file lost what was here when the segment before came
        return Found({Cause::PositionMissing, u"a change of the members that its device had seen before is not here any more"_s});
    if (!judgement.includes(header.position, *earlier))
        return Found({Cause::Forged, u"its device had seen more of the members in an earlier segment"_s});
    return Found();
}

} // namespace covault::sync
