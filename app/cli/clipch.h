// SPDX-License-Identifier: GPL-3.0-or-later
// The precompiled header of the command line: that of core, and the option parser, which is dear.
#pragma once

#include "base/precompiled.h"

#include <CLI/CLI.hpp>
