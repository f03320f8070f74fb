// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/joincontroller.h"

#include "base/filename.h"
#include "desktop/firstrun/founding.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

using Step = JoinState::Step;

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

JoinController::JoinController(
        Session &session, Preferences &preferences, Prompts &prompts, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_prompts(prompts)
    , m_notices(notices)
    , m_passphrase(m_work, this)
    , m_reading(this)
    , m_saving(this)
{
    connect(&session, &Session::stateChanged, this, &JoinController::take);
    connect(&session, &Session::unlockFailed, this, &JoinController::takeFailure);
    connect(&m_passphrase, &PassphraseChoice::changed, this, &JoinController::takeLock);
}

void JoinController::begin()
{
    m_passphrase.forget();
    set({});
}

void JoinController::resume()
{
    m_passphrase.forget(); // it has served
    JoinState state;
    state.step = Step::Request;
    set(std::move(state));
    m_session.read(
            m_reading, [](ReadScope &scope) { return readWaiting(scope.vault); },
            [this](const Result<Waiting> &waiting) {
                if (!waiting)
                    return fail(waiting.error());
                m_request = waiting->file;
                JoinState known = m_state;
                known.words = waiting->words;
                known.newcomer.person = waiting->person;
                set(std::move(known));
            });
}

void JoinController::back()
{
    if (m_state.isWorking)
        return;
    switch (m_state.step) {
    case Step::Newcomer:
        Q_EMIT left();
        return;
    case Step::Lock:
        return go(Step::Newcomer);
    case Step::Request:
        return m_session.lock(); // it waits on disk
    case Step::Invite:
        return go(Step::Request);
    }
}

void JoinController::describe(const Company &newcomer)
{
    JoinState state = m_state;
    state.newcomer = newcomer;
    m_passphrase.setKnown(newcomer.names());
    state.error.reset();
    set(std::move(state));
}

void JoinController::finishDescribing()
{
    if (auto checked = check(m_state.newcomer); !checked)
        return fail(checked.error());
    go(Step::Lock);
}

void JoinController::ask(const QString &passphrase, const QString &again)
{
    if (m_state.isWorking)
        return;
    if (const auto wrong = wrongChoice(passphrase, again))
        return fail(*wrong);
    JoinState state = m_state;
    state.isWorking = true;
    state.error.reset();
    set(state);
    const QString path = freeVaultPath(vaultFolder(), state.newcomer.name);
    m_preferences.noteOpened({path, state.newcomer.name, SystemClock().now()}); // found again, should the program end
    m_session.open([newcomer = state.newcomer, path, clocks = m_session.clocks(),
                           typed = std::make_shared<crypto::Wiped>(passphrase.toUtf8())] {
        return awaitInvite(newcomer, path, *typed, *clocks());
    });
}

void JoinController::saveRequest()
{
    const QString name = fileNameOf(m_state.newcomer.person, tr("Request"));
    m_prompts.file({tr("Save the request"), tr("Requests to join (*.covault-join)"),
                           QDir(documents()).filePath(name + u".covault-join"_s), FileWish::For::Saving},
            this, [this](std::optional<QString> path) {
                if (!path)
                    return;
                if (QFileInfo(*path).suffix().isEmpty())
                    *path += u".covault-join"_s;
                m_saving.start(
                        m_work,
                        [request = m_request, path = *path](std::stop_token) { return writeRequest(request, path); },
                        [this, path = *path](const Result<> &written) {
                            JoinState state = m_state;
                            state.error = written ? std::nullopt : std::optional(written.error());
                            state.requestSavedTo = written ? path : state.requestSavedTo;
                            set(std::move(state));
                        });
            });
}

void JoinController::goOnToInvite()
{
    go(Step::Invite);
}

void JoinController::chooseInvite()
{
    m_prompts.file({tr("Open the invite"), tr("Invites (*.covault-invite)"), documents(), FileWish::For::Opening}, this,
            [this](const std::optional<QString> &path) {
                if (path)
                    takeInvite(*path);
            });
}

void JoinController::takeInvite(const QString &path)
{
    JoinState state = m_state;
    state.invite = path;
    state.error.reset();
    set(std::move(state));
}

void JoinController::join(const QStringList &words)
{
    if (m_state.isWorking)
        return;
    const QString what = tr("joining");
    if (m_state.invite.isEmpty())
        return fail(Error(Error::Code::Usage, what, tr("there is no invite yet"), tr("choose its file")));
    if (words.isEmpty() || words.contains(QString()))
        return fail(Error(Error::Code::Usage, what, tr("not all six words are typed"), tr("have them read out again")));
    JoinState state = m_state;
    state.isWorking = true;
    state.error.reset();
    set(state);
    const auto joined = std::make_shared<sync::Joined>();
    // With both connections closed, and opened again on what is then a member's vault.
    m_session.changeSlots(
            this,
            [path = state.invite, words = words.join(u' '), clocks = m_session.clocks(), joined](
                    storage::VaultFile &file, const storage::VaultKey &key) -> Result<> {
                const auto invite = sync::readInvite(path);
                if (!invite)
                    return failure(invite);
                const auto clock = clocks();
                auto done = joinVault(file, key, *invite, words, *clock);
                if (!done)
                    return failure(done);
                *joined = std::move(*done);
                return {};
            },
            [this, joined](const Result<> &answer) { takeJoined(answer, *joined); });
}

void JoinController::forgetError()
{
    JoinState state = m_state;
    state.error.reset();
    set(std::move(state));
}

void JoinController::takeLock()
{
    JoinState state = m_state;
    state.lock = m_passphrase.state();
    set(std::move(state));
}

// That it is a member's now, the window hears from the session.
void JoinController::takeJoined(const Result<> &answer, const sync::Joined &joined)
{
    if (!answer)
        return fail(answer.error());
    for (const auto &failed : joined.failed)
        m_prompts.tell(failed.error.during(tr("using %1").arg(failed.url)));
    m_notices.say(joined.missing > 0 ? tr("You are in. Some records are still on their way: sync again later.")
                                     : tr("You are in. Records that you can read: %1").arg(joined.records));
    set({});
}

void JoinController::take(Session::State state)
{
    if (state != Session::State::Locked)
        return;
    if (m_state.step >= Step::Request) {
        m_reading.cancel();
        m_saving.cancel();
        m_request.clear();
        return set({});
    }
    JoinState stopped = m_state; // opened in vain, or something locked it meanwhile
    stopped.isWorking = false;
    set(std::move(stopped));
}

void JoinController::takeFailure(const Error &error)
{
    if (m_state.step == Step::Lock)
        fail(error);
}

void JoinController::go(JoinState::Step step)
{
    JoinState state = m_state;
    state.step = step;
    state.isWorking = false;
    state.error.reset();
    set(std::move(state));
    m_passphrase.forget();
}

void JoinController::fail(const Error &error)
{
    JoinState state = m_state;
    state.isWorking = false;
    state.error = error;
    set(std::move(state));
}

void JoinController::set(JoinState state)
{
    if (std::exchange(m_state, std::move(state)) != m_state)
        Q_EMIT stateChanged(m_state);
}

} // namespace covault::desktop
