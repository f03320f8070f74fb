// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/input.h"

#include <span>

/// What a scan looks for: each detector is one file, one line here, and one row in detectors.cpp.
namespace covault::scan::detectors {

/// Appends what it finds in \p input to \p items. Never fails: what it does not understand is no item.
using Detect = void (*)(const Input &input, std::vector<Item> &items);

struct Detector
{
    const char *name;
    Detect detect;
};

/// All detectors, the more specific first: an item that stands where an earlier one stands already is dropped.
std::span<const Detector> all();

void privateKeys(const Input &input, std::vector<Item> &items);
void tokens(const Input &input, std::vector<Item> &items);
void urlUserInfo(const Input &input, std::vector<Item> &items);
void connectionStrings(const Input &input, std::vector<Item> &items);
void commandLines(const Input &input, std::vector<Item> &items);
void wifiKeys(const Input &input, std::vector<Item> &items);
void networkConfig(const Input &input, std::vector<Item> &items);
void networkScan(const Input &input, std::vector<Item> &items);
void tableRows(const Input &input, std::vector<Item> &items);
void textCredentials(const Input &input, std::vector<Item> &items);
void cards(const Input &input, std::vector<Item> &items);
void signatures(const Input &input, std::vector<Item> &items);
void vendors(const Input &input, std::vector<Item> &items);
void contracts(const Input &input, std::vector<Item> &items);

} // namespace covault::scan::detectors
