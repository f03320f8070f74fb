// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/prompts/prompts.h"
#include "desktop/session/quickunlock.h"
#include "desktop/unlock/rescuestate.h"

#include <QTimer>

#include <optional>
#include <stop_token>

namespace covault::desktop {

/// Puts what can be read of a damaged vault into a new file, on a thread of its own. Knows no widget. References must
/// outlive it. GUI thread.
class RescueController : public QObject
{
    Q_OBJECT
public:
    RescueController(Session &session, QuickUnlock &quickUnlock, Prompts &prompts, QObject *parent);
    ~RescueController() override; ///< stops, and waits for that

    const std::optional<RescueState> &state() const { return m_state; }

    /// Lets a new file be chosen for what is rescued of \p damaged, which \p secret opens, a passphrase or a recovery code;
    /// empty: it is asked for.
    void begin(const QString &damaged, const QString &secret);
    /// The end of a rescue under way; nothing is left of it.
    void stop();
    /// Away from what was rescued, and from what is being rescued.
    void leave();

Q_SIGNALS:
    void stateChanged(const std::optional<covault::desktop::RescueState> &state);
    void failed(const covault::Error &error);

private:
    using Secret = std::shared_ptr<const crypto::Wiped>;
    void choosePlace(const QString &damaged, const Secret &secret);
    void fetchKey(const QString &damaged, const Secret &secret, const QString &path);
    void start(const QString &damaged, const Secret &secret, const Session::ComputerKey &computerKey, const QString &path);
    void show(quint64 rescue, qint64 done, qint64 total);
    void set(std::optional<RescueState> state);

    Session &m_session;
    QuickUnlock &m_quickUnlock;
    Prompts &m_prompts;
    std::optional<RescueState> m_state;
    quint64 m_rescue = 0; // counts them: what an earlier one says is not heard
    std::stop_source m_stop;
    QTimer m_isRead; // titles of records do not stay on the screen
    Queue m_queue;
};

} // namespace covault::desktop
