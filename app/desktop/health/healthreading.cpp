// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/healthreading.h"

#include "desktop/health/healthwords.h"
#include "desktop/theme/icons.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

/// The score counts at least so many records.
constexpr qint64 LeastRecords = 20;

health::Face faceOf(const vault::RecordKey &key, const health::Overview &overview)
{
    const auto found = overview.faces.find(key);
    return found != overview.faces.end() ? found->second : health::Face();
}

// The record stands beside the title: its name at the end of it says nothing more.
QString withoutRecord(const QString &title, const QString &record)
{
    const QString end = u": "_s + record;
    return !record.isEmpty() && title.endsWith(end) && title.size() > end.size() ? title.chopped(end.size()) : title;
}

void putWho(FindingRow &row, const std::optional<MemberId> &assignee, const health::Overview &overview)
{
    const auto member = assignee ? overview.members.find(*assignee) : overview.members.end();
    if (member == overview.members.end())
        return;
    row.who = member->second.name;
    if (const auto party = overview.parties.find(member->second.party); party != overview.parties.end())
        row.side = party->second.isInternal ? drawing::Side::Internal : drawing::Side::Provider;
}

FindingRow rowAt(size_t place, const health::Overview &overview)
{
    const health::FindingList &findings = overview.report.findings;
    const auto [finding, face] = findings.line(place);
    FindingRow row;
    row.id = finding.id;
    row.severity = shownAs(finding.severity);
    row.evidence = finding.state == health::State::Accepted ? finding.reason : finding.evidence;
    row.title = finding.title;
    if (const vault::RecordKey *first = findings.firstRecord(place)) {
        const int more = int(findings.recordCount(place)) - 1;
        row.title = withoutRecord(finding.title, face.title);
        row.icon = kindIcon(first->kind, face.choice);
        row.record = more == 0 ? face.title : HealthWords::tr("%1 and %n more", nullptr, more).arg(face.title);
    }
    putWho(row, finding.assignee, overview);
    row.when = HealthWords::when(finding, overview.today());
    row.day = HealthWords::day(finding);
    const bool isSetAside = finding.state != health::State::Open;
    row.action = isSetAside ? HealthWords::tr("Reopen") : HealthWords::ofFix(finding.fix);
    return row;
}

FindingRow headingOf(health::Urgency urgency, size_t count)
{
    FindingRow heading;
    heading.title = HealthWords::ofUrgency(urgency);
    heading.count = int(count);
    return heading;
}

// A rule may have lines of several severities; people count it once.
std::vector<drawing::ScoreLine> scoreLines(const health::Score &score)
{
    std::vector<drawing::ScoreLine> lines{{100, HealthWords::tr("to begin with"), 0}};
    std::map<QString, std::pair<double, int>> sums;
    const double records = double(std::max(LeastRecords, score.records));
    for (const health::ScoreLine &line : score.lines) {
        sums[line.rule].first += 100.0 * line.points() / records;
        sums[line.rule].second += line.open;
    }
    for (const auto &[rule, sum] : sums) {
        if (const int points = qRound(sum.first); points > 0)
            lines.push_back({-points, HealthWords::ofRule(rule), sum.second});
    }
    std::stable_sort(lines.begin() + 1, lines.end(), [](const auto &a, const auto &b) { return a.points < b.points; });
    return lines;
}

// One mark a day: what ends on the same one is counted beside the first.
std::vector<drawing::TimelineEntry> timelineOf(const health::Overview &overview)
{
    std::map<QDate, std::vector<const health::Ending *>> days;
    for (const health::Ending &ending : overview.endings)
        days[ending.day].push_back(&ending);
    std::vector<drawing::TimelineEntry> entries;
    for (const auto &[day, endings] : days) {
        const QString first = faceOf(endings.front()->record, overview).title;
        const QString text = endings.size() == 1
                ? first
                : HealthWords::tr("%1 and %n more", nullptr, int(endings.size()) - 1).arg(first);
        health::Severity severity = health::Severity::Info;
        for (const health::Ending *ending : endings)
            severity = std::max(severity, ending->severity);
        entries.push_back({int(overview.today().daysTo(day)), text, shownAs(severity)});
    }
    return entries;
}

HealthCharts chartsOf(const health::Overview &overview)
{
    HealthCharts charts;
    charts.score = overview.report.score.value;
    charts.scoreLines = scoreLines(overview.report.score);
    int setAside = 0;
    for (const health::ScoreLine &line : overview.report.score.lines)
        setAside += line.setAside;
    if (setAside > 0)
        charts.scoreRemark = HealthWords::tr("%n set aside", nullptr, setAside);
    for (const health::AgeBand &band : overview.ages) {
        if (!band.isNever || band.count > 0)
            charts.ages.push_back({HealthWords::ofBand(band), int(band.count), band.isLate});
    }
    charts.endings = timelineOf(overview);
    const int dates = int(overview.endings.size());
    charts.endingsRemark = dates == 1 ? HealthWords::tr("1 date") : HealthWords::tr("%n dates", nullptr, dates);
    return charts;
}

bool isBefore(const Assignable &a, const Assignable &b)
{
    return a.name.localeAwareCompare(b.name) < 0;
}

bool isOf(const health::FindingList &findings, size_t place, Whose whose, const health::Overview &overview)
{
    switch (whose) {
    case Whose::Everyone:
        return true;
    case Whose::Mine:
        return overview.own && findings.assignee(place) == overview.own;
    case Whose::Nobody:
        return !findings.assignee(place);
    }
    return false;
}

using Groups = std::map<health::Urgency, std::vector<quint32>>; // the places of findings

FindingRows rowsOf(const std::shared_ptr<const health::Overview> &overview, const Groups &groups, bool hasHeadings)
{
    std::vector<FindingRows::Line> lines;
    std::vector<FindingRow> headings;
    for (const auto &[urgency, places] : groups) {
        if (hasHeadings) {
            lines.push_back({{}, quint32(headings.size())});
            headings.push_back(headingOf(urgency, places.size()));
        }
        for (const quint32 place : places)
            lines.push_back({overview->report.findings.id(place), place});
    }
    return {std::move(lines), std::move(headings), [overview](size_t place) { return rowAt(place, *overview); }};
}

} // namespace

HealthReading readingOf(std::shared_ptr<const health::Overview> overview)
{
    HealthReading reading;
    reading.charts = std::make_shared<const HealthCharts>(chartsOf(*overview));
    for (const auto &[id, member] : overview->members) {
        if (!member.isRemoved)
            reading.members.push_back({id, member.name});
    }
    std::sort(reading.members.begin(), reading.members.end(), isBefore);
    reading.overview = std::move(overview);
    return reading;
}

Shown shownAt(const health::FindingList &findings, size_t place)
{
    if (findings.state(place) == health::State::Snoozed)
        return Shown::Snoozed;
    if (findings.state(place) == health::State::Accepted)
        return Shown::Accepted;
    return findings.severity(place) >= health::Severity::Warning ? Shown::Attention : Shown::Notices;
}

void choose(const std::shared_ptr<const health::Overview> &overview, HealthState &state)
{
    const health::FindingList &findings = overview->report.findings;
    Groups groups;
    state.shownCounts = {};
    state.whoseCounts = {};
    state.findings = 0;
    for (size_t place = 0; place < findings.size(); ++place) {
        const Shown shown = shownAt(findings, place);
        ++state.shownCounts[size_t(shown)];
        if (shown != state.shown)
            continue;
        for (const Whose whose : {Whose::Everyone, Whose::Mine, Whose::Nobody})
            state.whoseCounts[size_t(whose)] += isOf(findings, place, whose, *overview) ? 1 : 0;
        if (!isOf(findings, place, state.whose, *overview))
            continue;
        const auto urgency = shown == Shown::Attention
                ? health::urgencyOf(findings.severity(place), findings.due(place), overview->today())
                : health::Urgency::Someday;
        groups[urgency].push_back(quint32(place));
        ++state.findings;
    }
    state.rows = rowsOf(overview, groups, state.shown == Shown::Attention);
}

} // namespace covault::desktop
