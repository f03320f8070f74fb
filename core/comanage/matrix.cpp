// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/matrix.h"

#include "comanage/lanes.h"
#include "comanage/rules.h"
#include "health/worldreader.h"
#include "vault/shownlabel.h"

using namespace Qt::StringLiterals;

namespace covault::comanage {

namespace {

std::vector<Named> allNamed(const vault::Record &record, const QString &field, const health::World &world)
{
    std::vector<Named> all;
    for (const vault::LinkTarget &target : record.links(field))
        all.push_back({target.idText(), world.titleOf(target)});
    return all;
}

Named named(const vault::Record &record, const QString &field, const health::World &world)
{
    const auto all = allNamed(record, field, world);
    return all.empty() ? Named() : all.front();
}

Duty dutyOf(const vault::Record &record, const health::World &world)
{
    Duty duty;
    duty.key = record.key();
    duty.title = record.title();
    duty.area = record.text(u"lane"_s);
    const Lane *lane = findLane(duty.area);
    duty.areaTitle = lane ? vault::shownLabel(lane->title) : duty.area;
    duty.accountable = named(record, u"accountable"_s, world);
    duty.responsible = named(record, u"responsible"_s, world);
    duty.backup = named(record, u"backup"_s, world);
    duty.firstResponder = named(record, u"first_responder"_s, world);
    duty.afterHours = named(record, u"after_hours"_s, world);
    duty.consulted = allNamed(record, u"consulted"_s, world);
    duty.informed = allNamed(record, u"informed"_s, world);
    duty.hours = record.text(u"hours"_s);
    duty.signatures = signaturesOf(record, world);
    return duty;
}

bool comesBefore(const Duty &a, const Duty &b)
{
    return std::tuple(placeOf(a.area), a.area, a.title, a.key) < std::tuple(placeOf(b.area), b.area, b.title, b.key);
}

} // namespace

std::vector<Duty> dutiesOf(const health::World &world)
{
    std::vector<Duty> duties;
    for (const vault::Record *record : world.ofKind(u"responsibility"_s))
        duties.push_back(dutyOf(*record, world));
    std::sort(duties.begin(), duties.end(), comesBefore);
    return duties;
}

std::vector<health::Finding> gapsOf(const health::World &world, const health::LocalDecisions &local)
{
    const health::FindingList gaps = health::report(world, gapRules(), local).findings;
    return {gaps.begin(), gaps.end()};
}

Result<Matrix> show(vault::Vault &vault)
{
    const auto world = health::readWorld(vault);
    if (!world)
        return failure(world.error().during(u"reading the responsibilities"_s));
    const auto local = health::readLocalDecisions(vault);
    if (!local)
        return failure(local);
    return Matrix{dutiesOf(*world), gapsOf(*world, *local)};
}

} // namespace covault::comanage
