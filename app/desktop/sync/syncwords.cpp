// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sync/syncwords.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace covault::desktop {

namespace {

// What weighs most is said.
enum class Matter { None, NoStorage, Running, Paused, Problem, Refused, Offline, SomeUnreached, Older, NotYet, Synced };

Matter matterOf(const SyncState &state)
{
    if (state.phase == SyncState::Phase::Off)
        return Matter::None;
    if (state.phase == SyncState::Phase::NoStorage)
        return Matter::NoStorage;
    if (state.phase == SyncState::Phase::Running)
        return Matter::Running;
    if (state.problem)
        return Matter::Problem;
    if (state.newRejections() > 0)
        return Matter::Refused;
    if (state.isPaused)
        return Matter::Paused;
    if (state.unreached() == int(state.storages.size()))
        return Matter::Offline;
    if (state.unreached() > 0)
        return Matter::SomeUnreached;
    if (state.hasOlder())
        return Matter::Older;
    return state.lastSynced() ? Matter::Synced : Matter::NotYet;
}

const Error *firstFailure(const SyncState &state)
{
    for (const StorageState &storage : state.storages) {
        if (storage.failure)
            return &*storage.failure;
    }
    return nullptr;
}

} // namespace

QString SyncWords::ago(Moment then, Moment now)
{
    const auto past = std::max(now - then, 0ms);
    if (past < 1min)
        return tr("now");
    if (past < 1h)
        return tr("%n min ago", nullptr, int(past / 1min));
    if (past < 24h)
        return tr("%n h ago", nullptr, int(past / 1h));
    if (past < 48h)
        return tr("yesterday");
    if (past < 24h * 30)
        return tr("%n days ago", nullptr, int(past / 24h));
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(qint64(toUnsigned(then))).date(), QLocale::ShortFormat);
}

QString SyncWords::bar(const SyncState &state, Moment now)
{
    switch (matterOf(state)) {
    case Matter::None:
        return {};
    case Matter::NoStorage:
        return tr("No shared storage");
    case Matter::Running:
        return tr("Syncing");
    case Matter::Paused:
        return tr("Sync paused");
    case Matter::Problem:
        return tr("Sync failed");
    case Matter::Refused:
        return state.newRejections() == 1 ? tr("1 part refused")
                                          : tr("%n parts refused", nullptr, state.newRejections());
    case Matter::Offline:
        return tr("Offline, storage not reached");
    case Matter::SomeUnreached:
        return tr("%1 of %2 not reached").arg(state.unreached()).arg(state.storages.size());
    case Matter::Older:
        return tr("Storage is older than it was");
    case Matter::NotYet:
        return tr("Not synced yet");
    case Matter::Synced:
        return tr("Synced %1").arg(ago(*state.lastSynced(), now));
    }
    return {};
}

QString SyncWords::reason(const SyncState &state)
{
    switch (matterOf(state)) {
    case Matter::NoStorage:
        return tr("Nobody else gets what is written here. Add a shared storage.");
    case Matter::Problem:
        return state.problem->text();
    case Matter::Refused:
        return tr("Something on the storage was refused. Nothing of it was taken in.");
    case Matter::Offline:
    case Matter::SomeUnreached:
        return firstFailure(state)->text();
    case Matter::Older:
        return tr("It offers less than it did, so nothing is put there. Fill it again if it was replaced on purpose.");
    case Matter::None:
    case Matter::Running:
    case Matter::Paused:
    case Matter::NotYet:
    case Matter::Synced:
        return {};
    }
    return {};
}

QString SyncWords::icon(const SyncState &state)
{
    switch (matterOf(state)) {
    case Matter::NoStorage:
    case Matter::Offline:
        return u"cloud-off"_s;
    case Matter::Running:
        return u"refresh"_s;
    case Matter::Paused:
        return u"player-pause"_s;
    case Matter::Problem:
    case Matter::Refused:
    case Matter::SomeUnreached:
    case Matter::Older:
        return u"alert-circle"_s;
    case Matter::NotYet:
        return u"clock"_s;
    case Matter::None:
    case Matter::Synced:
        return u"circle-check"_s;
    }
    return {};
}

} // namespace covault::desktop
