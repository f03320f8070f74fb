// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/packets/packetsstate.h"
#include "packet/packetbuilder.h"

#include <set>

namespace covault::desktop {

/// What is wished for a packet.
struct PacketOrder
{
    packet::PacketWish wish;
    std::set<packet::Part> without; ///< parts that shall not be in it
};

/// A packet that can be looked at. Its sheets stay on the reading thread.
struct MadePacket
{
    packet::Packet packet;
    std::vector<packet::Part> parts;              ///< all that the template has
    std::shared_ptr<const packet::Sheets> sheets; // shared with work under way on the reading thread
};

/// The templates that ship, and those of the vault. On a thread that may use \p vault.
Result<std::vector<PacketPattern>> patternsOf(vault::Vault &vault);

/// Fills a packet and leaves the parts out that are not wished. On a thread that may use \p vault.
Result<packet::Packet> packetOf(vault::Vault &vault, const PacketOrder &order);
/// The same, laid out.
Result<MadePacket> makePacket(vault::Vault &vault, const PacketOrder &order);

/// What people call a part; what lacks, and where to write it down.
QString titleOf(packet::Part part);
PacketLack wordsOf(packet::Lack lack);

} // namespace covault::desktop
