// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/matrix.h"
#include "health/confirmedday.h"
#include "packet/composition.h"
#include "packet/source.h"

using namespace Qt::StringLiterals;

namespace covault::packet::fill {

namespace {

constexpr size_t MostFirstCalls = 4; // large on the page; the others stand in the list

using Records = std::vector<const vault::Record *>;

QString joined(QStringList parts, const QString &between = u", "_s)
{
    parts.removeAll(QString());
    return parts.join(between);
}

FirstCall firstCallOf(const vault::Record &team, const Source &source)
{
    return {source.sideIn(team, u"party"_s), joined({team.title(), source.text(team, u"hours"_s)}), source.text(team, u"phone"_s),
            source.texts(team, u"members"_s).join(u", "_s)};
}

Contact contactOfTeam(const vault::Record &team, const Source &source)
{
    return {team.title(), u"team"_s, source.texts(team, u"phone"_s), source.text(team, u"email"_s), source.text(team, u"hours"_s), source.sideIn(team, u"party"_s)};
}

bool isToBeCalled(const vault::Record &contact)
{
    const QStringList flags = contact.texts(u"flags"_s);
    return !flags.contains(u"departed"_s)
            && std::ranges::any_of(QStringList{u"emergency"_s, u"primary"_s, u"technical"_s}, [&](const QString &flag) { return flags.contains(flag); });
}

Contact contactOf(const vault::Record &record, const Source &source)
{
    Contact contact;
    contact.name = record.title();
    contact.role = joined({source.text(record, u"job_title"_s), source.text(record, u"vendor"_s)});
    contact.phones = source.texts(record, u"phone"_s) + source.texts(record, u"mobile"_s);
    const QString late = source.text(record, u"after_hours"_s);
    if (!late.isEmpty())
        contact.phones += late + u" (after hours)"_s;
    contact.phones.removeDuplicates();
    contact.email = source.text(record, u"email"_s);
    contact.when = record.texts(u"flags"_s).contains(u"emergency"_s) ? u"emergencies"_s : QString();
    contact.side = source.sideIn(record, u"organisation"_s);
    return contact;
}

/// What to do when that which a vendor runs stands still.
Situation situationOf(const vault::Record &vendor, const Source &source)
{
    Situation situation;
    const QString service = source.text(vendor, u"service_type"_s);
    situation.what = service.isEmpty() ? vendor.title() : service;
    QStringList accounts;
    for (const vault::Entry &row : vendor.entries(u"account_numbers"_s)) {
        accounts += joined({source.cell(vendor, u"account_numbers"_s, row.value, u"label"_s), source.cell(vendor, u"account_numbers"_s, row.value, u"number"_s)}, u" "_s);
    }
    situation.detail = joined(accounts);
    situation.first = vendor.title();
    situation.firstDetail = source.text(vendor, u"hours"_s);
    situation.number = source.text(vendor, u"support_phone"_s);
    for (const vault::Entry &row : vendor.entries(u"escalation"_s)) {
        situation.next = source.cell(vendor, u"escalation"_s, row.value, u"who"_s);
        situation.nextDetail = source.cell(vendor, u"escalation"_s, row.value, u"how"_s);
        break;
    }
    if (situation.next.isEmpty())
        situation.next = source.text(vendor, u"account_manager"_s);
    return situation;
}

bool isImportant(const vault::Record &vendor)
{
    return QStringList{u"critical"_s, u"high"_s}.contains(vendor.text(u"importance"_s));
}

/// The day since which every number of the page was confirmed; nothing if one never was.
std::optional<QDate> checkedSince(const Records &records, const Source &source)
{
    std::optional<QDate> oldest;
    for (const vault::Record *record : records) {
        const auto day = health::confirmedDay(*record, source.world());
        if (!day)
            return std::nullopt;
        oldest = oldest ? std::min(*oldest, *day) : *day;
    }
    return oldest;
}

Seal sealOf(const comanage::Duty &duty, Side side, const Source &source)
{
    for (const comanage::SideSignature &signature : duty.signatures) {
        if (source.sideOf(signature.party) == side)
            return signature.state == comanage::SideSignature::State::Valid ? Seal::Signed : Seal::ChangedSince;
    }
    return Seal::NotSigned;
}

} // namespace

void calls(Packet &packet, const Source &source)
{
    Records printed;
    for (const vault::Record *team : source.ofKind(u"team"_s)) {
        if (packet.firstCalls.size() < MostFirstCalls && !source.text(*team, u"phone"_s).isEmpty())
            packet.firstCalls.push_back(firstCallOf(*team, source));
        else
            packet.contacts.push_back(contactOfTeam(*team, source));
        printed.push_back(team);
    }
    for (const vault::Record *vendor : source.ofKind(u"vendor"_s)) {
        if (isImportant(*vendor) && !source.text(*vendor, u"support_phone"_s).isEmpty()) {
            packet.situations.push_back(situationOf(*vendor, source));
            printed.push_back(vendor);
        }
    }
    for (const vault::Record *contact : source.ofKind(u"contact"_s)) {
        if (isToBeCalled(*contact)) {
            packet.contacts.push_back(contactOf(*contact, source));
            printed.push_back(contact);
        }
    }
    if (printed.empty())
        return;
    packet.callAdvice = u"Say who you are, where you are, what stopped, since when, and how many people wait."_s;
    packet.callNotes = {{u"Never"_s, u"Never give a password by phone. Call back on a number from this page."_s}};
    if (const auto day = checkedSince(printed, source))
        packet.numbersChecked = u"on %1 or later"_s.arg(written(packet, *day));
}

void duties(Packet &packet, const Source &source)
{
    for (const comanage::Duty &duty : comanage::dutiesOf(source.world())) {
        if (!source.admits(duty.key.collection))
            continue;
        const auto party = PartyId::parse(duty.accountable.id);
        packet.duties.push_back({duty.areaTitle, duty.title, party ? source.sideOf(*party) : Side::Unknown, duty.responsible.name, duty.backup.name,
                sealOf(duty, Side::Internal, source), sealOf(duty, Side::Provider, source)});
    }
}

} // namespace covault::packet::fill
