// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace covault::desktop {

/// A time in which the window answered nobody: one event, and how long its receiver took.
struct Block
{
    std::chrono::milliseconds took{0};
    QString receiver; ///< its class: "covault::desktop::Session"
    QEvent::Type event = QEvent::None;

    /// "43 ms in covault::desktop::Session, MetaCall".
    QString text() const;
};

/// Tells what holds the window up: each event on the GUI thread whose handling takes longer than a limit, by whom it
/// was handled.
///
/// What an event causes at once counts as its own; what it posts counts for itself. An event that runs a loop of its
/// own is left out, as that loop answers; the events in it count. It watches while it lives, from outside of any event;
/// there is one at a time, and it needs desktop::Application. GUI thread.
class Watchdog
{
public:
    using Report = std::function<void(const Block &)>;
    using Clock = std::function<std::chrono::nanoseconds()>;

    /// One picture of a screen that draws sixty in a second.
    static constexpr std::chrono::milliseconds Limit{16};

    /// \p report is called after the event; \p clock tells the time since some moment.
    explicit Watchdog(Report report, std::chrono::milliseconds limit = Limit, Clock clock = steadyTime);
    /// The one that is asked for by COVAULT_WATCHDOG, a limit in milliseconds: it writes to the terminal. Null if none
    /// is.
    static std::unique_ptr<Watchdog> wanted();
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    static std::chrono::nanoseconds steadyTime();
    /// The one that watches; null if there is none.
    static Watchdog *current();

    /// Runs \p handle, which gives \p event to \p receiver. Application's.
    bool watch(const QObject &receiver, const QEvent &event, const std::function<bool()> &handle);

private:
    Report m_report;
    std::chrono::milliseconds m_limit;
    Clock m_clock;
    int m_level = -1;          // of the event loop whose event is handled now; -1: none
    bool m_hasOwnLoop = false; // that event has run a loop
};

} // namespace covault::desktop
