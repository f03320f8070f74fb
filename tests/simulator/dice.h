// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>
#include <vector>

namespace covault::simulator {

/// All chance of a run that is not cryptographic: it follows from the seed alone, on every machine.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    {
    }

    /// A number from 0 to \p bound − 1. The standard's distributions differ between libraries, so it is plain arithmetic.
    quint64 below(quint64 bound) { return m_engine() % bound; }
    bool chance(quint64 percent) { return below(100) < percent; }
    template<typename T>
    const T &pick(const std::vector<T> &from)
    {
        return from[below(from.size())];
    }
    template<typename T>
    void shuffle(std::vector<T> &items)
    {
        for (size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace covault::simulator
