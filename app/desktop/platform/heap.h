// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace covault::desktop {

/// Lets each block of a megabyte and more lie apart from the small ones for as long as the program runs, so that it
/// goes back to the system once it is freed. Early in main, before there are threads.
void keepLargeBlocksApart();

/// Gives memory that is free back to the system, where a heap keeps it: after much was read. May take some tens of
/// milliseconds. Any thread.
void releaseFreedMemory();

} // namespace covault::desktop
