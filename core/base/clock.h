// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

namespace covault {

/// What time it is, for content and ids; never for time-outs. Handed down from the program's start, so that a test or
/// a script can set it.
///
/// Not thread-safe: one a thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The present.
    virtual Moment now() const = 0;

    /// The time of the next change or id. A set clock moves on by one millisecond each time; the system's moves itself.
    virtual Moment next() = 0;
};

/// The computer's clock.
class SystemClock : public Clock
{
public:
    Moment now() const override;
    Moment next() override { return now(); }
};

/// A clock that stands at a moment and moves only when told, or by next().
class SetClock : public Clock
{
public:
    explicit SetClock(Moment start)
        : m_now(start)
    {
    }

    Moment now() const override { return m_now; }
    Moment next() override
    {
        const Moment given = m_now;
        m_now += std::chrono::milliseconds(1);
        return given;
    }
    void set(Moment moment) { m_now = moment; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    Moment m_now;
};

} // namespace covault
