// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "desktop/session/job.h"
#include "desktop/session/openvault.h"

#include <QObject>
#include <QSemaphore>
#include <QTimer>

namespace covault::desktop {

/// What moved in the vault.
struct Changes
{
    std::vector<vault::RecordKey> records;
    std::vector<ActId> acts;
    bool isEverything = false; ///< another program wrote: nobody knows what

    bool isEmpty() const { return records.empty() && acts.empty() && !isEverything; }
};

/// What writing work is given.
struct WriteScope
{
    vault::Vault &vault;
    std::stop_token stop; ///< the vault is being locked: leave nothing half done and return
    Changes changes;
    std::shared_ptr<const std::atomic<int>> waiting = {};

    /// Tells the screens what a mutation moved.
    void add(const vault::Changed &changed);
    /// Other work waits, or the vault is being locked: long work stops where it can go on later. From any thread.
    bool isAwaited() const { return stop.stop_requested() || (waiting && *waiting > 0); }
};

/// What reading work is given.
struct ReadScope
{
    vault::Vault &vault;
    std::stop_token newer;  ///< something newer was asked
    std::stop_token locked; ///< the vault is being locked
    const storage::VaultFile *file = nullptr; ///< with the key, what a copy of the file is made with
    const storage::VaultKey *key = nullptr;

    bool isStopped() const { return newer.stop_requested() || locked.stop_requested(); }
};

/// One step of long work.
struct Slice
{
    qint64 done = 0;
    qint64 total = 0;

    bool isLast() const { return done >= total; }
};

/// The one open vault of the window: unlocks it, locks it, and runs what reads and writes it.
///
/// Owns three threads with a connection each: one writes in order, one reads what a person waits for, one reads what
/// takes long; of both the newest question wins. Everything here is called on the GUI thread and comes back to it;
/// nothing but work given to it touches a Vault. Locked, all work answers `NeedsPassphrase`.
class Session : public QObject
{
    Q_OBJECT
public:
    enum class State { Locked, Unlocking, Unlocked };
    using Clocks = OpenVault::Clocks;

    /// \p clocks makes a clock for each thread.
    explicit Session(Clocks clocks, QObject *parent = nullptr);
    ~Session() override; ///< locks, and waits for work under way

    State state() const { return m_state; }
    bool isUnlocked() const { return m_state == State::Unlocked; }
    /// What is known of the open vault; empty while locked.
    const VaultFacts &facts() const { return m_facts; }
    /// Makes the clock of a thread that works on a vault before it is open here.
    const Clocks &clocks() const { return m_clocks; }

    /// What this computer's key store keeps for a vault that is bound to it; null: nothing.
    using ComputerKey = std::shared_ptr<const crypto::SecretBytes>;
    /// Opens the vault with its passphrase or its recovery code. Nothing happens unless Locked.
    void unlock(const QString &path, const QString &secret, const ComputerKey &computerKey = {});
    /// Opens it with the key that this computer keeps.
    void unlockQuickly(const QString &path, crypto::SecretBytes kept, const ComputerKey &computerKey = {});
    /// Opens what \p work makes on the write thread: a vault just founded, or joined.
    void open(std::function<Result<UnlockedFile>()> work);
    /// At once: the screens lose the vault before this returns, which takes at most 300 ms. Work that was given is done
    /// first as far as it is short; long work is told to stop. No edit that was given is lost.
    void lock();

    /// \p work(ReadScope &) gives a Result<T>; \p done gets it on the thread of the job's owner, unless something newer
    /// was asked.
    template<typename Work, typename Done>
    void read(Job &job, Work work, Done done)
    {
        ask(m_reads, &OpenVault::reader, job, std::move(work), std::move(done));
    }

    /// As read(), for what goes through the whole vault: findings, packets. No read() waits for it.
    template<typename Work, typename Done>
    void survey(Job &job, Work work, Done done)
    {
        ask(m_surveys, &OpenVault::surveyor, job, std::move(work), std::move(done));
    }

    /// \p work(WriteScope &) gives a Result<T>; \p done gets it on the thread of \p owner, if it still lives; the work
    /// is done either way. It may take 50 ms; for more there is writeInSlices().
    template<typename Work, typename Done>
    void write(QObject *owner, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work &, WriteScope &>;
        m_writesRest.stop();
        m_writes.run(
                owner,
                [this, open = m_open, generation = m_generation, waiting = m_writes.waiting(),
                        work = std::move(work)]() mutable -> Answer {
                    if (!open || !open->writer)
                        return failure(locked());
                    WriteScope scope{*open->writer, open->stop.get_token(), {}, waiting};
                    Answer answer = work(scope);
                    announce(*open, generation, std::move(scope.changes));
                    return answer;
                },
                std::move(done));
    }

    /// Long work, a step of at most 20 ms after the other, between which others may write. \p step(WriteScope &) gives
    /// a Result<Slice>; \p progress gets each but the last, \p done(Result<Slice>) the last or the error.
    template<typename Step, typename Progress, typename Done>
    void writeInSlices(QObject *owner, Step step, Progress progress, Done done)
    {
        write(owner, step, [this, owner, step, progress, done](Result<Slice> slice) mutable {
            if (!slice || slice->isLast())
                return done(std::move(slice));
            progress(*slice);
            writeInSlices(owner, std::move(step), std::move(progress), std::move(done));
        });
    }

    /// Makes changes as this computer's member. \p done gets a Result<vault::Changed>.
    template<typename Done>
    void edit(QObject *owner, std::vector<vault::Wish> wishes, std::optional<ActId> act, Done done)
    {
        write(
                owner,
                [wishes = std::move(wishes), act](WriteScope &scope) -> Result<vault::Changed> {
                    auto changed = scope.vault.edit(wishes, act);
                    if (changed)
                        scope.add(*changed);
                    return changed;
                },
                std::move(done));
    }

    /// \p done gets a Result<> once nothing here has the file open any more that was locked: the threads close it behind
    /// the work that they were given.
    template<typename Done>
    void whenClosed(QObject *owner, Done done)
    {
        m_writes.run(
                owner,
                [isAtRest = readersAtRest()]() -> Result<> {
                    isAtRest->acquire(2);
                    return {};
                },
                std::move(done));
    }

    /// Frees \p value away from the GUI thread, if nobody else holds it: what takes long to free. Once nothing more was
    /// let go for a while, memory that is free is given back to the system: that of \p value, and of reading what
    /// stands in its place.
    void letGo(std::shared_ptr<const void> value);

    /// Looks whether another program has written: when the window becomes active.
    void refresh();

    /// Whether \p passphrase opens this vault: asked again before what leaves it. \p done gets a Result<>.
    template<typename Done>
    void confirm(QObject *owner, const QString &passphrase, Done done)
    {
        m_reads.run(
                owner,
                [open = m_open, typed = std::make_shared<crypto::Wiped>(passphrase.toUtf8())]() {
                    return confirmed(open, *typed);
                },
                std::move(done));
    }

    using SlotChange = std::function<Result<>(storage::VaultFile &, const storage::VaultKey &)>;
    /// Changes the key slots of the file, for which its connections are closed and opened again. \p done gets a
    /// Result<>; `Refused`: an older file was put here, which the change would hide.
    template<typename Done>
    void changeSlots(QObject *owner, SlotChange change, Done done)
    {
        m_writes.run(
                owner,
                [this, open = m_open, generation = m_generation, change = std::move(change)] {
                    return changeSlotsNow(open, generation, change);
                },
                std::move(done));
    }

    /// Locks, does \p change(const VaultKey &) while nothing here has the file open, and opens what lies there then, with
    /// the same key as if the computer had kept it. \p done gets the Result of the change before that. What is being typed is
    /// kept as a draft in the file that \p change finds: who replaces the file looks for drafts before.
    template<typename Change, typename Done>
    void reopen(QObject *owner, Change change, Done done)
    {
        const auto open = m_open;
        if (!open)
            return;
        lock();
        m_writes.run(
                owner,
                [open, isAtRest = readersAtRest(), change = std::move(change)]() mutable {
                    isAtRest->acquire(2);
                    return change(open->key);
                },
                std::move(done));
        this->open([open] { return openedAnew(*open); });
    }

Q_SIGNALS:
    void stateChanged(covault::desktop::Session::State state);
    void unlockFailed(const covault::Error &error);
    /// Once, after Unlocked: the vault was of an earlier version, and lies at \p path as it was before it was brought up.
    void formerKept(const QString &path);
    /// What is typed and not saved yet is handed to the drafts in this moment; nothing can hold the lock up.
    void aboutToLock();
    void changed(const covault::desktop::Changes &changes);
    void factsChanged(const covault::desktop::VaultFacts &facts);

private:
    using Connection = std::unique_ptr<vault::Vault> OpenVault::*;

    template<typename Work, typename Done>
    void ask(Queue &queue, Connection connection, Job &job, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work &, ReadScope &>;
        job.start(
                queue,
                [open = m_open, connection, work = std::move(work)](std::stop_token newer) mutable -> Answer {
                    vault::Vault *vault = open ? ((*open).*connection).get() : nullptr;
                    if (!vault || open->stop.stop_requested())
                        return failure(locked());
                    ReadScope scope{*vault, std::move(newer), open->stop.get_token(), &open->file, &open->key};
                    return work(scope);
                },
                std::move(done));
    }

    static Error locked();
    static Result<UnlockedFile> openedAnew(OpenVault &before);
    /// Released twice once those who read have done what they were given until now.
    std::shared_ptr<QSemaphore> readersAtRest();
    static Result<> confirmed(const std::shared_ptr<OpenVault> &open, const crypto::Wiped &passphrase);
    Result<> changeSlotsNow(const std::shared_ptr<OpenVault> &open, quint64 generation, const SlotChange &change);
    void announce(OpenVault &open, quint64 generation, Changes changes);
    void take(quint64 generation, const Changes &changes, const VaultFacts &facts);
    void opened(quint64 generation, Result<std::shared_ptr<OpenVault>> opened, const VaultFacts &facts);
    void setState(State state);
    void close(std::shared_ptr<OpenVault> open);
    void releaseWriter();
    void reproject();

    Clocks m_clocks;
    State m_state = State::Locked;
    VaultFacts m_facts;
    std::shared_ptr<OpenVault> m_open; // null unless Unlocked
    quint64 m_generation = 0;          // counts locks: what belongs to an earlier one is dropped
    QTimer m_isLetGo;                  // runs since the last was let go
    QTimer m_writesRest;               // runs since the last was written
    Queue m_reads;
    Queue m_surveys;
    Queue m_writes; // below the others, which its work may still use when it is destroyed
};

} // namespace covault::desktop
