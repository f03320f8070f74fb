// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/model.h"
#include "readers/nmapreader.h"

namespace covault::diagram {

/// Draws what a scan saw: one group a subnet (/24, or /64 of IPv6: a scan does not tell masks), in it the segment and
/// the hosts that were up, linked to it; routers that a trace went through link the segments they join. Roles are
/// guessed from operating system, vendor, name and ports. Without places: lay it out.
Diagram diagramOfScan(const readers::NmapScan &scan);

/// The role that what a scan saw of a host speaks of.
Role roleOfHost(const readers::Host &host);

} // namespace covault::diagram
