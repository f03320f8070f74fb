// SPDX-License-Identifier: GPL-3.0-or-later
// The precompiled header of the tests of the desktop.
#pragma once

#include "../../app/desktop/precompiled.h"

#include <QTest>
