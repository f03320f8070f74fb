// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/dutiesreading.h"

#include "comanage/lanes.h"
#include "comanage/matrix.h"
#include "desktop/widgets/shownseverity.h"
#include "vault/shownlabel.h"
#include "vault/value.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct DutyWords
{
    Q_DECLARE_TR_FUNCTIONS(DutyWords)
};

using drawing::Seal;
using drawing::Side;

QString wordOf(const QString &rule)
{
    if (rule == u"duty-unowned")
        return DutyWords::tr("Nobody's");
    if (rule == u"duty-unsigned")
        return DutyWords::tr("Not signed");
    if (rule == u"duty-changed-since-signing")
        return DutyWords::tr("Changed since");
    if (rule == u"responder-missing")
        return DutyWords::tr("Nobody answers");
    if (rule == u"coverage-gap")
        return DutyWords::tr("Not covered");
    return QString(rule).replace(u'-', u' '); // a rule of a later version still says what it is
}

// A name, or that somebody is named whom this replica may not see.
QString shown(const comanage::Named &named)
{
    return named.name.isEmpty() && !named.id.isEmpty() ? DutyWords::tr("not visible here") : named.name;
}

QStringList shown(const std::vector<comanage::Named> &all)
{
    QStringList names;
    for (const comanage::Named &one : all)
        names += shown(one);
    return names;
}

// As people read it; nothing that is secret.
QString textOf(const vault::Record &record, const QString &name)
{
    const vault::Field *field = record.kind() ? record.kind()->field(name) : nullptr;
    return field && record.has(name) ? vault::toText(record.value(name), *field, vault::Reveal::No) : QString();
}

QStringList titles(const vault::Record &record, const QString &field, const health::World &world)
{
    QStringList all;
    for (const vault::LinkTarget &target : record.links(field)) {
        const QString title = world.titleOf(target);
        all += title.isEmpty() ? DutyWords::tr("not visible here") : title;
    }
    return all;
}

QString signedWords(const comanage::SideSignature &signature)
{
    const QString day = QLocale().toString(dayOf(signature.at), u"d MMMM yyyy"_s);
    const QString by = signature.state == comanage::SideSignature::State::Valid
            ? DutyWords::tr("signed on %1 by %2").arg(day, signature.by)
            : DutyWords::tr("changed since it was signed on %1 by %2").arg(day, signature.by);
    return signature.edition.isEmpty() ? by : DutyWords::tr("%1, in ‘%2’").arg(by, signature.edition);
}

DutySide sideOf(const PartyId &party, const health::PartyFacts &facts, const comanage::Duty &duty)
{
    DutySide side{facts.isInternal ? Side::Internal : Side::Provider, facts.name, Seal::NotSigned,
            DutyWords::tr("not signed")};
    for (const comanage::SideSignature &signature : duty.signatures) {
        if (signature.party != party)
            continue;
        const bool isValid = signature.state == comanage::SideSignature::State::Valid;
        side.seal = isValid ? Seal::Signed : Seal::ChangedSince;
        side.words = signedWords(signature);
    }
    return side;
}

DutyView viewOf(const comanage::Duty &duty, const health::World &world)
{
    DutyView view;
    view.key = duty.key;
    view.title = duty.title;
    view.lane = duty.area;
    view.laneTitle = duty.areaTitle;
    view.accountable = shown(duty.accountable);
    view.responsible = shown(duty.responsible);
    view.first = shown(duty.firstResponder);
    view.afterHours = shown(duty.afterHours);
    view.backup = shown(duty.backup);
    view.consulted = shown(duty.consulted);
    view.informed = shown(duty.informed);
    for (const auto &[party, facts] : world.facts().parties) {
        view.sides.push_back(sideOf(party, facts, duty));
        if (party.toString() != duty.accountable.id)
            continue;
        view.side = view.sides.back().side;
        view.isOurs = world.facts().ownParty == party;
    }
    std::ranges::stable_sort(view.sides, {}, [](const DutySide &side) { return side.side != Side::Internal; });
    if (const vault::Record *record = world.find(duty.key)) {
        view.description = textOf(*record, u"description"_s);
        view.hours = textOf(*record, u"hours"_s);
        view.minutes = textOf(*record, u"first_response_minutes"_s);
        view.tools = titles(*record, u"tools"_s, world);
        view.proof = titles(*record, u"evidence"_s, world);
    }
    return view;
}

// In the order of the catalogue, and behind it the lanes that only this vault knows.
std::vector<LaneRow> lanesOf(const DutiesReading &reading)
{
    std::vector<LaneRow> lanes{{{}, DutyWords::tr("All areas"), reading.internalName, reading.providerName}};
    for (const comanage::Lane &lane : comanage::lanes())
        lanes.push_back({lane.id, vault::shownLabel(lane.title), reading.internalName, reading.providerName});
    for (const DutyView &duty : reading.duties) {
        auto own = std::ranges::find(lanes, duty.lane, &LaneRow::id);
        if (own == lanes.end() || duty.lane.isEmpty()) {
            if (!duty.lane.isEmpty())
                lanes.push_back({duty.lane, duty.laneTitle, reading.internalName, reading.providerName});
            own = duty.lane.isEmpty() ? lanes.end() : lanes.end() - 1;
        }
        for (LaneRow *lane : {&lanes.front(), own == lanes.end() ? nullptr : &*own}) {
            if (!lane)
                continue;
            ++(duty.side == Side::Internal                ? lane->internal
                            : duty.side == Side::Provider ? lane->provider
                                                          : lane->nobody);
            if (!duty.findings.empty())
                lane->worst = std::max(lane->worst.value_or(drawing::Severity::Info), duty.findings.front().severity);
        }
    }
    return lanes;
}

bool isIn(const DutyView &duty, const QString &lane)
{
    return lane.isEmpty() || duty.lane == lane;
}

void addRow(const DutyView &duty, bool hasHeadings, std::vector<DutyRow> &rows)
{
    const bool isFirst = rows.empty() || rows.back().duty.lane != duty.lane;
    if (hasHeadings && isFirst) {
        DutyRow heading;
        heading.heading = duty.laneTitle.isEmpty() ? DutyWords::tr("No area") : duty.laneTitle;
        heading.duty.lane = duty.lane;
        rows.push_back(std::move(heading));
    }
    rows.push_back({{}, 0, duty});
}

void countHeadings(std::vector<DutyRow> &rows)
{
    DutyRow *heading = nullptr;
    for (DutyRow &row : rows) {
        if (row.isHeading())
            heading = &row;
        else if (heading)
            ++heading->count;
    }
}

} // namespace

DutiesReading dutiesIn(const health::World &world, const health::LocalDecisions &local)
{
    DutiesReading reading;
    for (const auto &[id, party] : world.facts().parties)
        (party.isInternal ? reading.internalName : reading.providerName) = party.name;
    std::map<vault::RecordKey, size_t> places;
    for (const comanage::Duty &duty : comanage::dutiesOf(world)) {
        places[duty.key] = reading.duties.size();
        reading.duties.push_back(viewOf(duty, world));
    }
    for (const health::Finding &finding : comanage::gapsOf(world, local)) { // the gravest first
        for (const vault::RecordKey &record : finding.records) {
            const auto place = places.find(record);
            if (finding.state == health::State::Open && place != places.end()) {
                reading.duties[place->second].findings.push_back(
                        {shownAs(finding.severity), finding.rule, wordOf(finding.rule), finding.evidence});
            }
        }
    }
    return reading;
}

bool matches(const DutyView &duty, DutyFilter filter)
{
    const auto hasSeal = [&](Seal seal) {
        return std::ranges::any_of(duty.sides, [seal](const DutySide &side) { return side.seal == seal; });
    };
    switch (filter) {
    case DutyFilter::All:
        return true;
    case DutyFilter::Unowned:
        return duty.accountable.isEmpty();
    case DutyFilter::Unsigned:
        return hasSeal(Seal::NotSigned);
    case DutyFilter::Changed:
        return hasSeal(Seal::ChangedSince);
    case DutyFilter::Unanswered:
        return duty.first.isEmpty() && duty.responsible.isEmpty();
    case DutyFilter::Ours:
        return duty.isOurs;
    }
    return false;
}

void choose(const DutiesReading &reading, const std::optional<vault::RecordKey> &current, DutiesState &state)
{
    state.internalName = reading.internalName;
    state.providerName = reading.providerName;
    state.lanes = lanesOf(reading);
    state.total = int(reading.duties.size());
    state.areas = int(std::ranges::count_if(
            state.lanes, [](const LaneRow &lane) { return !lane.id.isEmpty() && lane.total() > 0; }));
    state.rows.clear();
    state.counts.fill(0);
    state.signedByAll = 0;
    state.current.reset();
    state.suggested.clear();
    for (const DutyView &duty : reading.duties) {
        state.signedByAll +=
                std::ranges::all_of(duty.sides, [](const DutySide &side) { return side.seal == Seal::Signed; });
        if (!isIn(duty, state.lane))
            continue;
        for (size_t filter = 0; filter < DutyFilterCount; ++filter)
            state.counts[filter] += matches(duty, DutyFilter(filter));
        if (!matches(duty, state.filter))
            continue;
        addRow(duty, state.lane.isEmpty(), state.rows);
        if (!state.current || duty.key == current)
            state.current = duty;
    }
    countHeadings(state.rows);
    const comanage::Lane *lane = state.counts[size_t(DutyFilter::All)] == 0 ? comanage::findLane(state.lane) : nullptr;
    for (const comanage::DutyTemplate &duty : lane ? lane->duties : std::vector<comanage::DutyTemplate>())
        state.suggested += duty.title;
}

} // namespace covault::desktop
