// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/session.h"

#include "crypto/secretbytes.h"
#include "crypto/stack.h"
#include "desktop/platform/heap.h"
#include "desktop/platform/platform.h"
#include "desktop/session/elapsed.h"
#include "desktop/session/remembering.h"
#include "vault/reprojection.h"

using namespace std::chrono_literals;

namespace covault::desktop {

namespace {

constexpr auto LockPatience = 300ms;
/// Of the 20 ms of a slice; the rest brings it to the disk.
constexpr auto SlicePatience = 10ms;
/// As long as nothing was let go, or written: then more is not to be expected at once.
constexpr auto Rest = 1s;

} // namespace

void WriteScope::add(const vault::Changed &changed)
{
    changes.records.insert(changes.records.end(), changed.records.begin(), changed.records.end());
    changes.acts.insert(changes.acts.end(), changed.acts.begin(), changed.acts.end());
}

Session::Session(Clocks clocks, QObject *parent)
    : QObject(parent)
    , m_clocks(std::move(clocks))
{
    for (QTimer *timer : {&m_isLetGo, &m_writesRest}) {
        timer->setSingleShot(true);
        timer->setInterval(Rest);
    }
    m_surveys.post(&stepAside);
    connect(&m_isLetGo, &QTimer::timeout, this, [this] { m_surveys.post(&releaseFreedMemory); });
    connect(&m_writesRest, &QTimer::timeout, this, &Session::releaseWriter);
}

Session::~Session()
{
    lock();
}

Error Session::locked()
{
    return Error(
            Error::Code::NeedsPassphrase, tr("using the vault"), tr("it is locked"), tr("unlock it and try again"));
}

void Session::unlock(const QString &path, const QString &secret, const ComputerKey &computerKey)
{
    open([path, computerKey, secret = std::make_shared<crypto::Wiped>(secret.toUtf8())]() -> Result<UnlockedFile> {
        auto file = storage::VaultFile::open(path);
        if (!file)
            return failure(file);
        file->setComputerKey(computerKey);
        QString typed = QString::fromUtf8(secret->bytes());
        auto key = file->unlock(typed);
        crypto::wipe(typed);
        if (!key)
            return failure(key);
        return UnlockedFile{std::move(*file), std::move(*key)};
    });
}

void Session::unlockQuickly(const QString &path, crypto::SecretBytes kept, const ComputerKey &computerKey)
{
    open([path, computerKey, kept = std::make_shared<crypto::SecretBytes>(std::move(kept))]() -> Result<UnlockedFile> {
        auto file = storage::VaultFile::open(path);
        if (!file)
            return failure(file);
        file->setComputerKey(computerKey); // the passphrase may be asked for again
        auto key = file->unlockWith(storage::SlotKind::Quick, *kept);
        if (!key)
            return failure(key);
        return UnlockedFile{std::move(*file), std::move(*key), UnlockedFile::By::KeptKey};
    });
}

void Session::open(std::function<Result<UnlockedFile>()> work)
{
    if (m_state != State::Locked)
        return;
    setState(State::Unlocking);
    struct Opening
    {
        Result<std::shared_ptr<OpenVault>> vault;
        VaultFacts facts;
    };
    // A vault that was locked just now may still be read: its file can't be looked into before.
    m_writes.run(
            this,
            [work = std::move(work), clocks = m_clocks, isAtRest = readersAtRest()]() -> Opening {
                isAtRest->acquire(2);
                auto unlocked = work();
                if (!unlocked)
                    return {failure(unlocked), {}};
                auto opened = OpenVault::open(std::move(*unlocked), clocks);
                if (!opened)
                    return {failure(opened), {}};
                const VaultFacts facts = factsOf((*opened)->file, *(*opened)->writer);
                return {std::move(opened), facts};
            },
            [this, generation = m_generation](
                    Opening opening) { opened(generation, std::move(opening.vault), opening.facts); });
}

std::shared_ptr<QSemaphore> Session::readersAtRest()
{
    const auto isAtRest = std::make_shared<QSemaphore>();
    for (Queue *queue : {&m_reads, &m_surveys})
        queue->post([isAtRest] { isAtRest->release(); });
    return isAtRest;
}

// What was kept in memory since the passphrase was given is a kept key, no passphrase.
Result<UnlockedFile> Session::openedAnew(OpenVault &before)
{
    auto file = storage::VaultFile::open(before.file.path());
    if (!file)
        return failure(file);
    file->setComputerKey(before.file.computerKey());
    return UnlockedFile{std::move(*file), std::move(before.key), UnlockedFile::By::KeptKey};
}

void Session::opened(quint64 generation, Result<std::shared_ptr<OpenVault>> opened, const VaultFacts &facts)
{
    if (generation != m_generation) { // locked meanwhile
        if (opened)
            close(std::move(*opened));
        return;
    }
    if (!opened) {
        setState(State::Locked);
        Q_EMIT unlockFailed(opened.error());
        return;
    }
    m_open = std::move(*opened);
    m_facts = facts;
    const QString former = m_open->formerCopy;
    setState(State::Unlocked);
    if (!former.isEmpty())
        Q_EMIT formerKept(former);
    if (m_open && m_open->isReprojectionDue)
        reproject();
}

// Nobody waits for it, and nothing is said: until it is done the rows are those of the earlier version, which serve. What
// ends it goes on when the vault is opened next.
void Session::reproject()
{
    writeInSlices(
            this,
            [](WriteScope &scope) -> Result<Slice> {
                const auto until = elapsedHere() + SlicePatience;
                const auto how = vault::reproject(scope.vault, [&] { return elapsedHere() < until && !scope.isAwaited(); });
                if (!how)
                    return failure(how);
                scope.changes.isEverything = how->isAll();
                return Slice{how->done, how->total};
            },
            [](const Slice &) {}, [](const Result<Slice> &) {});
}

void Session::lock()
{
    if (m_state == State::Locked)
        return;
    if (m_state == State::Unlocked)
        Q_EMIT aboutToLock();
    ++m_generation;
    auto open = std::exchange(m_open, nullptr);
    m_facts = {};
    setState(State::Locked);
    if (open)
        close(std::move(open));
}

// The threads close what is theirs behind the work that they were given before. What takes longer than we wait ends by
// itself: nothing new reaches it.
void Session::close(std::shared_ptr<OpenVault> open)
{
    open->stop.request_stop();
    const auto closed = std::make_shared<QSemaphore>();
    m_reads.post([open, closed] {
        open->reader.reset();
        crypto::wipeStack();
        closed->release();
    });
    m_surveys.post([open, closed] {
        open->surveyor.reset();
        crypto::wipeStack();
        closed->release();
        releaseFreedMemory(); // what was read in clear is not kept for the next time
    });
    m_writes.post([open, closed] {
        open->closeWriter();
        crypto::wipeStack();
        closed->release();
    });
    open.reset();
    crypto::wipeStack();
    closed->tryAcquire(3, int(LockPatience.count()));
}

void Session::letGo(std::shared_ptr<const void> value)
{
    m_surveys.post([value = std::move(value)]() mutable { value.reset(); });
    m_isLetGo.start();
}

// Its pages serve long work; between two edits they would lie there for hours. Those of who reads are used by each
// search.
void Session::releaseWriter()
{
    m_writes.post([open = m_open] {
        if (open && open->writer) {
            rememberHowFar(*open); // a log that is cut after a crash is noticed
            static_cast<void>(open->writer->replica().database.releaseCache()); // else it keeps them: nothing is lost
        }
        releaseFreedMemory();
    });
}

void Session::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void Session::refresh()
{
    write(
            this, [](WriteScope &scope) { return scope.vault.refresh(); }, [](const Result<> &) {});
}

// On the write thread, after all work there. The version moves only when a connection other than this one wrote, and only
// other programs do.
void Session::announce(OpenVault &open, quint64 generation, Changes changes)
{
    QMetaObject::invokeMethod(&m_writesRest, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    const qint64 version = open.writer->replica().dataVersion;
    if (version != vault::Replica::UnknownVersion) // after work that failed; the next one reads anew
        changes.isEverything |= version != std::exchange(open.seenVersion, version);
    if (changes.isEmpty())
        return;
    const VaultFacts facts = factsOf(open.file, *open.writer);
    QMetaObject::invokeMethod(
            this, [this, generation, changes = std::move(changes), facts] { take(generation, changes, facts); },
            Qt::QueuedConnection);
}

void Session::take(quint64 generation, const Changes &changes, const VaultFacts &facts)
{
    if (generation != m_generation)
        return;
    if (std::exchange(m_facts, facts) != facts)
        Q_EMIT factsChanged(facts);
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

Result<> Session::confirmed(const std::shared_ptr<OpenVault> &open, const crypto::Wiped &passphrase)
{
    if (!open || !open->writer)
        return failure(locked());
    const auto header = open->writer->replica().database.fileHeader();
    const auto now = header ? open->file.withHeader(*header) : Result<storage::VaultFile>(failure(header));
    if (!now)
        return failure(now);
    QString typed = QString::fromUtf8(passphrase.bytes());
    const auto key = now->unlock(typed);
    crypto::wipe(typed);
    return key ? Result<>() : failure(key);
}

// On the write thread; those that read stand still meanwhile.
Result<> Session::changeSlotsNow(const std::shared_ptr<OpenVault> &open, quint64 generation, const SlotChange &change)
{
    if (!open || !open->writer)
        return failure(locked());
    if (auto newest = checkNotPutBack(*open); !newest)
        return newest;
    const auto closed = std::make_shared<QSemaphore>();
    const auto goOn = std::make_shared<QSemaphore>();
    for (const auto &[queue, connection] : {std::pair(&m_reads, &OpenVault::reader), std::pair(&m_surveys, &OpenVault::surveyor)}) {
        queue->post([open, closed, goOn, connection = connection] {
            ((*open).*connection).reset();
            closed->release();
            goOn->acquire();
        });
    }
    closed->acquire(2);
    open->writer.reset();
    auto answer = change(open->file, open->key);
    const auto connected = open->connect();
    goOn->release(2);
    if (!connected) {
        QMetaObject::invokeMethod(
                this, [this, generation] { generation == m_generation ? lock() : void(); }, Qt::QueuedConnection);
        return failure(connected);
    }
    rememberHowFar(*open);
    const VaultFacts facts = factsOf(open->file, *open->writer);
    QMetaObject::invokeMethod(
            this, [this, generation, facts] { take(generation, {}, facts); }, Qt::QueuedConnection);
    return answer;
}

} // namespace covault::desktop
