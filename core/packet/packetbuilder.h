// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packet/content.h"
#include "vault/vault.h"

namespace covault::packet {

/// What kind of packet is wanted, and for whom.
struct PacketWish
{
    QString pattern = QStringLiteral("onboarding"); ///< a template that ships, or the title of a template record
    QString recipient = {};
};

/// Fills a packet from \p vault: who to call, who does what, diagrams, runbooks, vendors, the state of the documentation,
/// and what was left out with the reason. No value of a secret field or row gets into it. A template record is printed as
/// the onboarding one, with its own text as the overview.
///
/// `NotFound` if there is no such template, `Usage` without a recipient.
Result<Packet> buildPacket(vault::Vault &vault, const PacketWish &wish);

} // namespace covault::packet
