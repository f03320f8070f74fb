// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/kind.h"

namespace covault::desktop {

/// A label of a kind, a field or a choice in the language of the window. Those that ship are English; what people have
/// called their own kinds stays as it is. Any thread.
QString shownLabel(const QString &label);

/// A field whose own label and those of its choices and columns are in the language of the window: what is typed into
/// it is read by the same words.
vault::Field shownField(vault::Field field);

} // namespace covault::desktop
