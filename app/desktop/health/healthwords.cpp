// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/healthwords.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct RuleWords
{
    const char *rule;
    const char *words;
};

constexpr RuleWords Rules[] = {
        {"unconfirmed", QT_TRANSLATE_NOOP("HealthWords", "not confirmed")},
        {"edited-since-review", QT_TRANSLATE_NOOP("HealthWords", "changed since review")},
        {"dependency-changed", QT_TRANSLATE_NOOP("HealthWords", "outdated by others")},
        {"dead-link", QT_TRANSLATE_NOOP("HealthWords", "dead links")},
        {"expiring", QT_TRANSLATE_NOOP("HealthWords", "ending or ended")},
        {"notice-date", QT_TRANSLATE_NOOP("HealthWords", "notice to give")},
        {"rotation-overdue", QT_TRANSLATE_NOOP("HealthWords", "not rotated")},
        {"reused-secret", QT_TRANSLATE_NOOP("HealthWords", "same secret twice")},
        {"weak-secret", QT_TRANSLATE_NOOP("HealthWords", "weak secrets")},
        {"incomplete", QT_TRANSLATE_NOOP("HealthWords", "incomplete")},
        {"orphan", QT_TRANSLATE_NOOP("HealthWords", "without a place")},
        {"departed-contact", QT_TRANSLATE_NOOP("HealthWords", "people who left")},
        {"duty-unowned", QT_TRANSLATE_NOOP("HealthWords", "duties open")},
        {"exit-test", QT_TRANSLATE_NOOP("HealthWords", "no way in")},
        {"conflict", QT_TRANSLATE_NOOP("HealthWords", "in conflict")},
        {"coverage-gap", QT_TRANSLATE_NOOP("HealthWords", "nobody on duty")},
        {"duty-unsigned", QT_TRANSLATE_NOOP("HealthWords", "duties unsigned")},
        {"duty-changed-since-signing", QT_TRANSLATE_NOOP("HealthWords", "duties changed")},
        {"responder-missing", QT_TRANSLATE_NOOP("HealthWords", "nobody answers")},
};

// One day has words of its own: the source text is English without a translation.
QString ahead(int days)
{
    return days == 1 ? HealthWords::tr("tomorrow") : HealthWords::tr("in %n days", nullptr, days);
}

QString over(int days)
{
    return days == 1 ? HealthWords::tr("1 day over") : HealthWords::tr("%n days over", nullptr, days);
}

QString ago(int days)
{
    return days == 1 ? HealthWords::tr("yesterday") : HealthWords::tr("%n days ago", nullptr, days);
}

QString written(QDate day)
{
    return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace

QString HealthWords::ofRule(const QString &rule)
{
    for (const RuleWords &one : Rules) {
        if (rule == QLatin1StringView(one.rule))
            return tr(one.words);
    }
    return QString(rule).replace(u'-', u' '); // a rule of a later version still says what it is
}

QString HealthWords::ofFix(health::Fix fix)
{
    switch (fix) {
    case health::Fix::Review:
        return tr("Review");
    case health::Fix::Rotate:
        return tr("Rotate");
    case health::Fix::Open:
        return tr("Open");
    case health::Fix::Merge:
        return tr("Compare");
    case health::Fix::Adopt:
        return tr("Adopt");
    case health::Fix::Assign:
        return tr("Assign");
    case health::Fix::Renew:
        return tr("Renew");
    case health::Fix::Settle:
        return tr("Settle");
    case health::Fix::Sign:
        return tr("Sign");
    }
    return {};
}

QString HealthWords::ofUrgency(health::Urgency urgency)
{
    switch (urgency) {
    case health::Urgency::Today:
        return tr("Needs someone today");
    case health::Urgency::Soon:
        return tr("This month");
    case health::Urgency::Someday:
        return tr("When there is time");
    }
    return {};
}

QString HealthWords::when(const health::Finding &finding, QDate today)
{
    if (finding.state == health::State::Snoozed && finding.until)
        return tr("until %1").arg(QLocale().toString(*finding.until, QLocale::ShortFormat));
    if (finding.due && *finding.due == today)
        return tr("today");
    if (finding.due && *finding.due > today)
        return ahead(int(today.daysTo(*finding.due)));
    if (finding.due)
        return over(int(finding.due->daysTo(today)));
    if (finding.since)
        return *finding.since >= today ? tr("today") : ago(int(finding.since->daysTo(today)));
    return {};
}

QString HealthWords::day(const health::Finding &finding)
{
    if (finding.state == health::State::Snoozed && finding.until)
        return tr("Comes back on %1").arg(written(*finding.until));
    if (finding.due)
        return tr("Due on %1").arg(written(*finding.due));
    return finding.since ? tr("Since %1").arg(written(*finding.since)) : QString();
}

QString HealthWords::ofBand(const health::AgeBand &band)
{
    if (band.isNever)
        return tr("never");
    return band.days ? tr("≤ %1").arg(QLocale().toString(*band.days)) : tr("older");
}

} // namespace covault::desktop
