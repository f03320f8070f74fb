// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/palettedelegate.h"
#include "vault/change.h"
#include "vault/titlematch.h"

#include <map>

namespace covault::desktop {

/// A row of the palette and what it stands for.
struct PaletteItem
{
    /// In the order in which equal groups stand.
    enum class Type { Record, Finding, Command, Screen, Person, Tag, Group };

    Type type = Type::Group;
    PaletteRow row;
    vault::Rank rank;
    QString name;                           ///< under which its use is noted: "action/vault.lock"; of a group empty
    QString target;                         ///< the id of the action or member, the name of the tag
    std::optional<vault::RecordKey> record; ///< of a record, and the one that a finding is about

    bool isGroup() const { return type == Type::Group; }
};

using PaletteUses = std::map<QString, vault::Use>;

/// The rank of a match, with how much \p name is used.
inline vault::Rank rankOf(const vault::TitleMatch &match, const QString &name, const PaletteUses &uses, Moment now)
{
    const auto use = uses.find(name);
    return {match.kind, match.letters, use == uses.end() ? 0 : vault::weightOf(use->second, now)};
}

inline std::vector<Hit> hitsOf(const vault::TitleMatch &match)
{
    std::vector<Hit> hits;
    for (const vault::TitlePart &part : match.parts)
        hits.push_back({int(part.start), int(part.length)});
    return hits;
}

/// Best first; equals stay as they were. Drops what is behind the first \p most.
inline void keepBest(std::vector<PaletteItem> &items, size_t most)
{
    std::stable_sort(items.begin(), items.end(),
            [](const PaletteItem &a, const PaletteItem &b) { return vault::comesBefore(a.rank, b.rank); });
    if (items.size() > most)
        items.erase(items.begin() + qsizetype(most), items.end());
}

} // namespace covault::desktop
