// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/passphrase/lockstate.h"
#include "desktop/session/job.h"

namespace covault::desktop {

/// The passphrase of a new file while it is chosen: judged as it is typed, or made by the program. Knows no widget. GUI
/// thread.
class PassphraseChoice : public QObject
{
    Q_OBJECT
public:
    /// Judges on the thread of \p queue, which it does not use when it is destroyed.
    PassphraseChoice(Queue &queue, QObject *parent);

    const LockState &state() const { return m_state; }
    /// What somebody who knows the owner tries first.
    void setKnown(const QStringList &names) { m_known = names; }

    /// The answer comes with a new state.
    void judge(const QString &passphrase);
    void suggest();
    void forget();

Q_SIGNALS:
    void changed();

private:
    void set(LockState state);

    Queue &m_queue;
    QStringList m_known;
    LockState m_state;
    Job m_judging;
};

} // namespace covault::desktop
