// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/queue.h"

#include <stop_token>

namespace covault::desktop {

/// One question at a time, of which the newest counts: its answer comes back to the owner's thread.
///
/// Asking again, cancel() and the job's end drop the answer of what was asked before; work that is under way is told by
/// its stop token and not waited for. Not thread-safe: use it from the thread of its owner, which must outlive it.
class Job
{
public:
    explicit Job(QObject *owner)
        : m_owner(owner)
        , m_stop(std::nostopstate)
    {
    }
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;
    ~Job() { cancel(); }

    /// \p work(std::stop_token) gives a T on the queue's thread, \p done gets it.
    template<typename Work, typename Done>
    void start(Queue &queue, Work work, Done done)
    {
        using T = std::invoke_result_t<Work &, std::stop_token>;
        cancel();
        m_stop = std::stop_source();
        m_isRunning = std::make_shared<bool>(true);
        queue.run(
                m_owner,
                [token = m_stop.get_token(), work = std::move(work)]() mutable {
                    return token.stop_requested() ? std::optional<T>() : std::optional<T>(work(token));
                },
                [token = m_stop.get_token(), isRunning = m_isRunning, done = std::move(done)](
                        std::optional<T> answer) mutable {
                    if (token.stop_requested() || !answer)
                        return;
                    *isRunning = false;
                    done(std::move(*answer));
                });
    }

    void cancel()
    {
        m_stop.request_stop();
        m_isRunning.reset();
    }
    bool isRunning() const { return m_isRunning && *m_isRunning; }

private:
    QObject *m_owner;
    std::stop_source m_stop;
    std::shared_ptr<bool> m_isRunning; // of the newest question
};

} // namespace covault::desktop
