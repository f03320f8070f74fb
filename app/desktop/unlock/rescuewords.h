// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/rescuing.h"

#include <QStringList>

namespace covault::desktop {

/// A line for each thing that a rescue lost, records first: "Record 01HZ… (Core firewall): none of its changes can be read".
QStringList lostInWords(const sync::Rescued &rescued);

} // namespace covault::desktop
