// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace covault::vault {

/// How what was typed stands in a title, best first.
enum class MatchKind {
    Exact,         ///< it is the title
    Beginning,     ///< the title begins with it
    WordBeginning, ///< each word of it begins a word of the title
    Inside,        ///< some word of it stands within a word
    Scattered,     ///< some word of it has its letters in one word or from word to word: "fw" in "firewall", "cfa"
    Elsewhere,     ///< it stands in the record, not in the title; findMatch() never says so
};

/// Whether capitals agree, best first.
enum class MatchCase {
    Same,
    NotAsked, ///< nothing was typed in capitals
    Other,
};

/// A part of a title, in UTF-16 code units.
struct TitlePart
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TitlePart &) const = default;
};

struct TitleMatch
{
    MatchKind kind = MatchKind::Exact;
    MatchCase letters = MatchCase::Same;
    std::vector<TitlePart> parts; ///< what was found, in rising order, apart from each other

    bool operator==(const TitleMatch &) const = default;
};

/// A text made ready for comparing: folded as text::folded() does, with the way back to its letters. A value; make it
/// once for what is compared often.
class FoldedTitle
{
public:
    FoldedTitle() = default;
    explicit FoldedTitle(const QString &title);

    const QString &title() const { return m_title; }
    const QString &folded() const { return m_folded; }
    bool beginsWord(qsizetype place) const;
    /// The part of the title that a part of the folded text stands for.
    TitlePart partOf(qsizetype start, qsizetype length) const;

private:
    QString m_title;
    QString m_folded;
    std::vector<qsizetype> m_places; // of each folded letter, in the title, and the end; empty: they are the same
};

/// Whether and how \p typed stands in \p title: all its words must. Nothing if not, or if nothing was typed. Pure.
std::optional<TitleMatch> findMatch(const FoldedTitle &typed, const FoldedTitle &title);

/// How often something was used, and when last.
struct Use
{
    quint64 count = 0;
    Moment last;

    bool operator==(const Use &) const = default;
};

/// How much a use weighs at \p now: its count, halved every 14 days since the last time. 0: never used. Pure.
double weightOf(const Use &use, Moment now);

/// The place of something that was found among others.
struct Rank
{
    MatchKind kind = MatchKind::Exact;
    MatchCase letters = MatchCase::Same;
    double use = 0; ///< of weightOf()

    bool operator==(const Rank &) const = default;
};

/// Kind of match first, then capitals, then how often and lately used. Equals keep the order they had. Pure.
bool comesBefore(const Rank &a, const Rank &b);

} // namespace covault::vault
