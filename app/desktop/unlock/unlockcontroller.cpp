// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/unlock/unlockcontroller.h"

#include "base/clock.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace covault::desktop {

QString inWords(Moment opened, Moment now)
{
    const auto local = [](Moment moment) { return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()); };
    const QDateTime then = local(opened);
    const qint64 days = then.date().daysTo(local(now).date());
    const QLocale locale;
    if (days == 0)
        return UnlockController::tr("today at %1").arg(locale.toString(then.time(), QLocale::ShortFormat));
    if (days == 1)
        return UnlockController::tr("yesterday");
    const bool isThisYear = then.date().year() == local(now).date().year();
    return locale.toString(then.date(), isThisYear ? u"d MMMM"_s : u"d MMMM yyyy"_s);
}

UnlockController::UnlockController(
        Session &session, QuickUnlock &quickUnlock, Preferences &preferences, Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_quickUnlock(quickUnlock)
    , m_preferences(preferences)
    , m_prompts(prompts)
    , m_rescue(session, quickUnlock, prompts, this)
{
    connect(&m_rescue, &RescueController::failed, this, &UnlockController::fail);
    connect(&m_rescue, &RescueController::stateChanged, this, [this](const std::optional<RescueState> &rescue) {
        UnlockState next = m_state;
        next.rescue = rescue;
        set(std::move(next));
    });
    connect(&session, &Session::stateChanged, this, &UnlockController::take);
    connect(&session, &Session::factsChanged, this, &UnlockController::takeFacts);
    connect(&session, &Session::unlockFailed, this, &UnlockController::fail);
    connect(&quickUnlock, &QuickUnlock::failed, this, &UnlockController::fail);
    connect(&quickUnlock, &QuickUnlock::unavailable, this, &UnlockController::fail);
}

void UnlockController::choose(const QString &path)
{
    m_quickUnlock.cancel();
    m_rescue.leave();
    UnlockState state = stateOf(path);
    state.hasQuickUnlock = !state.path.isEmpty() && QuickUnlock::isOffered(state.path);
    set(std::move(state));
}

// Without a look into the file, which may be open.
UnlockState UnlockController::stateOf(const QString &path) const
{
    UnlockState state;
    state.others = m_preferences.recentVaults();
    state.path = path.isEmpty() && !state.others.empty() ? state.others.front().path : path;
    state.name = QFileInfo(state.path).completeBaseName();
    std::erase_if(state.others, [&state](const RecentVault &vault) {
        const bool isChosen = QFileInfo(vault.path) == QFileInfo(state.path);
        if (isChosen) {
            state.name = vault.name;
            state.opened = tr("On this computer, opened %1").arg(inWords(vault.opened, SystemClock().now()));
        }
        return isChosen;
    });
    return state;
}

void UnlockController::chooseFile(UnlockState::Asks asks)
{
    m_prompts.file({tr("Open a vault"), tr("Covault vaults (*.covault)"), QFileInfo(m_state.path).path(),
                           FileWish::For::Opening},
            this, [this, asks](const std::optional<QString> &path) {
                if (!path)
                    return;
                m_session.lock(); // before the file is looked at: it may be the one that is open
                choose(*path);
                if (asks != m_state.asks)
                    askFor(asks);
            });
}

void UnlockController::askFor(UnlockState::Asks asks)
{
    UnlockState state = m_state;
    state.asks = asks;
    state.error.reset();
    set(state);
}

void UnlockController::unlock(const QString &secret)
{
    if (m_state.path.isEmpty() || secret.isEmpty() || m_state.rescue)
        return;
    m_quickUnlock.unlockBy(m_state.path, secret);
}

void UnlockController::unlockQuickly()
{
    if (m_state.hasQuickUnlock && !m_state.rescue && m_session.state() == Session::State::Locked)
        m_quickUnlock.unlock(m_state.path);
}

void UnlockController::rescue(const QString &secret)
{
    m_quickUnlock.cancel();
    m_rescue.begin(m_state.path, secret);
}

void UnlockController::chooseRescued()
{
    if (!m_state.rescue || m_state.rescue->stage != RescueState::Stage::Ended)
        return;
    const QString rescued = m_state.rescue->path;
    choose(rescued);
}

void UnlockController::forgetError()
{
    UnlockState state = m_state;
    state.error.reset();
    set(state);
}

void UnlockController::take(Session::State sessionState)
{
    if (sessionState == Session::State::Unlocked) {
        const VaultFacts &facts = m_session.facts();
        const QString name = facts.name.isEmpty() ? QFileInfo(facts.path).completeBaseName() : facts.name;
        m_preferences.noteOpened({facts.path, name, SystemClock().now()});
        takeFacts(facts);
        return;
    }
    UnlockState state = m_state;
    state.isWorking = sessionState == Session::State::Unlocking;
    if (state.isWorking)
        state.error.reset();
    set(state);
}

// How it is shown after the next lock.
void UnlockController::takeFacts(const VaultFacts &facts)
{
    UnlockState state = stateOf(facts.path);
    state.hasQuickUnlock = facts.hasQuickUnlock;
    set(std::move(state));
}

void UnlockController::fail(const Error &error)
{
    if (m_session.isUnlocked())
        return; // turning quick unlock on or off failed, which the settings say
    UnlockState state = m_state;
    state.error = error;
    set(state);
}

void UnlockController::set(UnlockState state)
{
    if (std::exchange(m_state, std::move(state)) != m_state)
        Q_EMIT stateChanged(m_state);
}

} // namespace covault::desktop
