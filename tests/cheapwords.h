// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/words.h"

// For the .cpp of a fixture that lets people in: in its tests six words cost a quarter. tst_words tries what they cost and
// say by the format.
#ifdef COVAULT_TEST_HOOKS
[[maybe_unused]] static const bool areWordsCheap = covault::members::makeWordsCheap();
#endif
