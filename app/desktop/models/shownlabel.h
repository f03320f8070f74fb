// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/kind.h"
#include "vault/shownlabel.h"

namespace covault::desktop {

using vault::shownLabel;

/// A field whose own label and those of its choices and columns are in the language of the window: what is typed into
/// it is read by the same words.
vault::Field shownField(vault::Field field);

} // namespace covault::desktop
