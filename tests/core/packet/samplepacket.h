// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packet/content.h"

namespace covault::packet::sample {

/// An empty packet that only knows its day.
Packet empty();

/// A packet with something in each part, of an invented company.
Packet full();

/// \p count contacts with names that can be counted again: "Person 001".
std::vector<Contact> contacts(int count);

} // namespace covault::packet::sample
