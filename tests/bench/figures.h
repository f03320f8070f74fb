// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace covault::bench {

/// How long \p work takes, in milliseconds of the wall clock.
double milliseconds(const std::function<void()> &work);
/// How long this process has had a processor so far, in milliseconds.
double processorMilliseconds();
/// The value below which the share \p part of \p values lies.
double percentile(std::vector<double> values, double part);
/// The most memory that this process ever had resident, in MB.
double peakMegabytes();

/// What was measured beside what is wanted. Each figure is printed when it is known.
class Figures
{
public:
    void add(const QString &name, double value, const QString &unit, double bound);
    bool areMet() const { return m_missed == 0; }

private:
    int m_missed = 0;
};

} // namespace covault::bench
