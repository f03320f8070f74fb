// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/palette/paletteitem.h"
#include "desktop/palette/palettequery.h"
#include "health/overview.h"

#include <stop_token>

namespace covault::desktop {

/// What is open of the vault's health, ready for comparing. Never changed after; any thread.
class PaletteFindings
{
public:
    /// Stops early, with part of them, once \p isStopped says so.
    explicit PaletteFindings(std::shared_ptr<const health::Overview> overview, const std::function<bool()> &isStopped = {});

    /// The worst that is open about a record; nothing if all is well, or if it is a mere remark.
    std::optional<drawing::Severity> worstOf(const vault::RecordKey &record) const;
    /// So many are found at most: what is behind them is of no use to anybody who reads.
    static constexpr size_t Most = 50;
    /// Those that match, best first; without words the gravest first. Gives up once \p stop is requested.
    std::vector<PaletteItem> find(
            const PaletteQuery &query, const PaletteUses &uses, Moment now, const std::stop_token &stop) const;

private:
    /// What of a finding is compared: only where it may match, its titles are made.
    struct Folded
    {
        quint32 place;  // among the findings, gravest first
        quint32 title;  // begins there in m_letters, and ends where the record's begins
        quint32 record; // ends where the next one's title begins
    };

    std::string_view titleOf(size_t number) const;
    std::string_view recordOf(size_t number) const;
    using Weights = std::map<quint32, double>; // how much a finding was used, by its place
    struct Candidate
    {
        vault::Rank rank;
        quint32 place;
    };
    Weights weightsOf(const PaletteUses &uses, Moment now) const;
    std::vector<Candidate> gravest(const Weights &weights) const;
    std::vector<Candidate> matching(const vault::FoldedTitle &typed, const Weights &weights, const std::stop_token &stop) const;
    bool mayMatch(size_t number, const std::vector<std::string> &words) const;
    std::optional<vault::TitleMatch> matchOf(size_t number, const vault::FoldedTitle &typed) const;
    PaletteItem itemOf(const Candidate &candidate, const vault::FoldedTitle &typed) const;

    std::shared_ptr<const health::Overview> m_overview;
    std::vector<Folded> m_folded; // and one that ends the last
    std::string m_letters;        // UTF-8
};

} // namespace covault::desktop
