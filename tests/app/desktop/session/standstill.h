// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/session.h"

#include <QSemaphore>
#include <QTest>

#include <memory>

namespace covault::desktop::testing {

/// Work on the write thread of a session that stands still until it is told to go on: what is written after it waits.
class Standstill
{
public:
    /// \p session, unlocked, outlives it.
    explicit Standstill(Session &session)
    {
        session.write(
                &session,
                [reached = m_reached, goOn = m_goOn](WriteScope &) -> Result<> {
                    reached->release();
                    goOn->acquire();
                    return {};
                },
                [](const Result<> &) {});
    }
    ~Standstill() { letGo(); }
    Standstill(const Standstill &) = delete;
    Standstill &operator=(const Standstill &) = delete;

    /// Handles no events: what was written before has its answer still ahead of it.
    void waitUntilReached() { QVERIFY(m_reached->tryAcquire(1, 20'000)); }
    /// It goes on, here or at the end of this object.
    void letGo() { m_goOn->release(); }

private:
    std::shared_ptr<QSemaphore> m_reached = std::make_shared<QSemaphore>(); // shared with the write thread
    std::shared_ptr<QSemaphore> m_goOn = std::make_shared<QSemaphore>();
};

} // namespace covault::desktop::testing
