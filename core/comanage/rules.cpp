// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/rules.h"

namespace covault::comanage {

namespace {

const std::vector<health::Rule> &ownRules()
{
    static const std::vector<health::Rule> table = {
            rules::dutyUnsigned(),
            rules::dutyChangedSinceSigning(),
            rules::responderMissing(),
            rules::coverageGap(),
    };
    return table;
}

std::vector<health::Rule> joined(std::span<const health::Rule> others)
{
    std::vector<health::Rule> all(others.begin(), others.end());
    all.insert(all.end(), ownRules().begin(), ownRules().end());
    return all;
}

} // namespace

std::span<const health::Rule> gapRules()
{
    static const std::vector<health::Rule> unowned = {health::rules::dutyUnowned()};
    static const std::vector<health::Rule> all = joined(unowned);
    return all;
}

std::span<const health::Rule> allRules()
{
    static const std::vector<health::Rule> all = joined(health::builtInRules());
    return all;
}

} // namespace covault::comanage
