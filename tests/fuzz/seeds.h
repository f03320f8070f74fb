// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <vector>

namespace covault::fuzz::seeds {

/// Inputs to begin with, for each reader some that it takes; always the same ones but for random numbers in statements.
/// Those made of files need the folder of the sources in COVAULT_SOURCE_DIR.
std::vector<Bytes> values();
std::vector<Bytes> changes();
std::vector<Bytes> states();
std::vector<Bytes> answers();
std::vector<Bytes> statements();
std::vector<Bytes> requests();
std::vector<Bytes> vaultHeaders();
std::vector<Bytes> segmentHeaders();
std::vector<Bytes> entries();
std::vector<Bytes> frames();
std::vector<Bytes> kinds();
std::vector<Bytes> queries();
std::vector<Bytes> markdown();
/// With a byte before each that says how the file is called.
std::vector<Bytes> documents();
std::vector<Bytes> networkConfigs();
std::vector<Bytes> drawings();
std::vector<Bytes> imports();

} // namespace covault::fuzz::seeds
