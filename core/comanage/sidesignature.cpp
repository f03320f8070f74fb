// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/sidesignature.h"

#include "comanage/people.h"
#include "health/findingwords.h"

using namespace Qt::StringLiterals;

namespace covault::comanage {

namespace {

using vault::LinkTarget;

std::optional<SideSignature> sideOf(const vault::Signature &signature, const health::World &world)
{
    const health::Facts &facts = world.facts();
    const auto device = facts.devices.find(signature.device);
    const auto member = device != facts.devices.end() ? facts.members.find(device->second) : facts.members.end();
    if (member == facts.members.end() || !member->second.maySign || signature.time > facts.now + vault::ClockTolerance)
        return std::nullopt;
    SideSignature side;
    side.party = member->second.party;
    side.by = member->second.name;
    if (signature.onBehalfOf) {
        side.party = partyOf(*signature.onBehalfOf, world).value_or(side.party);
        side.by = health::FindingWords::tr("%1, signed by %2").arg(world.titleOf(*signature.onBehalfOf), side.by);
    }
    side.partyName = world.titleOf(LinkTarget::ofParty(side.party));
    side.at = signature.time;
    side.edition = signature.edition ? signature.edition->title : QString();
    side.state = signature.changedSince ? SideSignature::State::Changed : SideSignature::State::Valid;
    return side;
}

} // namespace

std::vector<SideSignature> signaturesOf(const vault::Record &duty, const health::World &world)
{
    std::map<PartyId, SideSignature> newest;
    for (const vault::Signature &signature : duty.state().signatures()) { // the newest last
        if (auto side = sideOf(signature, world))
            newest[side->party] = std::move(*side);
    }
    std::vector<SideSignature> sides;
    for (auto &[party, side] : newest)
        sides.push_back(std::move(side));
    return sides;
}

} // namespace covault::comanage
