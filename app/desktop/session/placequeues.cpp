// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/placequeues.h"

namespace covault::desktop {

// A queue waits for its work. One that hangs keeps its thread instead, until the program has ended.
PlaceQueues::~PlaceQueues()
{
    for (auto &[name, place] : m_places) {
        if (place.underWay > 0)
            static_cast<void>(place.queue.release());
    }
}

bool PlaceQueues::isUnderWay(const QString &place) const
{
    const auto found = m_places.find(place);
    return found != m_places.end() && found->second.underWay > 0;
}

void PlaceQueues::keepOnly(const QStringList &places)
{
    std::erase_if(m_places,
            [&places](const auto &place) { return place.second.underWay == 0 && !places.contains(place.first); });
}

} // namespace covault::desktop
