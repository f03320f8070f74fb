// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/composition.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace covault::packet::parts {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(covault::packet::parts)
};

Phrase strong(const QString &text)
{
    return {.text = text, .tone = Tone::Strong};
}

Phrase quiet(const QString &text)
{
    return {.text = text, .tone = Tone::Quiet};
}

Phrase phone(const QString &number)
{
    static const QString dialled = u"+0123456789*#"_s;
    QString digits;
    for (const QChar character : number) {
        if (dialled.contains(character))
            digits += character;
    }
    return {.text = number, .target = digits.isEmpty() ? QString() : u"tel:"_s + digits};
}

Phrase mail(const QString &address)
{
    return {.text = address,
            .tone = Tone::Quiet,
            .target = address.contains(u'@') ? u"mailto:"_s + address.trimmed() : QString()};
}

Phrase web(const QString &address)
{
    const QString scheme = QUrl(address.trimmed()).scheme().toLower();
    const bool leads = scheme == u"http" || scheme == u"https";
    return {.text = address, .tone = Tone::Quiet, .target = leads ? address.trimmed() : QString()};
}

/// A cell of those phrases that say something.
Cell cell(const std::vector<Phrase> &phrases, const std::vector<drawing::Figure> &figures = {})
{
    Cell cell{.figures = figures};
    for (const Phrase &phrase : phrases) {
        if (!phrase.text.trimmed().isEmpty())
            cell.lines.push_back(phrase);
    }
    return cell;
}

Cell sideCell(Side side, const QString &name)
{
    return side == Side::Unknown ? cell({quiet(name)}) : cell({{.text = name}}, {drawing::sideMark(side, name)});
}

/// In words what the two seals show; which side is which is told by their shapes.
QString wordsOf(const Duty &duty)
{
    const auto both = [&](Seal seal) { return duty.internalSeal == seal && duty.providerSeal == seal; };
    const auto either = [&](Seal seal) { return duty.internalSeal == seal || duty.providerSeal == seal; };
    if (both(Seal::Signed))
        return Words::tr("signed by both");
    if (either(Seal::Contested))
        return Words::tr("contested");
    if (either(Seal::ChangedSince))
        return Words::tr("changed since signed");
    if (both(Seal::NotSigned))
        return Words::tr("not signed");
    return Words::tr("one side signed");
}

Grid situationGrid(const Packet &packet)
{
    Grid grid{.columns = {{.title = Words::tr("What happens"), .weight = 118},
                      {.title = Words::tr("First"), .weight = 134}, {.title = Words::tr("Number"), .weight = 104},
                      {.title = Words::tr("If no answer"), .weight = 127}}};
    for (const Situation &situation : packet.situations) {
        grid.rows.push_back({cell({strong(situation.what), quiet(situation.detail)}),
                cell({{.text = situation.first}, quiet(situation.firstDetail)}), cell({phone(situation.number)}),
                cell({{.text = situation.next}, quiet(situation.nextDetail)})});
    }
    return grid;
}

Grid contactGrid(const Packet &packet)
{
    Grid grid{.columns = {{.title = Words::tr("Name"), .weight = 138},
                      {.title = Words::tr("Number and e-mail"), .weight = 156},
                      {.title = Words::tr("When"), .weight = 85}, {.title = Words::tr("Side"), .weight = 104}}};
    for (const Contact &contact : packet.contacts) {
        std::vector<Phrase> reach;
        for (const QString &number : contact.phones)
            reach.push_back(phone(number));
        reach.push_back(mail(contact.email));
        const QString side = nameOf(packet, contact.side);
        grid.rows.push_back({cell({strong(contact.name), quiet(contact.role)}), cell(reach),
                cell({{.text = contact.when}}), contact.side == Side::Unknown ? Cell() : sideCell(contact.side, side)});
    }
    return grid;
}
} // namespace

Section overview(const Packet &packet)
{
    const QString title = packet.organisation.isEmpty() ? Words::tr("Overview")
                                                        : Words::tr("%1 on one page").arg(packet.organisation);
    Section section{.anchor = u"overview"_s, .title = title};
    if (!packet.overview.trimmed().isEmpty())
        section.blocks.push_back(Prose{markdown::parse(packet.overview), u"overview-"_s});
    return section;
}

Section calls(const Packet &packet)
{
    Section section{.anchor = u"calls"_s, .title = Words::tr("Who to call"), .introduction = packet.callAdvice};
    if (!packet.numbersChecked.isEmpty())
        section.footer = Words::tr("All numbers checked %1").arg(packet.numbersChecked);
    Cards cards;
    for (const FirstCall &call : packet.firstCalls)
        cards.cards.push_back(
                {drawing::sideMark(call.side, nameOf(packet, call.side)), call.label, call.number, call.people});
    if (!cards.cards.empty())
        section.blocks.push_back(cards);
    if (!packet.situations.empty())
        section.blocks.push_back(situationGrid(packet));
    // Before the long list: what must be known before the first call may not end up on its last page.
    if (!packet.callNotes.empty())
        section.blocks.push_back(Notes{packet.callNotes});
    if (!packet.contacts.empty()) {
        if (!section.blocks.empty())
            section.blocks.push_back(Heading{.title = Words::tr("Everyone on the list")});
        section.blocks.push_back(contactGrid(packet));
    }
    return section;
}

Section duties(const Packet &packet)
{
    Section section{.anchor = u"duties"_s, .title = Words::tr("Who does what")};
    if (packet.duties.empty())
        return section;
    section.introduction = Words::tr("Circles stand for %1, squares for %2; a tick means signed.")
                                   .arg(nameOf(packet, Side::Internal), nameOf(packet, Side::Provider));
    Grid grid{
            .columns = {{.title = Words::tr("Duty"), .weight = 132},
                    {.title = Words::tr("Answers for it"), .weight = 92}, {.title = Words::tr("Does it"), .weight = 80},
                    {.title = Words::tr("Backup"), .weight = 74}, {.title = Words::tr("Seals"), .weight = 105}}};
    QStringList areas;
    for (const Duty &duty : packet.duties) {
        if (!areas.contains(duty.area))
            areas << duty.area;
    }
    for (const QString &area : std::as_const(areas)) {
        if (!area.isEmpty())
            grid.rows.push_back({cell({strong(area)})});
        for (const Duty &duty : packet.duties) {
            if (duty.area != area)
                continue;
            const QString side = nameOf(packet, duty.accountable);
            grid.rows.push_back({cell({{.text = duty.duty}}), sideCell(duty.accountable, side),
                    cell({{.text = duty.responsible}}), cell({quiet(duty.backup)}),
                    cell({quiet(wordsOf(duty))},
                            {drawing::sealMark(Side::Internal, duty.internalSeal),
                                    drawing::sealMark(Side::Provider, duty.providerSeal)})});
        }
    }
    section.blocks.push_back(grid);
    return section;
}

Section listing(const Listing &listing, int index)
{
    Section section{.anchor = u"listing-"_s + QString::number(index + 1),
            .title = listing.title,
            .introduction = listing.introduction};
    if (listing.rows.empty())
        return section;
    Grid grid;
    for (const QString &column : listing.columns)
        grid.columns.push_back({.title = column, .weight = grid.columns.empty() ? 1.4 : 1});
    for (const QStringList &row : listing.rows) {
        std::vector<Cell> cells;
        for (qsizetype i = 0; i < listing.columns.size(); ++i) {
            const QString text = row.value(i);
            const QString first = text.section(u'\n', 0, 0);
            cells.push_back(cell({i == 0 ? strong(first) : Phrase{.text = first}, quiet(text.section(u'\n', 1))}));
        }
        grid.rows.push_back(cells);
    }
    section.blocks.push_back(grid);
    return section;
}

Section diagrams(const Packet &packet)
{
    Section section{.anchor = u"diagrams"_s, .title = Words::tr("Diagrams")};
    for (const Diagram &diagram : packet.diagrams) {
        const QString anchor = u"diagram-"_s + QString::number(section.blocks.size() + 1);
        const QString asOf = written(packet, diagram.asOf);
        section.blocks.push_back(Drawing{
                {anchor, diagram.title, asOf.isEmpty() ? QString() : Words::tr("As of %1").arg(asOf)}, diagram});
    }
    return section;
}

Section documents(const Packet &packet)
{
    Section section{.anchor = u"documents"_s, .title = Words::tr("Runbooks and documents")};
    if (packet.documents.empty())
        return section;
    Grid index{.columns = {{.title = Words::tr("Document"), .weight = 210},
                       {.title = Words::tr("Owner"), .weight = 110}, {.title = Words::tr("Reviewed"), .weight = 120},
                       {.title = Words::tr("Page"), .weight = 34, .paperOnly = true}}};
    std::vector<Block> bodies;
    for (size_t i = 0; i < packet.documents.size(); ++i) {
        const Document &document = packet.documents[i];
        const QString anchor = u"document-"_s + QString::number(i + 1);
        const QString reviewed = document.reviewed.isEmpty() ? Words::tr("never") : document.reviewed;
        index.rows.push_back(
                {cell({{.text = document.title, .tone = Tone::Strong, .target = u'#' + anchor}, quiet(document.type)}),
                        cell({{.text = document.owner}}), cell({{.text = reviewed}}), Cell{.pageOf = anchor}});
        QStringList detail{document.type};
        if (!document.owner.isEmpty())
            detail << Words::tr("owner %1").arg(document.owner);
        detail << Words::tr("reviewed %1").arg(reviewed);
        detail.removeAll(QString());
        bodies.push_back(DocumentBreak());
        bodies.push_back(Heading{anchor, document.title, detail.join(u" · "_s)});
        bodies.push_back(Prose{markdown::parse(document.body), anchor + u'-'});
    }
    section.blocks.push_back(index);
    section.blocks.insert(section.blocks.end(), bodies.begin(), bodies.end());
    return section;
}

Section vendors(const Packet &packet)
{
    Section section{.anchor = u"vendors"_s, .title = Words::tr("Vendors")};
    if (packet.vendors.empty())
        return section;
    section.introduction = Words::tr("Have the account number ready when you call.");
    Grid grid{.columns = {{.title = Words::tr("Vendor"), .weight = 112}, {.title = Words::tr("Support"), .weight = 166},
                      {.title = Words::tr("Account"), .weight = 74}, {.title = Words::tr("Contract"), .weight = 131}}};
    for (const Vendor &vendor : packet.vendors) {
        std::vector<Phrase> accounts;
        for (const QString &account : vendor.accounts)
            accounts.push_back({.text = account, .tone = Tone::Mono});
        const QString end = written(packet, vendor.contractEnd);
        const QString notice = written(packet, vendor.noticeBy);
        grid.rows.push_back({cell({strong(vendor.name), quiet(vendor.service)}),
                cell({phone(vendor.phone), mail(vendor.email), web(vendor.portal)}), cell(accounts),
                cell({{.text = end.isEmpty() ? QString() : Words::tr("ends %1").arg(end)},
                        quiet(notice.isEmpty() ? QString() : Words::tr("notice by %1").arg(notice))})});
    }
    section.blocks.push_back(grid);
    return section;
}

Section state(const Packet &packet, const std::vector<Omission> &omitted)
{
    Section section{.anchor = u"state"_s,
            .title = Words::tr("What to rely on"),
            .introduction =
                    Words::tr("How complete this packet is, and what is wrong or missing in what it was made from.")};
    const int complete = qBound(0, packet.completeness, 100);
    section.blocks.push_back(
            Meter{complete, Words::tr("%1 % of what such a packet should hold is there").arg(complete)});
    if (packet.health && packet.health->confirmed) {
        const int confirmed = qBound(0, *packet.health->confirmed, 100);
        section.blocks.push_back(
                Meter{confirmed, Words::tr("%1 % of the records are confirmed by a person").arg(confirmed)});
    }
    if (packet.health && !packet.health->findings.empty()) {
        Grid grid{.columns = {{.title = Words::tr("How grave"), .weight = 92},
                          {.title = Words::tr("What is wrong"), .weight = 391}}};
        for (const Finding &finding : packet.health->findings)
            grid.rows.push_back(
                    {cell({strong(drawing::nameOf(finding.severity))}, {drawing::severityMark(finding.severity)}),
                            cell({{.text = finding.text}})});
        section.blocks.push_back(Heading{.title = Words::tr("Open findings")});
        section.blocks.push_back(grid);
    }
    if (!omitted.empty()) {
        Grid grid{.columns = {{.title = Words::tr("What"), .weight = 180}, {.title = Words::tr("Why"), .weight = 303}}};
        for (const Omission &omission : omitted)
            grid.rows.push_back({cell({strong(omission.what)}), cell({{.text = omission.why}})});
        section.blocks.push_back(Heading{.title = Words::tr("Not in this packet")});
        section.blocks.push_back(grid);
    }
    return section;
}

} // namespace covault::packet::parts
