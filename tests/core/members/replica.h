// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/compose.h"
#include "members/invite.h"

#include <QTest>

namespace covault::members {

/// One side of a vault as far as members go: statements, keys, an identity, a clock. Statements are published at once,
/// one segment an act.
struct Replica
{
    Identity identity = Identity::generate();
    SetClock clock{momentFrom(1'795'435'200'000)};
    VaultId vault;
    std::vector<KnownStatement> statements;
    std::vector<SegmentLink> links;
    std::map<DeviceId, SegmentId> last;
    KeyRing keys;
    Judgement judgement;

    static Replica founded(Side side = Side::Internal);

    Acting acting() { return {judgement, keys, identity, clock}; }
    const Roster &roster() const { return judgement.now(); }
    MemberId self() const { return roster().memberOf(identity.device())->id; }

    void append(Composed composed);

    /// Takes in all that another has.
    void pull(const Replica &other);

    Request request(Side side, const QString &name = QStringLiteral("Ben"));

    InviteContent inviteContent() const;

    std::vector<CollectionId> readable() const;
};

/// \p request with its words compared, as an admin would who heard them right.
ComparedRequest compared(const Request &request, Moment now);

/// Lets a newcomer in and gives it all that there is.
Admitted join(Replica &admin, Replica &newcomer, Side side, const Admission &admission);

} // namespace covault::members
