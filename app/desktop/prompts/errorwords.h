// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace covault::desktop {

/// \p text as a sentence of its own: first letter large, full stop at the end.
QString sentence(QString text);

/// Why it failed, and what can be done: two sentences for below the thing that was tried.
QString inWords(const Error &error);

} // namespace covault::desktop
