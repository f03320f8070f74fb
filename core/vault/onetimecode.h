// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "base/result.h"

namespace covault::vault {

/// A time-based one-time code (RFC 6238) and how long it is good.
struct OneTimeCode
{
    QString code;
    int secondsLeft = 0;
};

/// The code of an `otpauth://totp/…` text at \p now. `Refused` if the text is none, or asks for what no program offers.
Result<OneTimeCode> oneTimeCode(const QString &otpauth, Moment now);

} // namespace covault::vault
