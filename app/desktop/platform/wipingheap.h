// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace covault::desktop {

/// Whether all memory that is given back to the heap is overwritten: what was typed, shown or read lies in strings of Qt, of
/// each of which several copies are made on its way, and a freed one would stay readable until something needs its place.
///
/// A program that asks takes the heap's functions from here, for all libraries that it uses. Only with glibc's heap.
bool isHeapWiped();

} // namespace covault::desktop
