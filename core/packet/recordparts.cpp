// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/diagramstore.h"
#include "diagram/layout.h"
#include "diagram/painter.h"
#include "diagram/scene.h"
#include "diagram/svgwriter.h"
#include "packet/composition.h"
#include "packet/source.h"

using namespace Qt::StringLiterals;

namespace covault::packet::fill {

namespace {

using Records = std::vector<const vault::Record *>;

void addListing(Packet &packet, const QString &title, const QStringList &columns, std::vector<QStringList> rows, const QString &introduction = {})
{
    if (!rows.empty())
        packet.listings.push_back({title, introduction, columns, std::move(rows)});
}

std::vector<QStringList> siteRows(const Source &source)
{
    std::vector<QStringList> rows;
    for (const vault::Record *site : source.ofKind(u"site"_s)) {
        const QString address = source.text(*site, u"address"_s).split(u'\n', Qt::SkipEmptyParts).join(u", "_s);
        rows.push_back({site->title(), address, source.text(*site, u"phone"_s), source.text(*site, u"primary_contact"_s)});
    }
    return rows;
}

std::vector<QStringList> serviceRows(const Source &source)
{
    std::vector<QStringList> rows;
    for (const vault::Record *service : source.ofKind(u"service"_s)) {
        rows.push_back({service->title(), source.text(*service, u"vendor"_s), source.text(*service, u"business_owner"_s), source.text(*service, u"technical_owner"_s)});
    }
    return rows;
}

std::vector<QStringList> contractRows(const Packet &packet, const Source &source)
{
    std::vector<QStringList> rows;
    for (const vault::Record *contract : source.ofKind(u"contract"_s)) {
        rows.push_back({contract->title(), source.text(*contract, u"vendor"_s), written(packet, dayShownIn(*contract, u"end"_s)),
                written(packet, dayShownIn(*contract, u"notice_date"_s))});
    }
    return rows;
}

/// The contract that asks for something first: the next notice date, else the next end, else the one that ended last.
const vault::Record *mostUrgent(const Records &contracts, QDate today)
{
    const auto rank = [today](const vault::Record *contract) {
        const QDate notice = dayShownIn(*contract, u"notice_date"_s), end = dayShownIn(*contract, u"end"_s);
        if (notice.isValid() && notice >= today)
            return std::pair(0, today.daysTo(notice));
        if (end.isValid() && end >= today)
            return std::pair(1, today.daysTo(end));
        return end.isValid() ? std::pair(2, end.daysTo(today)) : std::pair(3, qint64(0));
    };
    const auto first = std::ranges::min_element(contracts, {}, rank);
    return first == contracts.end() ? nullptr : *first;
}

Vendor vendorOf(const vault::Record &record, const Source &source, const Records &contracts)
{
    Vendor vendor;
    vendor.name = record.title();
    vendor.service = source.text(record, u"service_type"_s);
    vendor.phone = source.text(record, u"support_phone"_s);
    vendor.email = source.text(record, u"support_email"_s);
    vendor.portal = source.text(record, u"portal"_s);
    for (const vault::Entry &row : record.entries(u"account_numbers"_s)) {
        const QString number = source.cell(record, u"account_numbers"_s, row.value, u"number"_s);
        if (!number.isEmpty())
            vendor.accounts += number;
    }
    if (const vault::Record *contract = mostUrgent(contracts, source.today())) {
        vendor.contractEnd = dayShownIn(*contract, u"end"_s);
        vendor.noticeBy = dayShownIn(*contract, u"notice_date"_s);
    }
    return vendor;
}

/// Runbooks and plans first: they are what is looked for in a hurry.
int placeOf(const QString &type)
{
    static const QStringList order = {u"runbook"_s, u"incident_plan"_s, u"recovery_plan"_s, u"sop"_s, u"security"_s, u"policy"_s};
    const auto place = order.indexOf(type);
    return place < 0 ? int(order.size()) : int(place);
}

/// Why a document does not belong into a packet; empty: it does.
QString whyNot(const vault::Record &document, const Source &source)
{
    const QString status = document.text(u"status"_s), type = document.text(u"type"_s);
    if (status == u"draft")
        return u"it is still a draft"_s;
    if (status == u"obsolete")
        return u"it is obsolete"_s;
    if (type == u"template")
        return u"it is a template for other documents"_s;
    if (document.text(u"body"_s).trimmed().isEmpty())
        return u"it has no text"_s;
    if (!source.pattern().hasAllDocuments && placeOf(type) > 2)
        return u"this packet holds runbooks and plans only"_s;
    return {};
}

} // namespace

void listings(Packet &packet, const Source &source)
{
    addListing(packet, u"Sites"_s, {u"Site"_s, u"Address"_s, u"Phone"_s, u"Contact"_s}, siteRows(source));
    addListing(packet, u"Services"_s, {u"Service"_s, u"Vendor"_s, u"Business owner"_s, u"Technical owner"_s}, serviceRows(source));
}

void documents(Packet &packet, const Source &source)
{
    Records found = source.ofKind(u"document"_s);
    std::ranges::stable_sort(found, {}, [](const vault::Record *record) { return placeOf(record->text(u"type"_s)); });
    for (const vault::Record *record : found) {
        if (const QString why = whyNot(*record, source); !why.isEmpty()) {
            packet.omitted.push_back({u"Document ‘%1’"_s.arg(record->title()), why});
            continue;
        }
        packet.documents.push_back({record->title(), source.text(*record, u"type"_s), source.text(*record, u"owner"_s), source.confirmation(*record, packet),
                source.text(*record, u"body"_s)});
    }
}

void vendors(Packet &packet, const Source &source)
{
    QHash<RecordId, Records> contracts;
    for (const vault::Record *contract : source.ofKind(u"contract"_s)) {
        for (const vault::LinkTarget &vendor : contract->links(u"vendor"_s))
            contracts[vendor.record].push_back(contract);
    }
    for (const vault::Record *vendor : source.ofKind(u"vendor"_s))
        packet.vendors.push_back(vendorOf(*vendor, source, contracts.value(vendor->key().id)));
    addListing(packet, u"Contracts"_s, {u"Contract"_s, u"Vendor"_s, u"Ends"_s, u"Give notice by"_s}, contractRows(packet, source));
}

void diagrams(Packet &packet, const Source &source)
{
    for (const vault::Record *record : source.ofKind(u"diagram"_s)) {
        const QString name = u"Diagram ‘%1’"_s.arg(record->title());
        auto read = diagram::readDiagram(*record);
        if (!read || read->diagram.nodes.empty()) {
            packet.omitted.push_back({name, read ? u"nothing is drawn on it"_s : read.error().why()});
            continue;
        }
        auto placed = read->diagram.isLaidOut() ? Result<diagram::Diagram>(std::move(read->diagram)) : diagram::laidOut(std::move(read->diagram));
        if (!placed) {
            packet.omitted.push_back({name, placed.error().why()});
            continue;
        }
        const diagram::Scene scene = diagram::sceneOf(*placed);
        packet.diagrams.push_back({record->title(), dayShownIn(*record, u"as_of"_s), scene.area.size(),
                [scene](QPainter &painter, const QRectF &target) { diagram::paint(painter, scene, target); }, QString::fromUtf8(diagram::writeSvg(*placed))});
    }
}

} // namespace covault::packet::fill
