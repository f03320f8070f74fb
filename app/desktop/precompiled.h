// SPDX-License-Identifier: GPL-3.0-or-later
// The precompiled header of the desktop: that of core, and the widgets.
#pragma once

#include "../../core/base/precompiled.h"

#include <QtWidgets>
