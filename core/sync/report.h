// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "vault/change.h"

#include <QString>

#include <optional>
#include <vector>

namespace covault::sync {

/// Something complete that was refused, or that does not count.
struct Rejection
{
    QString what; ///< the name of a file on the remote, or the id of a segment
    std::optional<DeviceId> device;
    QString why;
    QString reason; ///< damaged, forged, forked, not-allowed, after-removal, foreign, newer-format
    bool isNew = false; ///< nobody was told of it yet: setReported()

    /// Whether somebody tampered, rather than that rules or cuts refuse it.
    bool isFalse() const { return reason == QLatin1StringView("damaged") || reason == QLatin1StringView("forged") || reason == QLatin1StringView("forked"); }
    bool operator==(const Rejection &) const = default;
};

/// A file that may be taken in later, as it is.
struct Pending
{
    QString what;
    std::optional<DeviceId> device;
    QString why;

    bool operator==(const Pending &) const = default;
};

/// A device of which others have more than has arrived here.
struct Behind
{
    DeviceId device;
    qint64 segments = 0;

    bool operator==(const Behind &) const = default;
};

/// What one exchange did: all that the command line tells of it.
struct Report
{
    qint64 sentSegments = 0;
    qint64 sentBytes = 0; ///< attachments included
    qint64 receivedSegments = 0;
    qint64 receivedChanges = 0;
    qint64 receivedParts = 0; ///< of attachments
    std::vector<vault::RecordKey> conflicts; ///< records that are in conflict now and were not before
    std::vector<Rejection> rejected;         ///< what is on record: first what is new, of that first what is false
    std::vector<Pending> pending;
    qint64 voided = 0;                       ///< changes taken in that do not count
    std::vector<DeviceId> forks;
    std::vector<Behind> behind;
    qint64 missingParts = 0;                 ///< parts of attachments that have not arrived
    bool isOlder = false;                    ///< the remote offers less than it did, so nothing was put there
    std::vector<QString> notes;              ///< what could not be sent, and why
    qint64 tookMs = 0;

    /// Whether something is here now that was not before.
    bool hasBrought() const { return receivedSegments > 0 || receivedParts > 0; }
    /// Adds what another exchange of the same run did. Lists that tell the state are replaced by the later ones.
    void add(const Report &later);
};

} // namespace covault::sync
