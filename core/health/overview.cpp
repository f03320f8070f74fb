// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/overview.h"

#include "health/confirmedday.h"
#include "health/worldreader.h"

#include <array>

using namespace Qt::StringLiterals;

namespace covault::health {

namespace {

constexpr int UrgentDays = 14;

constexpr std::array<int, 5> BandDays = {30, 60, 90, 180, 365};
/// What is older than this is late for most kinds.
constexpr int LateDays = 180;

// Such days matter although nothing ends on them.
bool isDeadline(const vault::Field &field)
{
    return field.expires || field.id == u"notice_date"_s;
}

/// How many records were confirmed how long ago, counted one by one.
class Ages
{
public:
    Ages()
    {
        for (const int days : BandDays)
            m_bands.push_back({days, 0, false, days > LateDays});
    }

    void add(const vault::Record &record, const World &world)
    {
        if (isRetired(record))
            return;
        const auto day = confirmedDay(record, world);
        const auto band = std::find_if(m_bands.begin(), m_bands.end(),
                [&](const AgeBand &one) { return day && day->daysTo(world.today()) <= *one.days; });
        ++(band != m_bands.end() ? *band : day ? m_older : m_never).count;
    }

    std::vector<AgeBand> all() const
    {
        std::vector<AgeBand> bands = m_bands;
        bands.push_back(m_older);
        bands.push_back(m_never);
        return bands;
    }

private:
    std::vector<AgeBand> m_bands;
    AgeBand m_older{std::nullopt, 0, false, true};
    AgeBand m_never{std::nullopt, 0, true, true};
};

// Of the worst open finding about the record alone and its day; a notice if there is none.
Severity severityOf(const Ending &ending, const FindingList &findings)
{
    for (const size_t place : findings.about(ending.record)) { // the gravest first
        if (findings.state(place) == State::Open && findings.due(place) == ending.day && findings.recordCount(place) == 1)
            return std::max(findings.severity(place), Severity::Notice);
    }
    return Severity::Notice;
}

void addEndings(const vault::Record &record, const World &world, std::vector<Ending> &endings)
{
    if (!record.kind() || isRetired(record))
        return;
    for (const vault::Field *field : record.kind()->allFields()) {
        if (!isDeadline(*field))
            continue;
        for (const vault::Entry &entry : record.entries(field->id)) {
            const QDate day = QDate::fromString(entry.value.toText().left(10), Qt::ISODate);
            const qint64 left = day.isValid() ? world.today().daysTo(day) : -1;
            if (left >= 0 && left <= EndingDays)
                endings.push_back({day, record.key(), Severity::Notice});
        }
    }
}

/// The endings with what was found about their days, nearest first.
std::vector<Ending> weighed(std::vector<Ending> endings, const FindingList &findings)
{
    for (Ending &ending : endings)
        ending.severity = severityOf(ending, findings);
    std::stable_sort(endings.begin(), endings.end(), [](const Ending &a, const Ending &b) { return a.day < b.day; });
    return endings;
}

void addFaces(const World &world, Overview &overview)
{
    for (const Ending &ending : overview.endings) {
        const World::Visit visit(world);
        if (const vault::Record *record = world.find(ending.record))
            overview.faces.try_emplace(ending.record, faceOf(*record));
    }
}

} // namespace

Urgency urgencyOf(Severity severity, const std::optional<QDate> &due, QDate today)
{
    if (severity == Severity::Critical)
        return Urgency::Today;
    if (severity != Severity::Warning)
        return Urgency::Someday;
    const bool isNear = due && *due >= today && today.daysTo(*due) <= UrgentDays;
    return isNear ? Urgency::Today : Urgency::Soon;
}

Overview overviewOf(const World &world, std::span<const Rule> rules, const LocalDecisions &local)
{
    Overview overview;
    overview.checked = world.facts().now;
    Ages ages;
    std::vector<Ending> endings;
    overview.report = report(world, rules, local, [&](const vault::Record &record) {
        ages.add(record, world);
        addEndings(record, world, endings);
    });
    overview.ages = ages.all();
    overview.endings = weighed(std::move(endings), overview.report.findings);
    addFaces(world, overview);
    overview.members = world.facts().members;
    overview.parties = world.facts().parties;
    return overview;
}

Result<Overview> readOverview(vault::Vault &vault, std::span<const Rule> rules, std::shared_ptr<Strengths> strengths)
{
    const auto world = readWorld(vault, std::move(strengths));
    if (!world)
        return failure(world.error().during(u"checking the health of the vault"_s));
    const auto local = readLocalDecisions(vault);
    if (!local)
        return failure(local);
    Overview overview = overviewOf(*world, rules, *local);
    if (const auto own = vault.roster().memberOf(vault.replica().device()))
        overview.own = own->id;
    return overview;
}

Result<bool> putBack(vault::Vault &vault, const Finding &before)
{
    auto done = reopen(vault, before);
    const auto decideAgain = [&](const Decision &decision) {
        if (done)
            done = decide(vault, before, decision);
    };
    if (before.assignee)
        decideAgain({Decision::Kind::Assigned, {}, before.assignee, {}});
    if (before.state == State::Accepted)
        decideAgain({Decision::Kind::Accepted, {}, {}, before.reason});
    if (before.state == State::Snoozed && before.until && *before.until > dayOf(vault.clock().now()))
        decideAgain({Decision::Kind::Snoozed, before.until, {}, {}});
    return done;
}

} // namespace covault::health
