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
    explicit PaletteFindings(const health::Overview &overview);

    /// The worst that is open about a record; nothing if all is well, or if it is a mere remark.
    std::optional<drawing::Severity> worstOf(const vault::RecordKey &record) const;
    /// So many are found at most: what is behind them is of no use to anybody who reads.
    static constexpr size_t Most = 50;
    /// Those that match, best first; without words the gravest first. Gives up once \p stop is requested.
    std::vector<PaletteItem> find(
            const PaletteQuery &query, const PaletteUses &uses, Moment now, const std::stop_token &stop) const;

private:
    struct Found
    {
        FindingId id;
        drawing::Severity severity;
        vault::FoldedTitle title;
        vault::FoldedTitle record;
        vault::RecordKey key;
    };

    std::vector<Found> m_findings; // gravest first
    QHash<vault::RecordKey, drawing::Severity> m_worst;
};

} // namespace covault::desktop
