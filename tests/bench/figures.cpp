// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace covault::bench {

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double processorMilliseconds()
{
    return double(std::clock()) / (double(CLOCKS_PER_SEC) / 1000);
}

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[size_t(double(values.size() - 1) * part)];
}

double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

void Figures::add(const QString &name, double value, const QString &unit, double bound)
{
    const bool isMet = value <= bound;
    m_missed += isMet ? 0 : 1;
    std::printf("%-52s %10.2f %-3s  wanted ≤ %g %s\n", qPrintable(name), value, qPrintable(unit), bound, isMet ? "" : "  MISSED");
    std::fflush(stdout);
}

} // namespace covault::bench
