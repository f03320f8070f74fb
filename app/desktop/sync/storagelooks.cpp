// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sync/storagelooks.h"

namespace covault::desktop {

StorageLooks::StorageLooks(Look look, QObject *parent)
    : QObject(parent)
    , m_look(std::move(look))
{
}

// A queue waits for its work, and the vault would stay unlocked meanwhile. Storage that hangs keeps its thread instead,
// which holds nothing of the vault, until the program has ended.
StorageLooks::~StorageLooks()
{
    for (auto &[url, place] : m_places) {
        if (place.isUnderWay)
            static_cast<void>(place.queue.release());
    }
}

void StorageLooks::start(const VaultId &vault, const QString &url, std::function<void(StorageSeen)> done)
{
    Place &place = m_places[url];
    place.isUnderWay = true;
    place.queue->run(
            this, [look = m_look, vault, url] { return look(vault, url); },
            [this, url, done = std::move(done)](StorageSeen seen) {
                m_places[url].isUnderWay = false;
                done(std::move(seen));
            });
}

bool StorageLooks::isUnderWay(const QString &url) const
{
    const auto place = m_places.find(url);
    return place != m_places.end() && place->second.isUnderWay;
}

void StorageLooks::keepOnly(const QStringList &urls)
{
    std::erase_if(
            m_places, [&urls](const auto &place) { return !place.second.isUnderWay && !urls.contains(place.first); });
}

} // namespace covault::desktop
