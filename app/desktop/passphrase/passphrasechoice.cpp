// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/passphrase/passphrasechoice.h"

namespace covault::desktop {

PassphraseChoice::PassphraseChoice(Queue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_judging(this)
{
}

void PassphraseChoice::judge(const QString &passphrase)
{
    m_judging.start(
            m_queue,
            [typed = std::make_shared<crypto::Wiped>(passphrase.toUtf8()), known = m_known](
                    std::stop_token) { return strengthOf(*typed, known); },
            [this](const Strength &strength) {
                set({strength, m_state.suggestion});
            });
}

void PassphraseChoice::suggest()
{
    set({m_state.strength, suggestedPassphrase()});
}

void PassphraseChoice::forget()
{
    m_judging.cancel();
    set({});
}

void PassphraseChoice::set(LockState state)
{
    if (std::exchange(m_state, std::move(state)) != m_state)
        Q_EMIT changed();
}

} // namespace covault::desktop
