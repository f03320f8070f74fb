// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/judgement.h"
#include "members/keyring.h"
#include "members/request.h"

namespace covault::members {

/// No invite is larger, in bytes.
inline constexpr qsizetype MaxInviteSize = 8 * 1024 * 1024;

/// What an invite brings to a newcomer. The collection keys are among the statements, sealed to its device.
struct InviteContent
{
    VaultId vault;
    RequestId request;
    DeviceId inviter;
    std::vector<KnownStatement> statements; ///< all that the inviter knows, those of the admission included
    std::vector<SegmentLink> links;         ///< as Judgement::essentialLinks() gives them
    std::map<DeviceId, SegmentId> heads;    ///< the last segments that the inviter has: a join is complete with them
    std::vector<QString> remotes;           ///< URLs, with credentials if the inviter wishes
    Moment madeAt;
};

/// An invite as a file, and the words that its maker reads out.
struct MadeInvite
{
    Bytes file;
    InviteId id;
    QString words;
};

/// An invite that was opened, compared and judged.
struct OpenedInvite
{
    InviteId id;
    InviteContent content;
    Judgement judgement;
    KeyRing keys;                       ///< all that the newcomer's device can open
    std::vector<StatementId> wrongKeys; ///< statements that hold for it another key than they name
};

/// Makes the invite for a request whose words were compared: signed by the inviter, encrypted to the new device.
/// `Refused` if nothing can be sealed to it or the invite grows beyond 8 MiB.
Result<MadeInvite> makeInvite(const ComparedRequest &compared, InviteContent content, const Identity &inviter);

/// Opens the invite that answers \p own. Nothing of it is believed before the typed words were right.
/// `Damaged` or `NewerFormat`: it is no invite; `WrongKey`: made for another device or torn; `Refused`: the words
/// differ, it answers another request or came too late; `Tampered`: what it says does not hold together.
Result<OpenedInvite> openInvite(
        BytesView file, const Request &own, const Identity &identity, const QString &typedWords, Moment now);

} // namespace covault::members
