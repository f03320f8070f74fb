// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace covault::storage::wipingallocator {

/// Lets SQLite take its memory from an allocator that overwrites what is given back: pages and values in plain would else
/// stay in the heap until something else needs the place. Once a process, before SQLite is used for anything; ends the
/// program if that comes too late.
void install();

} // namespace covault::storage::wipingallocator
