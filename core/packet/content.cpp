// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/content.h"

namespace covault::packet {

std::vector<Part> allParts()
{
    return {Part::Overview, Part::Calls, Part::Duties, Part::Listings, Part::Diagrams, Part::Documents, Part::Vendors,
            Part::State};
}

} // namespace covault::packet
