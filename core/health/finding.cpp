// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/finding.h"

#include "crypto/hash.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::health {

namespace {

constexpr int Severities = 4;

} // namespace

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return u"info"_s;
    case Severity::Notice:
        return u"notice"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Critical:
        return u"critical"_s;
    }
    return {};
}

std::optional<Severity> findSeverity(QStringView name)
{
    for (int i = 0; i < Severities; ++i) {
        if (severityName(Severity(i)) == name)
            return Severity(i);
    }
    return std::nullopt;
}

QString fixName(Fix fix)
{
    switch (fix) {
    case Fix::Review:
        return u"review"_s;
    case Fix::Rotate:
        return u"rotate"_s;
    case Fix::Open:
        return u"open"_s;
    case Fix::Merge:
        return u"merge"_s;
    case Fix::Adopt:
        return u"adopt"_s;
    case Fix::Assign:
        return u"assign"_s;
    case Fix::Renew:
        return u"renew"_s;
    case Fix::Settle:
        return u"settle"_s;
    case Fix::Sign:
        return u"sign"_s;
    }
    return {};
}

QString stateName(State state)
{
    switch (state) {
    case State::Open:
        return u"open"_s;
    case State::Snoozed:
        return u"snoozed"_s;
    case State::Accepted:
        return u"accepted"_s;
    }
    return {};
}

FindingId findingId(const QString &rule, std::vector<Subject> subjects)
{
    std::sort(subjects.begin(), subjects.end());
    subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
    crypto::Hasher hasher("finding");
    hasher.add(rule.toUtf8());
    for (const Subject &subject : subjects)
        hasher.add(subject);
    return FindingId::cutFrom(hasher.finish().view());
}

bool comesBefore(const Finding &a, const Finding &b)
{
    const auto rank = [](const Finding &finding) {
        const qint64 due = finding.due ? finding.due->toJulianDay() : std::numeric_limits<qint64>::max();
        return std::tuple(-int(finding.severity), due);
    };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    if (a.title != b.title)
        return a.title < b.title;
    return a.id < b.id;
}

} // namespace covault::health
