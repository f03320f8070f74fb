// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"

namespace covault::crypto {

/// \p size bytes that nobody can guess.
Bytes randomBytes(qsizetype size);

/// A number from 0 to \p bound − 1, each as likely.
quint32 randomBelow(quint32 bound);

/// A new id that sorts by the clock's next moment.
template<typename T>
T newUlid(Clock &clock)
{
    return makeUlid<T>(clock.next(), randomBytes(10));
}

/// While one lives, all randomness of the process follows from its seed: for simulations that must replay.
/// Never in a shipped program; not thread-safe; one at a time.
class SeededRandom
{
public:
    explicit SeededRandom(quint64 seed);
    ~SeededRandom();
    SeededRandom(const SeededRandom &) = delete;
    SeededRandom &operator=(const SeededRandom &) = delete;
};

} // namespace covault::crypto
