// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/kdf.h"
#include "members/statement.h"

namespace covault::cli {

/// `internal` or `provider`; anything else is `Usage`.
Result<members::Side> sideFrom(const QString &typed);
/// `3x64`: passes times MiB; empty: the default. `Usage` outside the limits.
Result<crypto::KdfCost> costFrom(const QString &typed);
/// `admin`, `editor` or `reader`.
Result<members::Role> roleFrom(const QString &typed);
QString roleName(members::Role role);
QString sideName(members::Side side);
/// A day, which is its beginning, or a moment.
Result<Moment> momentFrom(const QString &typed);
/// The last day, which is meant whole, or a moment.
Result<Moment> endFrom(const QString &typed);

} // namespace covault::cli
