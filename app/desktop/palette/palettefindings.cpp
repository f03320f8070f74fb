// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palettefindings.h"

#include "desktop/widgets/shownseverity.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

PaletteFindings::PaletteFindings(const health::Overview &overview)
{
    for (const health::Finding &finding : overview.report.findings) {
        if (finding.state != health::State::Open || finding.records.empty())
            continue;
        const vault::RecordKey &key = finding.records.front();
        const auto face = overview.faces.find(key);
        const QString title = face == overview.faces.end() ? QString() : face->second.title;
        m_findings.push_back({finding.id, shownAs(finding.severity), vault::FoldedTitle(finding.title),
                vault::FoldedTitle(title), key});
        for (const vault::RecordKey &record : finding.records) {
            if (finding.severity >= health::Severity::Warning && !m_worst.contains(record))
                m_worst.insert(record, shownAs(finding.severity)); // the gravest comes first
        }
    }
}

std::optional<drawing::Severity> PaletteFindings::worstOf(const vault::RecordKey &record) const
{
    const auto found = m_worst.constFind(record);
    return found == m_worst.cend() ? std::nullopt : std::optional(*found);
}

std::vector<PaletteItem> PaletteFindings::find(
        const PaletteQuery &query, const PaletteUses &uses, Moment now, const std::stop_token &stop) const
{
    const vault::FoldedTitle typed(query.words);
    std::vector<PaletteItem> items;
    for (const Found &finding : m_findings) {
        if (stop.stop_requested())
            return {};
        auto match = query.words.isEmpty() ? vault::TitleMatch() : vault::findMatch(typed, finding.title);
        if (match && match->kind == vault::MatchKind::Scattered)
            match.reset(); // a sentence has letters for everything
        if (!match && (match = vault::findMatch(typed, finding.record)))
            match->parts.clear(); // its record has the words: they are not in this title
        if (!match)
            continue;
        PaletteItem item;
        item.type = PaletteItem::Type::Finding;
        item.target = finding.id.toString();
        item.name = u"finding/"_s + item.target;
        item.record = finding.key;
        item.rank = rankOf(*match, item.name, uses, now);
        item.row.icon = u"activity-heartbeat"_s;
        item.row.title = finding.title.title();
        item.row.hits = hitsOf(*match);
        item.row.detail = finding.title.title().contains(finding.record.title()) ? QString() : finding.record.title();
        item.row.severity = finding.severity;
        items.push_back(std::move(item));
    }
    keepBest(items, Most);
    return items;
}

} // namespace covault::desktop
