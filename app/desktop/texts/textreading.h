// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/session.h"
#include "interchange/textreading.h"

#include <QTimer>

#include <chrono>

namespace covault::desktop {

/// Reads the text of the open vault's attachments that wait for it, one after the other, so that a search finds it: a while
/// after unlocking, and after what moved in the vault. Owned by main; GUI thread.
///
/// A file is read on a thread of its own, without the vault, and what is intricate in a program of its own: neither a person
/// nor the rules wait for it, and a lock ends it. A vault that is read-only is searched as it is.
class TextReading : public QObject
{
    Q_OBJECT
public:
    /// \p session must outlive it. \p rest goes by between what gave cause and the reading.
    TextReading(Session &session, readers::ReaderProgram reader, std::chrono::milliseconds rest = std::chrono::seconds(3), QObject *parent = nullptr);

Q_SIGNALS:
    /// Nothing waits that can be read now.
    void finished();

private:
    void take(Session::State state);
    void readSoon();
    void putBack();
    void prepare();
    void fetch(const vault::WaitingText &attachment);
    void read(const vault::WaitingText &attachment, const Bytes &bytes);
    void waitLonger();
    void keep(const vault::WaitingText &attachment, const interchange::ReadText &text);

    Session &m_session;
    readers::ReaderProgram m_program; // reads what is intricate
    QTimer m_rest;
    quint64 m_locks = 0; // what was asked before a lock is dropped
    std::optional<vault::WaitingText> m_attachment; // that is being read
    bool m_isUnderWay = false;
    bool m_isAgain = false; // something moved meanwhile
    Job m_fetch;
    Job m_read;
    Queue m_reader; // below what its answers touch
};

} // namespace covault::desktop
