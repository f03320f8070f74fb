// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/unlock/rescuecontroller.h"

#include "desktop/session/elapsed.h"
#include "desktop/unlock/rescuewords.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace covault::desktop {

namespace {

constexpr auto ReadingTime = 10min;
/// Progress is told no more often.
constexpr auto Tick = 100ms;

Result<sync::Rescued> rescueNow(const QString &damaged, const crypto::Wiped &secret, const Session::ComputerKey &computerKey,
        const QString &path, const Session::Clocks &clocks, const sync::RescueProgress &progress)
{
    auto file = storage::VaultFile::open(damaged);
    if (!file)
        return failure(file);
    file->setComputerKey(computerKey);
    QString typed = QString::fromUtf8(secret.bytes());
    const auto key = file->unlock(typed);
    crypto::wipe(typed);
    if (!key)
        return failure(key);
    return sync::rescue(*file, *key, path, *clocks(), progress);
}

} // namespace

RescueController::RescueController(Session &session, QuickUnlock &quickUnlock, Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_quickUnlock(quickUnlock)
    , m_prompts(prompts)
{
    m_isRead.setSingleShot(true);
    m_isRead.setInterval(ReadingTime);
    connect(&m_isRead, &QTimer::timeout, this, &RescueController::leave);
}

RescueController::~RescueController()
{
    m_stop.request_stop();
}

void RescueController::begin(const QString &damaged, const QString &secret)
{
    if (m_state || m_session.state() != Session::State::Locked)
        return;
    const auto kept = [](const QString &typed) { return std::make_shared<const crypto::Wiped>(typed.toUtf8()); };
    if (!secret.isEmpty())
        return choosePlace(damaged, kept(secret));
    m_prompts.passphrase(tr("The damaged vault is read with its passphrase."), this,
            [this, damaged, kept](const std::optional<QString> &typed) {
                if (typed)
                    choosePlace(damaged, kept(*typed));
            });
}

void RescueController::choosePlace(const QString &damaged, const Secret &secret)
{
    const QFileInfo file(damaged);
    const QString suggested = file.path() + u'/' + tr("%1 rescued").arg(file.completeBaseName()) + u".covault"_s;
    m_prompts.file({tr("A new file for what is rescued"), tr("Covault vaults (*.covault)"), suggested, FileWish::For::Saving}, this,
            [this, damaged, secret](const std::optional<QString> &path) {
                if (path)
                    fetchKey(damaged, secret, *path);
            });
}

// Without it the passphrase of a vault that is bound to this computer opens nothing; the recovery code needs none.
void RescueController::fetchKey(const QString &damaged, const Secret &secret, const QString &path)
{
    const auto file = storage::VaultFile::open(damaged);
    if (!file)
        return start(damaged, secret, nullptr, path); // which says what is wrong with it
    m_quickUnlock.fetchComputerKey(*file, [=, this](const Result<Session::ComputerKey> &computerKey) {
        start(damaged, secret, computerKey.value_or(nullptr), path);
    });
}

void RescueController::start(
        const QString &damaged, const Secret &secret, const Session::ComputerKey &computerKey, const QString &path)
{
    if (m_state || m_session.state() != Session::State::Locked)
        return;
    m_stop = {};
    const quint64 rescue = ++m_rescue;
    RescueState state;
    state.path = path;
    set(state);
    const auto told = [this, rescue, stop = m_stop.get_token(), last = elapsedHere()](qint64 done, qint64 total) mutable {
        if (const auto now = elapsedHere(); now - last >= Tick) {
            last = now;
            QMetaObject::invokeMethod(this, [this, rescue, done, total] { show(rescue, done, total); }, Qt::QueuedConnection);
        }
        return !stop.stop_requested();
    };
    m_queue.run(
            this, [=, clocks = m_session.clocks()] { return rescueNow(damaged, *secret, computerKey, path, clocks, told); },
            [this, rescue, stop = m_stop.get_token()](const Result<sync::Rescued> &rescued) {
                if (rescue != m_rescue)
                    return;
                if (!rescued) {
                    set({});
                    if (!stop.stop_requested())
                        Q_EMIT failed(rescued.error());
                    return;
                }
                RescueState ended = *m_state;
                ended.stage = RescueState::Stage::Ended;
                ended.records = rescued->records;
                ended.maySend = rescued->maySend;
                ended.lost = lostInWords(*rescued);
                m_isRead.start();
                set(std::move(ended));
            });
}

void RescueController::show(quint64 rescue, qint64 done, qint64 total)
{
    if (rescue != m_rescue || !m_state || m_state->stage != RescueState::Stage::Working)
        return;
    RescueState state = *m_state;
    state.done = done;
    state.total = total;
    set(std::move(state));
}

void RescueController::stop()
{
    m_stop.request_stop();
    if (!m_state || m_state->stage != RescueState::Stage::Working)
        return;
    RescueState state = *m_state;
    state.isStopping = true;
    set(std::move(state));
}

void RescueController::leave()
{
    m_stop.request_stop();
    m_isRead.stop();
    ++m_rescue;
    set({});
}

void RescueController::set(std::optional<RescueState> state)
{
    if (std::exchange(m_state, std::move(state)) != m_state)
        Q_EMIT stateChanged(m_state);
}

} // namespace covault::desktop
