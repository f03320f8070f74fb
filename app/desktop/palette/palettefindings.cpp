// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palettefindings.h"

#include "base/text.h"
#include "desktop/widgets/shownseverity.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

/// Whether the bytes of \p word stand in \p text in their order, whatever stands between them.
bool hasInOrder(std::string_view text, std::string_view word)
{
    size_t at = 0;
    for (const char byte : word) {
        at = text.find(byte, at);
        if (at == std::string_view::npos)
            return false;
        ++at;
    }
    return true;
}

std::vector<std::string> wordsOf(const QString &typed)
{
    std::vector<std::string> words;
    for (const QString &word : text::words(typed))
        words.push_back(word.toStdString());
    return words;
}

} // namespace

PaletteFindings::PaletteFindings(std::shared_ptr<const health::Overview> overview)
    : m_overview(std::move(overview))
{
    const health::FindingList &findings = m_overview->report.findings;
    for (size_t place = 0; place < findings.size(); ++place) {
        if (findings.state(place) != health::State::Open || findings.recordCount(place) == 0)
            continue;
        Folded folded{quint32(place), quint32(m_letters.size()), 0};
        m_letters += text::folded(findings[place].title).toStdString();
        folded.record = quint32(m_letters.size());
        m_letters += text::folded(findings.face(place).title).toStdString();
        m_folded.push_back(folded);
    }
    m_folded.push_back({0, quint32(m_letters.size()), 0});
    m_letters.shrink_to_fit();
}

std::optional<drawing::Severity> PaletteFindings::worstOf(const vault::RecordKey &record) const
{
    const auto worst = m_overview->report.findings.worstOpen(record);
    return worst && *worst >= health::Severity::Warning ? std::optional(shownAs(*worst)) : std::nullopt;
}

std::string_view PaletteFindings::titleOf(size_t number) const
{
    const Folded &folded = m_folded[number];
    return std::string_view(m_letters).substr(folded.title, folded.record - folded.title);
}

std::string_view PaletteFindings::recordOf(size_t number) const
{
    const size_t begin = m_folded[number].record;
    return std::string_view(m_letters).substr(begin, m_folded[number + 1].title - begin);
}

// Never false for what match() finds: a word stands in the finding's title, or its letters in the record's.
bool PaletteFindings::mayMatch(size_t number, const std::vector<std::string> &words) const
{
    const auto inTitle = [title = titleOf(number)](const std::string &word) { return title.find(word) != title.npos; };
    const auto inRecord = [record = recordOf(number)](const std::string &word) { return hasInOrder(record, word); };
    return std::ranges::all_of(words, inTitle) || std::ranges::all_of(words, inRecord);
}

std::optional<PaletteItem> PaletteFindings::match(
        size_t place, const vault::FoldedTitle &typed, const PaletteUses &uses, Moment now) const
{
    const health::FindingList &findings = m_overview->report.findings;
    const QString title = findings[place].title, record = findings.face(place).title;
    auto match = typed.title().isEmpty() ? vault::TitleMatch() : vault::findMatch(typed, vault::FoldedTitle(title));
    if (match && match->kind == vault::MatchKind::Scattered)
        match.reset(); // a sentence has letters for everything
    if (!match && (match = vault::findMatch(typed, vault::FoldedTitle(record))))
        match->parts.clear(); // its record has the words: they are not in this title
    if (!match)
        return std::nullopt;
    PaletteItem item;
    item.type = PaletteItem::Type::Finding;
    item.target = findings.id(place).toString();
    item.name = u"finding/"_s + item.target;
    item.record = *findings.firstRecord(place);
    item.rank = rankOf(*match, item.name, uses, now);
    item.row.icon = u"activity-heartbeat"_s;
    item.row.title = title;
    item.row.hits = hitsOf(*match);
    item.row.detail = title.contains(record) ? QString() : record;
    item.row.severity = shownAs(findings.severity(place));
    return item;
}

std::vector<PaletteItem> PaletteFindings::find(
        const PaletteQuery &query, const PaletteUses &uses, Moment now, const std::stop_token &stop) const
{
    const vault::FoldedTitle typed(query.words);
    const auto words = wordsOf(query.words);
    std::vector<PaletteItem> items;
    for (size_t number = 0; number + 1 < m_folded.size(); ++number) {
        if (stop.stop_requested())
            return {};
        if (!mayMatch(number, words))
            continue;
        if (auto item = match(m_folded[number].place, typed, uses, now))
            items.push_back(std::move(*item));
        if (items.size() >= 2 * Most)
            keepBest(items, Most);
    }
    keepBest(items, Most);
    return items;
}

} // namespace covault::desktop
