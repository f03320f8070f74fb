// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/editform.h"

namespace covault::desktop {

/// A form is saved as it was when that began; who goes on typing meanwhile types into the same fields.

/// Whether something was typed since \p saved.
bool isTypedSince(const EditForm &saved, const EditForm &now);
/// Puts what was typed since \p saved into \p fresh, the form of the record as it is with that saved.
void putTypedSince(EditForm &fresh, const EditForm &saved, const EditForm &now);

} // namespace covault::desktop
