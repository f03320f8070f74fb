// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/accessstate.h"

#include <QStringList>

namespace covault::desktop {

/// What follows from an answer, a sentence each; nothing: all stays as it is.
struct AccessEffects
{
    QStringList gives;
    QStringList takes; ///< for good, as far as it was read or written already

    bool isEmpty() const { return gives.isEmpty() && takes.isEmpty(); }
};

AccessEffects effectsOf(const AccessState &state, const AccessAnswer &answer);

} // namespace covault::desktop
