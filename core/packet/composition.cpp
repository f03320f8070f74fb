// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/composition.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::packet {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(covault::packet)
};
} // namespace

QString written(const QLocale &locale, QDate date)
{
    // The long form of each language, but without the day of the week.
    static const QRegularExpression weekday(u"^dddd[\\s,]*|[\\s,]*dddd"_s);
    return date.isValid() ? locale.toString(date, locale.dateFormat(QLocale::LongFormat).remove(weekday)) : QString();
}

QString written(const Packet &packet, QDate date)
{
    return written(packet.locale, date);
}

QString nameOf(const Packet &packet, Side side)
{
    switch (side) {
    case Side::Internal:
        return packet.internalName.isEmpty() ? Words::tr("Internal") : packet.internalName;
    case Side::Provider:
        return packet.providerName.isEmpty() ? Words::tr("Provider") : packet.providerName;
    case Side::Unknown:
        return Words::tr("nobody named");
    }
    Q_UNREACHABLE();
}

static std::vector<Fact> coverFacts(const Packet &packet)
{
    std::vector<Fact> facts;
    if (!packet.recipient.isEmpty() && !packet.title.contains(packet.recipient))
        facts.push_back({Words::tr("For"), packet.recipient});
    facts.insert(facts.end(), packet.facts.begin(), packet.facts.end());
    QString made = written(packet, packet.date);
    if (!packet.preparedBy.isEmpty())
        made += (made.isEmpty() ? u""_s : u" "_s) + Words::tr("by %1").arg(packet.preparedBy);
    if (!packet.vaultName.isEmpty() && !made.isEmpty())
        made += u", "_s + Words::tr("from %1").arg(packet.vaultName);
    if (!made.isEmpty())
        facts.push_back({Words::tr("Made"), made});
    if (packet.validUntil.isValid())
        facts.push_back({Words::tr("Good until"),
                Words::tr("%1; after that ask for a new one").arg(written(packet, packet.validUntil))});
    return facts;
}

/// What an empty part is called, and what is missing then.
static Omission emptyPart(Part part)
{
    switch (part) {
    case Part::Overview:
        return {Words::tr("Overview"), Words::tr("nobody has written the organisation on one page")};
    case Part::Calls:
        return {Words::tr("Who to call"), Words::tr("no contact is marked to be called")};
    case Part::Duties:
        return {Words::tr("Who does what"), Words::tr("no duty is settled")};
    case Part::Listings:
        return {};
    case Part::Diagrams:
        return {Words::tr("Diagrams"), Words::tr("none is drawn")};
    case Part::Documents:
        return {Words::tr("Runbooks and documents"), Words::tr("none is written")};
    case Part::Vendors:
        return {Words::tr("Vendors"), Words::tr("none is recorded")};
    case Part::State:
        return {};
    }
    Q_UNREACHABLE();
}

static std::vector<Section> sectionsOf(const Packet &packet, Part part)
{
    switch (part) {
    case Part::Overview:
        return {parts::overview(packet)};
    case Part::Calls:
        return {parts::calls(packet)};
    case Part::Duties:
        return {parts::duties(packet)};
    case Part::Listings: {
        std::vector<Section> sections;
        for (const Listing &listing : packet.listings)
            sections.push_back(parts::listing(listing, int(sections.size())));
        return sections;
    }
    case Part::Diagrams:
        return {parts::diagrams(packet)};
    case Part::Documents:
        return {parts::documents(packet)};
    case Part::Vendors:
        return {parts::vendors(packet)};
    case Part::State:
        return {}; // speaks of all others, so compose() writes it when they are known
    }
    Q_UNREACHABLE();
}

static void addSections(Composition &composition, const Packet &packet)
{
    std::optional<size_t> stateAt;
    for (const Part part : packet.parts) {
        if (part == Part::State)
            stateAt = composition.sections.size();
        bool any = false;
        for (Section &section : sectionsOf(packet, part)) {
            any = any || !section.blocks.empty();
            if (!section.blocks.empty())
                composition.sections.push_back(std::move(section));
            else if (part == Part::Listings)
                composition.omitted.push_back({section.title, Words::tr("nothing is recorded")});
        }
        if (const Omission empty = emptyPart(part); !any && !empty.what.isEmpty())
            composition.omitted.push_back(empty);
    }
    if (stateAt)
        composition.sections.insert(
                composition.sections.begin() + std::ptrdiff_t(*stateAt), parts::state(packet, composition.omitted));
}

Composition compose(const Packet &packet)
{
    Composition composition;
    composition.organisation = packet.organisation;
    composition.purpose = packet.purpose;
    composition.title = packet.title.isEmpty() ? Words::tr("Packet") : packet.title;
    composition.plainTitle = composition.title.simplified();
    composition.facts = coverFacts(packet);
    composition.contentsTitle = Words::tr("In this packet");
    composition.secretsLead = Words::tr("No secrets inside.");
    composition.secretsRest =
            Words::tr("Passwords stay in the vault. Keep this paper out of mail and away from visitors all the same.");
    composition.footer =
            packet.organisation.isEmpty() ? composition.plainTitle : Words::tr("%1, internal").arg(packet.organisation);
    composition.omitted = packet.omitted;
    addSections(composition, packet);
    return composition;
}

} // namespace covault::packet
