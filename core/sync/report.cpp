// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/report.h"

#include <algorithm>

namespace covault::sync {

namespace {

// Of two remotes one may lack what the other offered, so what waits waits on both.
void addPending(std::vector<Pending> &all, const std::vector<Pending> &more)
{
    for (const Pending &pending : more) {
        const bool isKnown = std::any_of(all.begin(), all.end(), [&](const Pending &other) { return other.what == pending.what; });
        if (!isKnown)
            all.push_back(pending);
    }
}

} // namespace

void Report::add(const Report &later)
{
    sentSegments += later.sentSegments;
    sentBytes += later.sentBytes;
    receivedSegments += later.receivedSegments;
    receivedChanges += later.receivedChanges;
    receivedParts += later.receivedParts;
    conflicts.insert(conflicts.end(), later.conflicts.begin(), later.conflicts.end());
    std::sort(conflicts.begin(), conflicts.end());
    conflicts.erase(std::unique(conflicts.begin(), conflicts.end()), conflicts.end());
    auto wasNew = [&](const Rejection &rejection) {
        return std::any_of(rejected.begin(), rejected.end(),
                [&](const Rejection &earlier) { return earlier.isNew && earlier.what == rejection.what; });
    };
    auto newest = later.rejected;
    for (Rejection &rejection : newest)
        rejection.isNew = rejection.isNew || wasNew(rejection);
    rejected = std::move(newest);
    addPending(pending, later.pending);
    voided += later.voided;
    forks = later.forks;
    behind = later.behind;
    missingParts = later.missingParts;
    isOlder = isOlder || later.isOlder;
    notes.insert(notes.end(), later.notes.begin(), later.notes.end());
    tookMs += later.tookMs;
}

} // namespace covault::sync
