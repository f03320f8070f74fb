// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/shownseverity.h"
#include "health/overview.h"

#include <QCoreApplication>

namespace covault::desktop {

/// How findings are told to people. Thread-safe.
struct HealthWords
{
    Q_DECLARE_TR_FUNCTIONS(HealthWords)

public:
    /// What findings of a rule have in common, as a line of the score: "not rotated".
    static QString ofRule(const QString &rule);
    /// What is done about it, as a verb: "Rotate".
    static QString ofFix(health::Fix fix);
    /// "Needs someone today".
    static QString ofUrgency(health::Urgency urgency);
    /// "in 4 days", "265 days over", "5 days ago", "until 3 December 2026".
    static QString when(const health::Finding &finding, QDate today);
    /// The date that when() tells, written out.
    static QString day(const health::Finding &finding);
    /// The label of a bar: "≤ 30".
    static QString ofBand(const health::AgeBand &band);
};


} // namespace covault::desktop
