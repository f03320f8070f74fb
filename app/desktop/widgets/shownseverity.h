// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/tokens.h"
#include "health/finding.h"

namespace covault::desktop {

/// How a finding's severity is drawn: the one place where the rules' word becomes a shape and a colour.
inline drawing::Severity shownAs(health::Severity severity)
{
    switch (severity) {
    case health::Severity::Info:
        return drawing::Severity::Info;
    case health::Severity::Notice:
        return drawing::Severity::Notice;
    case health::Severity::Warning:
        return drawing::Severity::Warning;
    case health::Severity::Critical:
        return drawing::Severity::Critical;
    }
    return drawing::Severity::Info;
}

} // namespace covault::desktop
