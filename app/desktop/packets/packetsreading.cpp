// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/packets/packetsreading.h"

#include "packet/packettemplate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct PacketWords
{
    Q_DECLARE_TR_FUNCTIONS(PacketWords)
};

QString titleOf(const packet::Template &pattern)
{
    if (pattern.id == u"onboarding")
        return PacketWords::tr("New technician");
    if (pattern.id == u"partner")
        return PacketWords::tr("Technician of the other side");
    if (pattern.id == u"emergency")
        return PacketWords::tr("Emergency");
    return pattern.purpose;
}

} // namespace

Result<std::vector<PacketPattern>> patternsOf(vault::Vault &vault)
{
    std::vector<PacketPattern> patterns;
    for (const packet::Template &pattern : packet::builtInTemplates())
        patterns.push_back({pattern.id, titleOf(pattern)});
    vault::ListFilter filter;
    filter.kind = u"template"_s;
    filter.includeHidden = true;
    const auto rows = vault.list(filter);
    if (!rows)
        return failure(rows);
    for (const vault::RecordRow &row : *rows) {
        if (!row.title.isEmpty() && !packet::findTemplate(row.title))
            patterns.push_back({row.title, row.title});
    }
    return patterns;
}

Result<packet::Packet> packetOf(vault::Vault &vault, const PacketOrder &order)
{
    auto packet = packet::buildPacket(vault, order.wish);
    if (packet)
        std::erase_if(packet->parts, [&](packet::Part part) { return order.without.contains(part); });
    return packet;
}

Result<MadePacket> makePacket(vault::Vault &vault, const PacketOrder &order)
{
    auto packet = packet::buildPacket(vault, order.wish);
    if (!packet)
        return failure(packet);
    MadePacket made{std::move(*packet), {}, {}};
    made.parts = made.packet.parts;
    std::erase_if(made.packet.parts, [&](packet::Part part) { return order.without.contains(part); });
    auto sheets = packet::Sheets::layOut(made.packet);
    if (!sheets)
        return failure(sheets);
    made.sheets = std::make_shared<const packet::Sheets>(std::move(*sheets));
    return made;
}

QString titleOf(packet::Part part)
{
    switch (part) {
    case packet::Part::Overview:
        return PacketWords::tr("Overview");
    case packet::Part::Calls:
        return PacketWords::tr("Who to call");
    case packet::Part::Duties:
        return PacketWords::tr("Who does what");
    case packet::Part::Listings:
        return PacketWords::tr("Sites and services");
    case packet::Part::Diagrams:
        return PacketWords::tr("Diagrams");
    case packet::Part::Documents:
        return PacketWords::tr("Runbooks and documents");
    case packet::Part::Vendors:
        return PacketWords::tr("Vendors");
    case packet::Part::State:
        return PacketWords::tr("State of the records");
    }
    return {};
}

PacketLack wordsOf(packet::Lack lack)
{
    using packet::Lack;
    switch (lack) {
    case Lack::Overview:
        return {PacketWords::tr("No site, service or vendor to give an overview of"), PacketWords::tr("Add sites"),
                u"sites"_s};
    case Lack::Contacts:
        return {PacketWords::tr("Nobody to call"), PacketWords::tr("Add contacts"), u"vendors"_s};
    case Lack::Situations:
        return {PacketWords::tr("Nobody is named for what can happen"), PacketWords::tr("Name them"), u"duties"_s};
    case Lack::Duties:
        return {PacketWords::tr("No duty is written down"), PacketWords::tr("Write"), u"duties"_s};
    case Lack::AccountableSides:
        return {PacketWords::tr("Duties without an accountable side"), PacketWords::tr("Name it"), u"duties"_s};
    case Lack::Sites:
        return {PacketWords::tr("No site"), PacketWords::tr("Add sites"), u"sites"_s};
    case Lack::Services:
        return {PacketWords::tr("No service"), PacketWords::tr("Add services"), u"services"_s};
    case Lack::Diagrams:
        return {PacketWords::tr("No diagram"), PacketWords::tr("Show diagrams"), u"diagrams"_s};
    case Lack::Documents:
        return {PacketWords::tr("No runbook or other document"), PacketWords::tr("Write"), u"documents"_s};
    case Lack::Vendors:
        return {PacketWords::tr("No vendor"), PacketWords::tr("Add vendors"), u"vendors"_s};
    }
    return {};
}

} // namespace covault::desktop
