// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palettecommands.h"

#include "desktop/actions/actions.h"
#include "desktop/widgets/badge.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

// The rows of the table that lead to a page are named after it.
bool isScreen(const Action &action)
{
    return action.id.startsWith(u"go."_s) && action.id != u"go.back"_s && action.id != u"go.forward"_s;
}

PaletteItem itemOf(const Action &action, const Actions &actions)
{
    PaletteItem item;
    item.type = isScreen(action) ? PaletteItem::Type::Screen : PaletteItem::Type::Command;
    item.target = action.id;
    item.name = u"action/"_s + action.id;
    item.row.icon = action.icon.isEmpty() ? u"terminal-2"_s : action.icon;
    item.row.title = plainText(action.text);
    item.row.detail = isScreen(action) ? QString() : plainText(titleOf(action.menu));
    item.row.key = shownKeys(action.shortcut);
    item.row.reason = actions.availability(action.id).reason;
    return item;
}

// The palette does not offer itself.
bool isOffered(const Action &action)
{
    return action.id != u"window.search"_s && action.id != u"window.commands"_s;
}

} // namespace

std::vector<PaletteItem> findCommands(
        const Actions &actions, const PaletteQuery &query, const PaletteUses &uses, Moment now)
{
    const bool isAsked = query.scope == PaletteQuery::Scope::Commands;
    const vault::FoldedTitle typed(query.words);
    std::vector<PaletteItem> items;
    for (const Action *action : actions.all()) {
        if (!isOffered(*action) || (query.words.isEmpty() && !isAsked && !isScreen(*action)))
            continue;
        PaletteItem item = itemOf(*action, actions);
        const auto match = query.words.isEmpty() ? vault::TitleMatch()
                                                 : vault::findMatch(typed, vault::FoldedTitle(item.row.title));
        if (!match)
            continue;
        item.rank = rankOf(*match, item.name, uses, now);
        item.row.hits = hitsOf(*match);
        items.push_back(std::move(item));
    }
    keepBest(items, items.size());
    std::stable_partition(
            items.begin(), items.end(), [](const PaletteItem &item) { return item.row.reason.isEmpty(); });
    return items;
}

} // namespace covault::desktop
