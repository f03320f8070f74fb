// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/packetbuilder.h"

#include "comanage/rules.h"
#include "health/health.h"
#include "health/worldreader.h"
#include "packet/source.h"

#include <QRegularExpression>

#include <set>

using namespace Qt::StringLiterals;

namespace covault::packet {

namespace {

/// The template wished for, and the text that a template record adds.
struct Chosen
{
    Template pattern;
    QString overview;
};

Result<Chosen> choose(const health::World &world, const QString &wished)
{
    if (const Template *builtIn = findTemplate(wished))
        return Chosen{*builtIn, {}};
    for (const health::StoredRecord &record : world.facts().records) {
        const bool isTemplate = record.key().kind == u"template" && !record.row().flags.testFlag(vault::RecordFlag::Removed);
        if (isTemplate && record.title().compare(wished, Qt::CaseInsensitive) == 0) {
            Chosen chosen{builtInTemplates().front(), world.open(record).text(u"body"_s)};
            chosen.pattern.id = wished;
            chosen.pattern.purpose = record.title();
            return chosen;
        }
    }
    QStringList known;
    for (const Template &pattern : builtInTemplates())
        known += pattern.id;
    return failure(Error::Code::NotFound, u"making a packet"_s, u"there is no template '%1'"_s.arg(wished), u"use one of: %1, or add a template to the vault"_s.arg(known.join(u", "_s)));
}

/// How many devices that are in use stand at \p site.
size_t devicesAt(const vault::Record &site, const Source &source)
{
    const health::World &world = source.world();
    std::set<size_t> devices; // one that names it twice is one
    for (const health::BackLink &link : world.linksTo(site.key().id.view())) {
        const health::StoredRecord &from = world.from(link);
        const health::World::Visit visit(world);
        if (link.field == u"site" && from.key().kind == u"asset" && source.admits(from.key().collection)
                && !health::isRetired(world.open(from)))
            devices.insert(link.from);
    }
    return devices.size();
}

/// A page that says at least what there is, until somebody writes a better one.
QString plainOverview(const Source &source)
{
    const health::World::Visit visit(source.world());
    QStringList lines;
    for (const vault::Record *site : source.ofKind(u"site"_s)) {
        const QString hours = source.text(*site, u"hours"_s);
        QString name = site->title();
        static const QRegularExpression signs(u"([\\\\`*_{}\\[\\]()#+!|<>~-])"_s);
        name.replace(signs, u"\\\\1"_s);
        lines += u"- **%1**: %2 devices%3"_s.arg(name, QString::number(devicesAt(*site, source)), hours.isEmpty() ? QString() : u", open "_s + hours);
    }
    const size_t vendors = source.ofKind(u"vendor"_s).size(), services = source.ofKind(u"service"_s).size();
    if (lines.isEmpty() && vendors + services == 0)
        return {};
    const QString counts = u"%1 services run, and %2 vendors stand behind them."_s.arg(services).arg(vendors);
    return lines.isEmpty() ? counts : u"The sites:\n\n%1\n\n%2"_s.arg(lines.join(u'\n'), counts);
}

void addCover(Packet &packet, const vault::Vault &vault, const Source &source, const QString &recipient)
{
    packet.title = source.pattern().title.arg(recipient);
    packet.organisation = source.world().facts().organisation;
    packet.vaultName = vault.roster().vaultName();
    packet.recipient = recipient;
    packet.purpose = source.pattern().purpose;
    packet.date = source.today();
    packet.validUntil = source.today().addDays(source.pattern().validDays);
    packet.parts = source.pattern().parts;
    if (const auto author = vault.roster().memberOf(vault.replica().device()))
        packet.preparedBy = author->name;
    for (const auto &[id, party] : source.world().facts().parties)
        (party.isInternal ? packet.internalName : packet.providerName) = party.name;
    qint64 records = 0;
    for (const health::StoredRecord *record : source.world().subjects())
        records += source.admits(record->key().collection);
    packet.facts = {{u"Made from"_s, u"%1 records"_s.arg(records)}};
}

/// Counts what such a packet should hold, and what of it is there.
void judge(Packet &packet)
{
    const auto want = [&](Lack lack, bool isThere) {
        ++packet.wanted;
        if (!isThere)
            packet.lacking.push_back(lack);
    };
    const auto hasListing = [&](const QString &title) { return std::ranges::any_of(packet.listings, [&](const Listing &listing) { return listing.title == title; }); };
    for (const Part part : packet.parts) {
        switch (part) {
        case Part::Overview:
            want(Lack::Overview, !packet.overview.trimmed().isEmpty());
            break;
        case Part::Calls:
            want(Lack::Contacts, !packet.firstCalls.empty() || !packet.contacts.empty());
            want(Lack::Situations, !packet.situations.empty());
            break;
        case Part::Duties:
            want(Lack::Duties, !packet.duties.empty());
            want(Lack::AccountableSides, !packet.duties.empty() && std::ranges::all_of(packet.duties, [](const Duty &duty) { return duty.accountable != Side::Unknown; }));
            break;
        case Part::Listings:
            want(Lack::Sites, hasListing(u"Sites"_s));
            want(Lack::Services, hasListing(u"Services"_s));
            break;
        case Part::Diagrams:
            want(Lack::Diagrams, !packet.diagrams.empty());
            break;
        case Part::Documents:
            want(Lack::Documents, !packet.documents.empty());
            break;
        case Part::Vendors:
            want(Lack::Vendors, !packet.vendors.empty());
            break;
        case Part::State:
            break;
        }
    }
    packet.completeness = packet.wanted == 0 ? 100 : 100 * (packet.wanted - int(packet.lacking.size())) / packet.wanted;
}

} // namespace

Result<Packet> buildPacket(vault::Vault &vault, const PacketWish &wish)
{
    const QString recipient = wish.recipient.simplified();
    if (recipient.isEmpty())
        return failure(Error::Code::Usage, u"making a packet"_s, u"it is not said for whom"_s, u"give the name of who will read it"_s);
    const auto world = health::readWorld(vault);
    if (!world)
        return failure(world.error().during(u"making a packet"_s));
    const auto local = health::readLocalDecisions(vault);
    if (!local)
        return failure(local);
    const auto chosen = choose(*world, wish.pattern);
    if (!chosen)
        return failure(chosen);
    const Source source(*world, chosen->pattern);

    Packet packet;
    addCover(packet, vault, source, recipient);
    packet.overview = chosen->overview.trimmed().isEmpty() ? plainOverview(source) : chosen->overview;
    for (const auto part : {&fill::calls, &fill::duties, &fill::listings, &fill::diagrams, &fill::documents, &fill::vendors}) {
        const health::World::Visit visit(*world);
        part(packet, source);
    }
    fill::state(packet, source, health::report(*world, comanage::allRules(), *local).findings);
    fill::omissions(packet, source);
    judge(packet);
    return packet;
}

} // namespace covault::packet
