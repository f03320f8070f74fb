// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace covault::reader {

/// Closes whatever is open beside the three standard files and limits the time, memory and files that this process may take:
/// it writes none, and no core either, and ends with the one that started it. From then on it can start threads, but neither start another
/// process nor reach one, nor a network, nor
/// open a file to write; nor, where Landlock is to be had, read any outside the system's own folders. None of it can be
/// undone. False if this can't be had.
bool shutIn();

} // namespace covault::reader
