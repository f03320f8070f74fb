// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/logbook/logstate.h"
#include "desktop/session/session.h"

namespace covault::desktop {

/// Writes a line into the logbook about the record that is open, or about none. What was written can be undone from its
/// toast. What is being typed at a lock comes back with the next unlock. GUI thread.
class LogController : public QObject
{
    Q_OBJECT
public:
    LogController(const Services &services, QObject *parent);

    const LogState &state() const { return m_state; }

    /// Opens for a line about what is open now; an open line stays as it is.
    void open();
    /// The line shall be about no record; what is typed stays. Not while it is being written.
    void forgetRecord(const QString &typed);
    /// Keeps what is being typed for the case of a lock.
    void keep(const QString &typed);
    /// Stores the line and closes; if it can't be stored, it stays open and says why.
    void write(const QString &what);
    /// Somebody went elsewhere, which gives up what is typed; or the program did after a lock, as to another draft, and what
    /// came back then stays open until somebody types into it or closes it.
    void goElsewhere();
    /// Gives up what is typed. What is being written stays open until the vault has answered.
    void close();

Q_SIGNALS:
    void stateChanged(const covault::desktop::LogState &state);

private:
    void resume();
    void begin(const std::optional<vault::RecordKey> &about, const QString &typed);
    void readTitle();
    vault::RecordKey draftKey() const;
    void leave();
    void take(const vault::RecordKey &line);
    void fail(const Error &error);
    void undo(const vault::RecordKey &line);
    void set(LogState state);

    Services m_services;
    Job m_title;
    LogState m_state;
    bool m_isBack = false; // it came back by itself, and nobody has typed since
};

} // namespace covault::desktop
