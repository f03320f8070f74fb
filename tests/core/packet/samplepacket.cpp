// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplepacket.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::packet::sample {

Packet empty()
{
    Packet packet;
    packet.date = QDate(2026, 11, 23);
    return packet;
}

static void addCalls(Packet &packet)
{
    packet.callAdvice = u"Say who you are, the site, what stopped, since when, and how many people wait."_s;
    packet.firstCalls = {{Side::Internal, u"Northwind IT, weekdays 8–18"_s, u"+44 1632 960 100"_s,
                                 u"Tom Whitfield, then Ana Ortiz"_s},
            {Side::Provider, u"Baxter, nights and weekends"_s, u"+44 1632 960 118"_s,
                    u"Dave Kowalski, then Sam Okafor"_s}};
    packet.situations = {
            {u"Suspected break-in"_s, {}, u"Dave Kowalski"_s, u"Baxter, first responder"_s, u"+44 1632 960 118"_s,
                    u"Ana Ortiz"_s, u"may isolate any system"_s},
            {u"Internet or phones"_s, u"account HT-558120"_s, u"Fault desk"_s, u"Halden Telecom, 24 h"_s,
                    u"+44 1632 960 288"_s, u"Grace Lindqvist"_s, u"+44 1632 960 290"_s},
            {u"Cold store too warm"_s, {}, u"Duty engineer"_s, u"Polar Refrigeration, 24 h"_s, u"+44 1632 960 340"_s,
                    u"Helen Marsh"_s, u"+44 1632 960 104"_s},
            {u"ERP stands still"_s, u"orders, stock, labels"_s, u"Priya Nair"_s, u"Northwind, applications"_s,
                    u"+44 1632 960 103"_s, u"Orchard Software"_s, u"+44 1632 960 415"_s},
            {u"Server or network"_s, {}, u"Lena Fischer"_s, u"Baxter MSP, weekdays"_s, u"+44 1632 960 131"_s,
                    u"Jonas Weber"_s, u"+44 1632 960 127"_s},
    };
    packet.contacts = {{u"Ana Ortiz"_s, u"IT lead"_s, {u"+44 1632 960 102"_s, u"+44 7700 900 102"_s},
                               u"ana.ortiz@northwind.example"_s, u"weekdays 8–18"_s, Side::Internal},
            {u"Dave Kowalski"_s, u"first responder"_s, {u"+44 1632 960 118"_s}, u"dave@baxter.example"_s,
                    u"nights, weekends"_s, Side::Provider},
            {u"Fault desk"_s, u"Halden Telecom"_s, {u"+44 1632 960 288"_s}, {}, u"24 h"_s, Side::Unknown}};
    packet.callNotes = {{u"Never"_s, u"Never give a password by phone. Call back on a number from this page."_s},
            {u"Company mail is down?"_s,
                    u"Sam Okafor keeps a second list outside company systems: +44 1632 960 117."_s}};
    packet.numbersChecked = u"20 November 2026 by Ana Ortiz"_s;
}

static void addDuties(Packet &packet)
{
    packet.duties = {{u"Endpoints"_s, u"Patch Windows clients"_s, Side::Provider, u"Lena Fischer"_s, u"Jonas Weber"_s,
                             Seal::Signed, Seal::Signed},
            {u"Endpoints"_s, u"Set up a new starter’s computer"_s, Side::Internal, u"Tom Whitfield"_s, u"Ana Ortiz"_s,
                    Seal::Signed, Seal::NotSigned},
            {u"Backup"_s, u"Test a restore each quarter"_s, Side::Provider, u"Lena Fischer"_s, {}, Seal::ChangedSince,
                    Seal::Signed},
            {u"Backup"_s, u"Decide what is kept and how long"_s, Side::Internal, u"Helen Marsh"_s, u"Ana Ortiz"_s,
                    Seal::Contested, Seal::Signed},
            {u"Backup"_s, u"Keep one copy offline"_s, Side::Unknown, {}, {}, Seal::NotSigned, Seal::NotSigned}};
}

static void addDocuments(Packet &packet)
{
    packet.documents = {
            {u"Restore a file from last night"_s, u"Runbook"_s, u"Tom Whitfield"_s, u"20 October 2026 by Ana Ortiz"_s,
                    uR"(Only for files on **FS01**. For mailboxes ask [Baxter](https://support.baxter.example/new).

## Steps

1. Ask for the path and the time when it was last seen.
2. Open the console and look for the *share*, not the drive letter.
   - `\\fs01\orders` is O:
   - `\\fs01\scan` is S:
3. Restore **beside** the original, never over it.

> If more than 50 files are gone, stop: it may be ransomware. See *Who to call*.

```
Get-ChildItem -Recurse \\fs01\orders | Where-Object { $_.LastWriteTime -gt (Get-Date).AddDays(-1) } | Select-Object FullName
```

| Share | Kept | Asked by |
| --- | --- | --- |
| orders | 30 days | sales |
| scan | 7 days | accounts, `AP01` |

- [x] told the caller
- [ ] noted it in the logbook
)"_s},
            {u"Label printers do not print"_s, u"Runbook"_s, u"Priya Nair"_s, {},
                    u"# First\n\nTurn the printer off and on.\n\n# Then\n\nRestart the service `LabelSpool` on APP02."_s}};
}

static void addTheRest(Packet &packet)
{
    Diagram diagram{.title = u"Mill Lane, network"_s, .asOf = QDate(2026, 11, 2), .size = QSizeF(400, 200)};
    diagram.paint = [](QPainter &painter, const QRectF &area) {
        painter.setPen(QPen(Qt::black, 1));
        painter.drawRect(area.adjusted(1, 1, -1, -1));
        painter.drawLine(area.topLeft(), area.bottomRight());
    };
    diagram.svg =
            u"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 200' width='400' height='200'><rect id='a' x='1' y='1' width='398' height='198' fill='none' stroke='#000'/><text x='20' y='40'>FW01</text></svg>"_s;
    packet.diagrams = {diagram};
    packet.vendors = {{u"Halden Telecom"_s, u"Internet at all sites"_s, u"+44 1632 960 288"_s,
                              u"faults@halden.example"_s, u"https://portal.halden.example/customers/northwind"_s,
                              {u"HT-558120"_s, u"HT-558121"_s}, QDate(2027, 3, 31), QDate(2026, 12, 31)},
            {u"Orchard Software"_s, u"ERP"_s, u"+44 1632 960 415"_s, {}, {}, {u"NF-2207"_s}, {}, {}}};
    packet.listings = {{u"Sites"_s, u"Opening hours are those of the office."_s, {u"Site"_s, u"Address"_s, u"Open"_s},
            {{u"Mill Lane\nhead office"_s, u"14 Mill Lane, Fenwick"_s, u"8–18"_s},
                    {u"Dock Road\ncold store"_s, u"2 Dock Road, Fenwick"_s, u"24 h"_s}}}};
    packet.health = Health{{{Severity::Critical, u"No restore was tested for 210 days"_s},
                                   {Severity::Warning, u"3 of 10 runbooks have no owner"_s},
                                   {Severity::Notice, u"The WAN diagram was not reviewed since May"_s},
                                   {Severity::Info, u"12 records are new"_s}},
            74};
    packet.omitted = {{u"Payroll server"_s, u"kept for the finance collection"_s}};
    packet.completeness = 83;
}

Packet full()
{
    Packet packet = empty();
    packet.title = u"Start here,\nMaya Lindgren"_s;
    packet.organisation = u"Northwind Foods"_s;
    packet.recipient = u"Maya Lindgren"_s;
    packet.preparedBy = u"Ana Ortiz"_s;
    packet.validUntil = QDate(2027, 2, 21);
    packet.vaultName = u"186 records"_s;
    packet.purpose = u"Packet for a new internal technician"_s;
    packet.internalName = u"Northwind IT"_s;
    packet.providerName = u"Baxter"_s;
    packet.facts = {{u"First day"_s, u"Monday 7 December 2026, 08:30, Mill Lane"_s},
            {u"Meets"_s, u"Ana Ortiz, IT lead, +44 1632 960 102"_s}};
    packet.overview =
            u"Northwind Foods packs and ships chilled food from **two sites**.\n\n- 140 people, 96 computers\n- lorries leave at 04:30 and 13:00: nothing is patched then"_s;
    addCalls(packet);
    addDuties(packet);
    addDocuments(packet);
    addTheRest(packet);
    return packet;
}

std::vector<Contact> contacts(int count)
{
    std::vector<Contact> contacts;
    for (int i = 1; i <= count; ++i) {
        const QString number = u"%1"_s.arg(i, 3, 10, QChar(u'0'));
        contacts.push_back({u"Person "_s + number, u"role "_s + number, {u"+44 1632 960 "_s + number},
                u"p"_s + number + u"@northwind.example"_s, u"always"_s, Side::Internal});
    }
    return contacts;
}

} // namespace covault::packet::sample
