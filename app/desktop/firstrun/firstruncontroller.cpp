// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/firstruncontroller.h"

#include "storage/recoverycode.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

using Step = FirstRunState::Step;

} // namespace

FirstRunController::FirstRunController(Session &session, Preferences &preferences, Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_prompts(prompts)
    , m_sample(this)
    , m_founding(this)
    , m_saving(this)
    , m_passphrase(m_work, this)
{
    connect(&session, &Session::stateChanged, this, &FirstRunController::take);
    connect(&session, &Session::unlockFailed, this, &FirstRunController::takeFailure);
    connect(&m_passphrase, &PassphraseChoice::changed, this, &FirstRunController::takeLock);
    connect(&m_sample, &SampleCompany::finished, this, &FirstRunController::takeSample);
}

FirstRunController::~FirstRunController()
{
    forget();
}

void FirstRunController::begin()
{
    forget();
    FirstRunState state;
    state.canLeave = !m_preferences.recentVaults().empty();
    set(std::move(state));
}

void FirstRunController::back()
{
    switch (m_state.step) {
    case Step::Doors:
        if (m_state.canLeave)
            Q_EMIT left({});
        return;
    case Step::Company:
        return begin();
    case Step::Lock:
        return m_state.isWorking ? void() : go(Step::Company);
    case Step::Sheet:
        return m_state.isWorking ? void() : leave([this, path = m_state.path] { Q_EMIT left(path); });
    case Step::Sample:
        m_sample.cancel();
        return begin();
    }
}

void FirstRunController::startFounding()
{
    m_isPlaceChosen = false;
    FirstRunState state = m_state;
    state.path = freeVaultPath(vaultFolder(), state.company.name);
    set(std::move(state));
    go(Step::Company);
}

void FirstRunController::describe(const Company &company)
{
    FirstRunState state = m_state;
    state.company = company;
    m_passphrase.setKnown(company.names());
    if (!m_isPlaceChosen)
        state.path = freeVaultPath(vaultFolder(), company.name);
    state.error.reset();
    set(std::move(state));
}

void FirstRunController::choosePlace()
{
    m_prompts.file(
            {tr("Where the vault is kept"), tr("Covault vaults (*.covault)"), m_state.path, FileWish::For::Saving},
            this, [this](std::optional<QString> path) {
                if (!path)
                    return;
                if (!path->endsWith(u".covault"_s))
                    *path += u".covault"_s;
                m_isPlaceChosen = true;
                FirstRunState state = m_state;
                state.path = *path;
                state.error.reset();
                set(std::move(state));
            });
}

void FirstRunController::finishDescribing()
{
    if (auto checked = check(m_state.company); !checked)
        return fail(checked.error());
    if (QFileInfo::exists(m_state.path)) {
        return fail(Error(Error::Code::Refused, tr("making the vault"), tr("there is a file of this name already"),
                tr("choose another place")));
    }
    go(Step::Lock);
}

void FirstRunController::create(const QString &passphrase, const QString &again)
{
    if (m_state.isWorking)
        return;
    if (const auto wrong = wrongChoice(passphrase, again))
        return fail(*wrong);
    FirstRunState state = m_state;
    state.isWorking = true;
    state.error.reset();
    set(state);
    // It is known from now on: a vault that is made when the program ends is found again. Without its file it is not.
    m_preferences.noteOpened({state.path, state.company.name, SystemClock().now()});
    m_founding.start(
            m_work,
            [company = state.company, path = state.path, clocks = m_session.clocks(),
                    typed = std::make_shared<crypto::Wiped>(passphrase.toUtf8())](
                    std::stop_token) { return foundVault(company, path, *typed, *clocks()); },
            [this](Result<NewVault> made) { takeVault(std::move(made)); });
}

void FirstRunController::forgetError()
{
    FirstRunState state = m_state;
    state.error.reset();
    set(std::move(state));
}

void FirstRunController::takeLock()
{
    FirstRunState state = m_state;
    state.lock = m_passphrase.state();
    set(std::move(state));
}

void FirstRunController::takeVault(Result<NewVault> made)
{
    FirstRunState state = m_state;
    state.isWorking = false;
    if (!made) {
        state.error = made.error();
        return set(std::move(state));
    }
    m_made = std::move(*made);
    set(std::move(state));
    go(Step::Sheet);
}

drawing::RecoverySheet FirstRunController::sheet() const
{
    return {m_state.company.name, m_state.company.person, QFileInfo(m_state.path).fileName(),
            m_made ? QString::fromLatin1(m_made->recoveryCode->bytes()) : QString(), QDate::currentDate(), QLocale()};
}

void FirstRunController::saveSheet()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = tr("Recovery sheet %1.pdf").arg(QFileInfo(m_state.path).completeBaseName());
    m_prompts.file(
            {tr("Save the recovery sheet"), tr("PDF (*.pdf)"), QDir(folder).filePath(name), FileWish::For::Saving},
            this, [this](std::optional<QString> path) {
                if (!path || !m_made)
                    return;
                if (!path->endsWith(u".pdf"_s, Qt::CaseInsensitive))
                    *path += u".pdf"_s;
                m_saving.start(
                        m_work,
                        [sheet = drawing::heldSheet(sheet()), path = *path](
                                std::stop_token) { return drawing::savePdf(*sheet, path); },
                        [this, path = *path](const Result<> &saved) {
                            FirstRunState state = m_state;
                            state.error = saved ? std::nullopt : std::optional(saved.error());
                            state.savedTo = saved ? path : state.savedTo;
                            set(std::move(state));
                        });
            });
}

void FirstRunController::notePrinted(const Result<> &printed)
{
    FirstRunState state = m_state;
    state.error = printed ? std::nullopt : std::optional(printed.error());
    state.isPrinted |= printed.has_value();
    set(std::move(state));
}

void FirstRunController::showCode(bool isShown)
{
    FirstRunState state = m_state;
    state.code = isShown && m_made ? m_made->recoveryCode : nullptr;
    set(std::move(state));
}

void FirstRunController::proveSheet(const QString &typed)
{
    if (!m_made || m_state.isWorking)
        return;
    if (!storage::recoverycode::isLastGroup(typed, m_made->recoveryCode->bytes())) {
        return fail(Error(Error::Code::Refused, tr("proving the sheet"), tr("this is not the last group of the code"),
                tr("look at the group with the number 9 on the sheet")));
    }
    FirstRunState state = m_state;
    state.isWorking = true;
    state.error.reset();
    state.code.reset();
    set(std::move(state));
    m_preferences.setPage(u"bringin"_s); // a new vault is empty: what there is comes first
    const UnlockedFile &made = m_made->opened; // stays here: it is asked for again if the vault will not open
    const auto copy =
            std::make_shared<UnlockedFile>(UnlockedFile{made.file, storage::VaultKey(made.key.master().copy())});
    m_session.open([copy]() -> Result<UnlockedFile> { return std::move(*copy); });
}

bool FirstRunController::isSheetAtStake() const
{
    return m_state.step == Step::Sheet ? !m_state.isWorking : m_founding.isRunning();
}

void FirstRunController::leave(std::function<void()> then)
{
    if (!isSheetAtStake())
        return then();
    m_prompts.confirm({tr("Go on without a recovery sheet?"),
                              tr("The vault is made and opens with its passphrase. Its recovery code is shown nowhere "
                                 "again: if the passphrase is lost, so is the vault."),
                              tr("Go on without it"), Question::Weight::Dangerous},
            this, [this, then = std::move(then)](bool agrees) {
                if (!agrees || !isSheetAtStake())
                    return;
                begin();
                then();
            });
}

void FirstRunController::tryOut()
{
    if (m_state.isWorking)
        return;
    go(Step::Sample);
    FirstRunState state = m_state;
    state.isWorking = true;
    set(std::move(state));
    m_sample.make(vaultFolder());
}

void FirstRunController::takeSample(const Result<Sample> &sample)
{
    if (m_state.step != Step::Sample)
        return;
    if (!sample)
        return fail(sample.error());
    m_session.unlock(sample->path, sample->passphrase);
}

void FirstRunController::take(Session::State state)
{
    if (state == Session::State::Unlocked)
        return forget();
    if (state == Session::State::Locked && isOpening()) { // in vain, or something locked it meanwhile
        FirstRunState stopped = m_state;
        stopped.isWorking = false;
        set(std::move(stopped));
    }
}

void FirstRunController::takeFailure(const Error &error)
{
    if (isOpening())
        fail(error);
}

// These steps end by opening a vault.
bool FirstRunController::isOpening() const
{
    return m_state.step == Step::Sheet || m_state.step == Step::Sample;
}

void FirstRunController::forget()
{
    m_founding.cancel();
    m_saving.cancel();
    m_passphrase.forget();
    m_sample.cancel();
    set({});
    m_made.reset();
}

void FirstRunController::go(FirstRunState::Step step)
{
    FirstRunState state = m_state;
    state.step = step;
    state.isWorking = false;
    state.error.reset();
    set(std::move(state));
    m_passphrase.forget();
}

void FirstRunController::fail(const Error &error)
{
    FirstRunState state = m_state;
    state.isWorking = false;
    state.error = error;
    set(std::move(state));
}

void FirstRunController::set(FirstRunState state)
{
    if (std::exchange(m_state, std::move(state)) != m_state)
        Q_EMIT stateChanged(m_state);
}

} // namespace covault::desktop
