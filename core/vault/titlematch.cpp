// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/titlematch.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace covault::vault {

namespace {

constexpr double HalfLifeDays = 14;

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 0x80; });
}

bool isWordLetter(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isSurrogate();
}

// The first word of a folded text from a place on; of no length if there is none.
TitlePart wordFrom(QStringView folded, qsizetype start)
{
    while (start < folded.size() && !isWordLetter(folded[start]))
        ++start;
    qsizetype end = start;
    while (end < folded.size() && isWordLetter(folded[end]))
        ++end;
    return {start, end - start};
}

/// Where one word was found: parts of the folded title.
struct Found
{
    MatchKind kind;
    std::vector<TitlePart> parts;
};

std::optional<Found> findWhole(QStringView word, const FoldedTitle &title)
{
    std::optional<Found> inside;
    for (qsizetype at = title.folded().indexOf(word); at >= 0; at = title.folded().indexOf(word, at + 1)) {
        if (title.beginsWord(at))
            return Found{MatchKind::WordBeginning, {{at, word.size()}}};
        if (!inside)
            inside = Found{MatchKind::Inside, {{at, word.size()}}};
    }
    return inside;
}

// The next place of \p letter: in the word that \p at stands in, or as the beginning of the word after it.
qsizetype nextPlace(QChar letter, qsizetype at, const FoldedTitle &title)
{
    const QString &folded = title.folded();
    for (bool isSameWord = true; at < folded.size(); ++at) {
        const bool begins = title.beginsWord(at);
        if (folded[at] == letter && (isSameWord || begins))
            return at;
        if (begins && !isSameWord)
            return -1;
        isSameWord = isSameWord && isWordLetter(folded[at]) && !begins;
    }
    return -1;
}

// From a letter that begins a word on; the first place that has them all.
std::optional<Found> findScattered(QStringView word, const FoldedTitle &title)
{
    const QString &folded = title.folded();
    for (qsizetype start = folded.indexOf(word[0]); start >= 0; start = folded.indexOf(word[0], start + 1)) {
        if (!title.beginsWord(start))
            continue;
        Found found{MatchKind::Scattered, {{start, 1}}};
        for (const QChar letter : word.mid(1)) {
            const qsizetype at = nextPlace(letter, found.parts.back().start + 1, title);
            if (at < 0)
                break;
            found.parts.push_back({at, 1});
        }
        if (qsizetype(found.parts.size()) == word.size())
            return found;
    }
    return std::nullopt;
}

// One after the other where they touch; sorted.
std::vector<TitlePart> joined(std::vector<TitlePart> parts)
{
    std::sort(parts.begin(), parts.end(), [](const TitlePart &a, const TitlePart &b) { return a.start < b.start; });
    std::vector<TitlePart> result;
    for (const TitlePart &part : parts) {
        if (result.empty() || result.back().start + result.back().length < part.start)
            result.push_back(part);
        else
            result.back().length = std::max(result.back().length, part.start + part.length - result.back().start);
    }
    return result;
}

QString lettersOf(const QString &text, const std::vector<TitlePart> &parts)
{
    QString letters;
    for (const TitlePart &part : parts)
        letters += QStringView(text).mid(part.start, part.length);
    return letters;
}

MatchCase caseOf(const QString &typed, const QString &found)
{
    if (typed == found)
        return MatchCase::Same;
    return typed == typed.toLower() ? MatchCase::NotAsked : MatchCase::Other;
}

TitleMatch matchOf(
        MatchKind kind, const QString &typed, const FoldedTitle &title, const std::vector<TitlePart> &folded)
{
    TitleMatch match{kind, MatchCase::Same, {}};
    for (const TitlePart &part : folded)
        match.parts.push_back(title.partOf(part.start, part.length));
    match.letters = caseOf(typed, lettersOf(title.title(), match.parts));
    match.parts = joined(std::move(match.parts));
    return match;
}

} // namespace

FoldedTitle::FoldedTitle(const QString &title)
    : m_title(title)
{
    if (isAscii(title)) {
        m_folded = title.toLower();
        return;
    }
    qsizetype at = 0;
    while (at < title.size()) {
        const qsizetype length = title[at].isHighSurrogate() && at + 1 < title.size() ? 2 : 1;
        const QString letters = text::folded(QStringView(title).mid(at, length));
        m_folded += letters;
        m_places.insert(m_places.end(), size_t(letters.size()), at);
        at += length;
    }
    m_places.push_back(title.size());
}

bool FoldedTitle::beginsWord(qsizetype place) const
{
    if (place >= m_folded.size() || !isWordLetter(m_folded[place]))
        return false;
    if (place == 0 || !isWordLetter(m_folded[place - 1]))
        return true;
    return m_folded[place].isDigit() != m_folded[place - 1].isDigit(); // "fw01"
}

TitlePart FoldedTitle::partOf(qsizetype start, qsizetype length) const
{
    if (m_places.empty())
        return {start, length};
    const qsizetype from = m_places[size_t(start)];
    // up to the letter after it: a mark that was folded away belongs to what is before
    qsizetype end = start + length;
    while (size_t(end) + 1 < m_places.size() && m_places[size_t(end)] == m_places[size_t(end) - 1])
        ++end;
    return {from, m_places[size_t(end)] - from};
}

std::optional<TitleMatch> findMatch(const FoldedTitle &typed, const FoldedTitle &title)
{
    const QStringView whole = QStringView(typed.folded()).trimmed();
    if (whole.isEmpty())
        return std::nullopt;
    if (title.folded() == whole)
        return matchOf(MatchKind::Exact, typed.title().trimmed(), title, {{0, whole.size()}});
    if (title.folded().startsWith(whole))
        return matchOf(MatchKind::Beginning, typed.title().trimmed(), title, {{0, whole.size()}});
    TitlePart place = wordFrom(typed.folded(), 0);
    if (place.length == 0) // signs only
        return std::nullopt;
    MatchKind worst = MatchKind::WordBeginning;
    MatchCase letters = MatchCase::Same;
    std::vector<TitlePart> parts;
    for (; place.length > 0; place = wordFrom(typed.folded(), place.start + place.length)) {
        const QStringView word = QStringView(typed.folded()).mid(place.start, place.length);
        auto found = findWhole(word, title);
        if (!found)
            found = findScattered(word, title);
        if (!found)
            return std::nullopt;
        const TitlePart asTyped = typed.partOf(place.start, place.length);
        const QString one = typed.title().mid(asTyped.start, asTyped.length);
        const TitleMatch match = matchOf(found->kind, one, title, found->parts);
        worst = std::max(worst, match.kind);
        letters = std::max(letters, match.letters);
        parts.insert(parts.end(), match.parts.begin(), match.parts.end());
    }
    return TitleMatch{worst, letters, joined(std::move(parts))};
}

double weightOf(const Use &use, Moment now)
{
    const double days = std::chrono::duration<double, std::ratio<86400>>(now - use.last).count();
    return double(use.count) * std::exp2(-std::max(days, 0.0) / HalfLifeDays);
}

bool comesBefore(const Rank &a, const Rank &b)
{
    return std::tuple(a.kind, a.letters, -a.use) < std::tuple(b.kind, b.letters, -b.use);
}

} // namespace covault::vault
