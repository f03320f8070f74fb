// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palettefindings.h"

#include "base/text.h"
#include "desktop/widgets/shownseverity.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

const QString UseName = u"finding/"_s;

// A match in the finding's title, or in its record's: then no part of what is shown.
std::optional<vault::TitleMatch> matchIn(const vault::FoldedTitle &typed, const vault::FoldedTitle &title, const vault::FoldedTitle &record)
{
    auto match = vault::findMatch(typed, title);
    if (match && match->kind == vault::MatchKind::Scattered)
        match.reset(); // a sentence has letters for everything
    if (!match && (match = vault::findMatch(typed, record)))
        match->parts.clear(); // its record has the words: they are not in this title
    return match;
}

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

PaletteFindings::PaletteFindings(std::shared_ptr<const health::Overview> overview, const std::function<bool()> &isStopped)
    : m_overview(std::move(overview))
{
    const health::FindingList &findings = m_overview->report.findings;
    for (size_t place = 0; place < findings.size() && !(isStopped && isStopped()); ++place) {
        if (findings.state(place) != health::State::Open || findings.recordCount(place) == 0)
            continue;
        Folded folded{quint32(place), quint32(m_letters.size()), 0};
        const auto [finding, face] = findings.line(place);
        m_letters += text::folded(finding.title).toStdString();
        folded.record = quint32(m_letters.size());
        m_letters += text::folded(face.title).toStdString();
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

PaletteFindings::Weights PaletteFindings::weightsOf(const PaletteUses &uses, Moment now) const
{
    Weights weights;
    for (const auto &[name, use] : uses) {
        const auto id = name.startsWith(UseName) ? FindingId::parse(QStringView(name).sliced(UseName.size())) : std::nullopt;
        if (const auto place = id ? m_overview->report.findings.find(*id) : std::nullopt)
            weights[quint32(*place)] = vault::weightOf(use, now);
    }
    return weights;
}

std::vector<PaletteFindings::Candidate> PaletteFindings::gravest(const Weights &weights) const
{
    std::vector<Candidate> candidates;
    for (size_t number = 0; number + 1 < m_folded.size(); ++number) {
        const auto weight = weights.find(m_folded[number].place);
        if (number < Most || weight != weights.end())
            candidates.push_back({{{}, {}, weight == weights.end() ? 0 : weight->second}, m_folded[number].place});
    }
    return candidates;
}

// Never false for what matchOf() finds: a word stands in the finding's title, or its letters in the record's.
bool PaletteFindings::mayMatch(size_t number, const std::vector<std::string> &words) const
{
    const auto inTitle = [title = titleOf(number)](const std::string &word) { return title.find(word) != title.npos; };
    const auto inRecord = [record = recordOf(number)](const std::string &word) { return hasInOrder(record, word); };
    return std::ranges::all_of(words, inTitle) || std::ranges::all_of(words, inRecord);
}

// By the folded letters, unless capitals were typed: those of the titles must be made for.
std::optional<vault::TitleMatch> PaletteFindings::matchOf(size_t number, const vault::FoldedTitle &typed) const
{
    if (typed.title() != typed.title().toLower()) {
        const auto [finding, face] = m_overview->report.findings.line(m_folded[number].place);
        return matchIn(typed, vault::FoldedTitle(finding.title), vault::FoldedTitle(face.title));
    }
    const auto made = [](std::string_view letters) { return vault::FoldedTitle(QString::fromUtf8(letters.data(), qsizetype(letters.size()))); };
    return matchIn(typed, made(titleOf(number)), made(recordOf(number)));
}

std::vector<PaletteFindings::Candidate> PaletteFindings::matching(
        const vault::FoldedTitle &typed, const Weights &weights, const std::stop_token &stop) const
{
    const auto words = wordsOf(typed.title());
    std::vector<Candidate> candidates;
    for (size_t number = 0; number + 1 < m_folded.size() && !stop.stop_requested(); ++number) {
        const auto match = mayMatch(number, words) ? matchOf(number, typed) : std::nullopt;
        if (!match)
            continue;
        const auto weight = weights.find(m_folded[number].place);
        candidates.push_back({{match->kind, match->letters, weight == weights.end() ? 0 : weight->second}, m_folded[number].place});
    }
    return candidates;
}

PaletteItem PaletteFindings::itemOf(const Candidate &candidate, const vault::FoldedTitle &typed) const
{
    const health::FindingList &findings = m_overview->report.findings;
    const auto [finding, face] = findings.line(candidate.place);
    const auto match = matchIn(typed, vault::FoldedTitle(finding.title), vault::FoldedTitle(face.title));
    PaletteItem item;
    item.type = PaletteItem::Type::Finding;
    item.target = finding.id.toString();
    item.name = UseName + item.target;
    item.record = *findings.firstRecord(candidate.place);
    item.rank = candidate.rank;
    item.row.icon = u"activity-heartbeat"_s;
    item.row.title = finding.title;
    item.row.hits = match ? hitsOf(*match) : std::vector<Hit>();
    item.row.detail = finding.title.contains(face.title) ? QString() : face.title;
    item.row.severity = shownAs(finding.severity);
    return item;
}

std::vector<PaletteItem> PaletteFindings::find(
        const PaletteQuery &query, const PaletteUses &uses, Moment now, const std::stop_token &stop) const
{
    const vault::FoldedTitle typed(query.words);
    const Weights weights = weightsOf(uses, now);
    std::vector<Candidate> candidates = query.words.isEmpty() ? gravest(weights) : matching(typed, weights, stop);
    if (stop.stop_requested())
        return {};
    std::ranges::stable_sort(candidates,
            [](const Candidate &a, const Candidate &b) { return vault::comesBefore(a.rank, b.rank); });
    candidates.resize(std::min(candidates.size(), Most));
    std::vector<PaletteItem> items;
    for (const Candidate &candidate : candidates)
        items.push_back(itemOf(candidate, typed));
    return items;
}

} // namespace covault::desktop
