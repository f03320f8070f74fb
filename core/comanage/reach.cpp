// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/reach.h"

using namespace Qt::StringLiterals;

namespace covault::comanage {

namespace {

using Way = Reach::Way;

void add(std::vector<Reach> &all, Way way, const QString &text, const QString &label = {})
{
    const bool isThere = std::ranges::any_of(all, [&](const Reach &reach) { return reach.text == text; });
    if (!text.isEmpty() && !isThere)
        all.push_back({way, text, label});
}

void addOthers(std::vector<Reach> &all, const vault::Record &contact)
{
    for (const vault::Entry &row : contact.entries(u"phones"_s)) {
        const QString number = row.value.at(u"number"_s).toText();
        const QString extension = row.value.at(u"extension"_s).toText();
        const bool isWhole = number.isEmpty() || extension.isEmpty();
        add(all, Way::OtherPhone, isWhole ? number : u"%1 ext. %2"_s.arg(number, extension),
                row.value.at(u"label"_s).toText());
    }
}

} // namespace

std::vector<Reach> reachOfContact(const vault::Record &contact, ReachAt when)
{
    const bool isNight = when == ReachAt::AfterHours;
    std::vector<Reach> all;
    if (isNight)
        add(all, Way::AfterHours, contact.text(u"after_hours"_s));
    add(all, isNight ? Way::Mobile : Way::Phone, contact.text(isNight ? u"mobile"_s : u"phone"_s));
    add(all, isNight ? Way::Phone : Way::Mobile, contact.text(isNight ? u"phone"_s : u"mobile"_s));
    addOthers(all, contact);
    add(all, Way::AfterHours, contact.text(u"after_hours"_s));
    add(all, Way::SecondRoute, contact.text(u"second_route"_s));
    add(all, Way::Email, contact.text(u"email"_s));
    return all;
}

std::vector<Reach> reachOfTeam(const vault::Record &team)
{
    std::vector<Reach> all;
    add(all, Way::Phone, team.text(u"phone"_s));
    add(all, Way::Email, team.text(u"email"_s));
    return all;
}

} // namespace covault::comanage
