// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "vault/change.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace covault::desktop {

/// A collection to which records can be moved.
struct CollectionChoice
{
    CollectionId id;
    QString name;
    QString readers;     ///< "both sides, 5 people"
    QString gain = {};   ///< who will read what they could not read before; empty: nobody
    QString loss = {};   ///< who won't any more; empty: nobody
    QString whyNot = {}; ///< if they can't be moved there

    bool operator==(const CollectionChoice &) const = default;
};

/// Who may read collections at one moment.
using Readers = std::map<CollectionId, std::set<MemberId>>;

/// Where some records can go, in words.
struct MoveOffer
{
    std::vector<vault::RecordKey> records;
    std::vector<qint64> numbers; ///< their rows, in ascending order
    QString title; ///< "Core firewall", "3 records"
    std::vector<CollectionChoice> choices;
    QString whyNot; ///< why they can't go anywhere
    Readers readers; ///< of whom the words speak, by collection: those that they leave and those of the choices

    bool operator==(const MoveOffer &) const = default;
};

/// All that the panel for moving shows.
struct MoveState
{
    enum class Opened { No, ByAsking, ByDragging };

    Opened opened = Opened::No;
    std::optional<MoveOffer> offer; ///< none yet
    std::optional<Error> error;
    bool isMoving = false;
    int done = 0; ///< records that are there, of those in the offer
};

} // namespace covault::desktop
