// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/score.h"

#include <algorithm>
#include <map>

namespace covault::health {

namespace {

constexpr qint64 FewestRecords = 20;
constexpr qint64 Best = 100;

} // namespace

int weightOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return 8;
    case Severity::Warning:
        return 3;
    case Severity::Notice:
        return 1;
    case Severity::Info:
        return 0;
    }
    return 0;
}

Score scoreOf(const FindingList &findings, qint64 records)
{
    std::map<std::pair<QString, Severity>, ScoreLine> lines;
    for (size_t place = 0; place < findings.size(); ++place) {
        ScoreLine &line = lines[{findings.rule(place), findings.severity(place)}];
        line.rule = findings.rule(place);
        line.severity = findings.severity(place);
        line.weight = weightOf(line.severity);
        ++(findings.state(place) == State::Open ? line.open : line.setAside);
    }
    Score score;
    score.records = records;
    qint64 points = 0;
    for (const auto &[key, line] : lines) {
        points += line.points();
        score.lines.push_back(line);
    }
    std::stable_sort(score.lines.begin(), score.lines.end(),
            [](const ScoreLine &a, const ScoreLine &b) { return a.points() > b.points(); });
    const qint64 size = std::max(FewestRecords, records);
    const qint64 lost = (Best * points + size - 1) / size;
    score.value = int(Best - std::min(Best, lost));
    return score;
}

} // namespace covault::health
