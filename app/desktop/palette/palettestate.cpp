// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palettestate.h"

#include <QCoreApplication>

namespace covault::desktop {

namespace {

using Type = PaletteItem::Type;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

QString headingOf(Type type, bool isRecent)
{
    switch (type) {
    case Type::Record:
        return isRecent ? Words::tr("Recent") : Words::tr("Records");
    case Type::Finding:
        return Words::tr("Findings");
    case Type::Command:
        return Words::tr("Commands");
    case Type::Screen:
        return Words::tr("Go to");
    case Type::Person:
        return Words::tr("People");
    case Type::Tag:
        return Words::tr("Tags");
    case Type::Group:
        break;
    }
    return {};
}

// How many of a sort are shown beside others.
size_t mostOf(Type type)
{
    return type == Type::Record ? 20 : type == Type::Screen ? 15 : 6;
}

} // namespace

std::vector<PaletteItem> grouped(std::vector<PaletteItem> items, bool isNarrowed, bool isRecent)
{
    std::map<Type, std::vector<PaletteItem>> sorts;
    for (PaletteItem &item : items) {
        if (isNarrowed || sorts[item.type].size() < mostOf(item.type))
            sorts[item.type].push_back(std::move(item));
    }
    std::vector<Type> order;
    for (const auto &[type, rows] : sorts)
        order.push_back(type);
    // Without words nothing is better than another; what can't be run leads no group to the front.
    const auto leads = [&sorts](Type a, Type b) {
        const PaletteItem &first = sorts[a].front(), &second = sorts[b].front();
        if (first.row.reason.isEmpty() != second.row.reason.isEmpty())
            return first.row.reason.isEmpty();
        return std::tuple(first.rank.kind, first.rank.letters) < std::tuple(second.rank.kind, second.rank.letters);
    };
    std::stable_sort(order.begin(), order.end(), leads);
    std::vector<PaletteItem> result;
    for (const Type type : order) {
        PaletteItem heading;
        heading.row.title = headingOf(type, isRecent);
        heading.row.isGroup = true;
        result.push_back(std::move(heading));
        std::move(sorts[type].begin(), sorts[type].end(), std::back_inserter(result));
    }
    return result;
}

} // namespace covault::desktop
