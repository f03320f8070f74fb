// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/duties.h"

using namespace Qt::StringLiterals;

namespace covault::health {

bool isOwned(const vault::Record &duty, const World &world)
{
    const auto accountable = duty.links(u"accountable"_s);
    return !accountable.empty() && world.presence(accountable.front()) == Presence::Here;
}

bool isSecurityLane(const QString &lane)
{
    static const QStringList lanes = {
            u"security_tools"_s, u"monitoring"_s, u"patching"_s, u"incident_response"_s, u"identity_access"_s};
    return lanes.contains(lane);
}

} // namespace covault::health
