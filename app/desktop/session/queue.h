// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace covault::desktop {

/// One thread that does pieces of work in the order in which they were given. None is cancelled by what follows; each
/// ends before the queue is destroyed.
///
/// Give work from the GUI thread. Work owns what it touches: its owner may be gone before it runs.
class Queue
{
public:
    Queue()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1); // one thread for good: a connection belongs to it
    }
    ~Queue() { m_pool.waitForDone(); }

    /// \p work gives a T; \p done gets it on the thread of \p owner, unless the owner is gone by then.
    template<typename Work, typename Done>
    void run(QObject *owner, Work work, Done done)
    {
        using T = std::invoke_result_t<Work &>;
        auto answer = std::make_shared<std::optional<T>>();
        auto *watcher = new QFutureWatcher<void>(owner);
        QObject::connect(
                watcher, &QFutureWatcherBase::finished, owner, [watcher, answer, done = std::move(done)]() mutable {
                    watcher->deleteLater();
                    done(std::move(**answer));
                });
        auto promise = std::make_shared<QPromise<void>>();
        promise->start();
        watcher->setFuture(promise->future());
        post([promise, answer, work = std::move(work)]() mutable {
            answer->emplace(work());
            promise->finish();
        });
    }

    /// Work without an answer.
    template<typename Work>
    void post(Work work)
    {
        auto shared = std::make_shared<Work>(std::move(work)); // work may be move-only, the pool's function may not
        ++*m_waiting;
        m_pool.start([shared, waiting = m_waiting]() mutable {
            --*waiting;
            (*shared)();
            shared.reset(); // what it held goes here, not on the thread that asked
        });
    }

    /// How much work waits for that which is done now. Any thread, for as long as it likes.
    std::shared_ptr<const std::atomic<int>> waiting() const { return m_waiting; }

private:
    std::shared_ptr<std::atomic<int>> m_waiting = std::make_shared<std::atomic<int>>(0);
    QThreadPool m_pool;
};

} // namespace covault::desktop
