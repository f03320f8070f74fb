// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/reach.h"

using namespace Qt::StringLiterals;

namespace covault::comanage {

namespace {

using Way = Reach::Way;

void add(std::vector<Reach> &all, Reach reach)
{
    const bool isThere = std::ranges::any_of(all, [&](const Reach &other) { return other.text == reach.text; });
    if (!reach.text.isEmpty() && !isThere)
        all.push_back(std::move(reach));
}

void addField(std::vector<Reach> &all, Way way, const vault::Record &record, const QString &field)
{
    const auto &entries = record.entries(field);
    if (!entries.empty())
        add(all, {way, record.text(field), {}, record.key(), field, entries.front().element, {}});
}

void addOthers(std::vector<Reach> &all, const vault::Record &contact)
{
    const QString field = u"phones"_s;
    for (const vault::Entry &row : contact.entries(field)) {
        const QString number = row.value.at(u"number"_s).toText();
        const QString extension = row.value.at(u"extension"_s).toText();
        const bool isWhole = number.isEmpty() || extension.isEmpty();
        add(all,
                {Way::OtherPhone, isWhole ? number : u"%1 ext. %2"_s.arg(number, extension),
                        row.value.at(u"label"_s).toText(), contact.key(), field, row.element, u"number"_s});
    }
}

} // namespace

std::vector<Reach> reachOfContact(const vault::Record &contact, ReachAt when)
{
    const bool isNight = when == ReachAt::AfterHours;
    std::vector<Reach> all;
    if (isNight) {
        addField(all, Way::AfterHours, contact, u"after_hours"_s);
        addField(all, Way::Mobile, contact, u"mobile"_s);
    }
    addField(all, Way::Phone, contact, u"phone"_s);
    addField(all, Way::Mobile, contact, u"mobile"_s);
    addOthers(all, contact);
    addField(all, Way::AfterHours, contact, u"after_hours"_s);
    addField(all, Way::SecondRoute, contact, u"second_route"_s);
    addField(all, Way::Email, contact, u"email"_s);
    return all;
}

std::vector<Reach> reachOfTeam(const vault::Record &team)
{
    std::vector<Reach> all;
    addField(all, Way::Phone, team, u"phone"_s);
    addField(all, Way::Email, team, u"email"_s);
    return all;
}

} // namespace covault::comanage
