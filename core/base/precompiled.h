// SPDX-License-Identifier: GPL-3.0-or-later
// The one precompiled header of core and its tests. It makes nothing visible that a file need not include itself:
// the header check compiles every public header alone.
#pragma once

#include <QTest>
#include <QtCore>

#include <algorithm>
#include <array>
#include <chrono>
#include <compare>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include <tl/expected.hpp>
