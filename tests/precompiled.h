// SPDX-License-Identifier: GPL-3.0-or-later
// The precompiled header of the tests of core.
#pragma once

#include "../core/base/precompiled.h"

#include <QTest>
#include <QtCore>
