// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/keyscontroller.h"

#include "base/statefolder.h"
#include "desktop/backups/backups.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "storage/recoverycode.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

SharedSecret secretOf(const QString &typed)
{
    return std::make_shared<const crypto::Wiped>(typed.toUtf8());
}

QStringList knownOf(const VaultFacts &facts)
{
    return {facts.name, facts.memberName, facts.ownSide, u"covault"_s};
}

} // namespace

KeysController::KeysController(const Services &services, Backups &backups, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_backups(backups)
    , m_keys(services.session, services.platform, this)
    , m_looking(this)
    , m_checking(this)
    , m_saving(this)
    , m_choice(m_work, this)
{
    connect(&services.session, &Session::stateChanged, this, &KeysController::takeSession);
    connect(&services.session, &Session::factsChanged, this, &KeysController::takeFacts);
    connect(&m_choice, &PassphraseChoice::changed, this,
            [this] { set([this](KeysState &state) { state.lock = m_choice.state(); }); });
    m_fileId = services.session.facts().fileId;
    takeFacts();
}

void KeysController::takeSession(Session::State session)
{
    if (session != Session::State::Unlocked)
        return m_choice.forget();
    if (std::exchange(m_fileId, m_services.session.facts().fileId) != m_fileId) {
        m_checking.cancel();
        m_saving.cancel();
        m_code.reset();
        m_outcome.clear();
        set([](KeysState &state) { state = {}; });
    }
    takeFacts();
    lookForWeakening();
    if (!m_outcome.isEmpty()) // once the window shows the vault again
        QTimer::singleShot(0, this, [this, outcome = std::exchange(m_outcome, {})] { say(outcome); });
}

void KeysController::say(const QString &outcome)
{
    if (m_services.session.isUnlocked())
        m_services.notices.say(outcome);
    else
        m_outcome = outcome;
}

void KeysController::takeFacts()
{
    const VaultFacts &facts = m_services.session.facts();
    m_choice.setKnown(knownOf(facts));
    set([&facts](KeysState &state) {
        state.isReadOnly = facts.isReadOnly;
        state.bound.isOn = facts.boundTo.has_value();
        state.boundElsewhere = facts.isBoundHere ? std::nullopt : facts.boundTo;
    });
}

void KeysController::lookForWeakening()
{
    const auto look = [](ReadScope &scope) {
        return vault::RollbackMemory(scope.vault, *scope.key, scope.file->path(), stateFolder()).weakening();
    };
    m_services.session.read(m_looking, look, [this](const Result<std::optional<vault::Weakening>> &found) {
        set([&found](KeysState &state) { state.weakening = found ? *found : std::nullopt; });
    });
}

void KeysController::changePassphrase(const QString &present, const QString &next, const QString &again)
{
    if (m_state.isChanging)
        return;
    auto wrong = wrongChoice(next, again);
    if (!wrong && present.isEmpty())
        wrong = Error(Error::Code::Usage, tr("changing the passphrase"), tr("the present one is missing"));
    if (wrong)
        return set([&wrong](KeysState &state) { state.passphraseTrouble = wrong; });
    set([](KeysState &state) {
        state.isChanging = true;
        state.passphraseTrouble.reset();
    });
    const SharedSecret typed = secretOf(next);
    m_checking.start(
            m_work,
            [typed, known = knownOf(m_services.session.facts())](std::stop_token) { return refuseEasy(*typed, known); },
            [this, typed, present = secretOf(present)](const Result<> &strong) {
                if (strong)
                    return setPassphrase(present, typed);
                set([&strong](KeysState &state) {
                    state.isChanging = false;
                    state.passphraseTrouble = strong.error();
                });
            });
}

void KeysController::setPassphrase(const SharedSecret &present, const SharedSecret &next)
{
    // Where the computer's key did not come, it can't be bound to it again.
    const bool wasElsewhere = m_state.bound.isOn && m_state.boundElsewhere;
    const crypto::KdfCost cost = m_state.weakening ? m_state.weakening->before : crypto::FloorCost;
    m_keys.setPassphrase(present, next, cost, [this, wasElsewhere](const Result<QStringList> &copies) {
        if (copies)
            m_choice.forget();
        set([&](KeysState &state) {
            state.isChanging = false;
            state.passphraseTrouble = copies ? std::nullopt : std::optional(copies.error());
            state.changes += copies ? 1 : 0;
            state.copies = copies ? copiesLeft(*copies) : state.copies;
        });
        if (copies)
            lookForWeakening();
        if (copies)
            say(wasElsewhere ? tr("The passphrase was changed, and is bound to no computer any more") : tr("The passphrase was changed"));
    });
}

void KeysController::turnBound(bool isBound)
{
    if (m_state.bound.isBusy || isBound == m_state.bound.isOn)
        return Q_EMIT stateChanged(m_state); // so that the box shows again what holds
    set([](KeysState &state) { state.bound = {state.bound.isOn, true, {}}; });
    const QString why = isBound
            ? tr("Bound to this computer, the passphrase opens the vault nowhere else. Without this computer only the "
                 "recovery sheet does. Type the passphrase to bind it.")
            : tr("Unbound, the passphrase opens any copy of the file on every computer. Type it to go on.");
    m_services.prompts.passphrase(why, this, [this, isBound](const std::optional<QString> &given) {
        if (given)
            return bindWith(isBound, secretOf(*given));
        set([](KeysState &state) { state.bound.isBusy = false; });
    });
}

void KeysController::bindWith(bool isBound, const SharedSecret &passphrase)
{
    const auto done = [this, fileId = m_fileId](const Result<QStringList> &copies) {
        if (fileId != m_fileId)
            return; // the key store took its time, in which the window went on to another vault
        const bool isUnlocked = m_services.session.isUnlocked();
        const VaultFacts &facts = m_services.session.facts();
        set([&](KeysState &state) {
            state.bound = {isUnlocked ? facts.boundTo.has_value() : state.bound.isOn, false, copies ? std::nullopt : std::optional(copies.error())};
            state.copies = copies ? copiesLeft(*copies) : state.copies;
        });
    };
    isBound ? m_keys.bind(passphrase, done) : m_keys.unbind(passphrase, done);
}

void KeysController::makeSheet()
{
    if (m_state.isSheetBusy)
        return;
    set([](KeysState &state) {
        state.isSheetBusy = true;
        state.sheetTrouble.reset();
    });
    const auto giveUp = [this](const std::optional<Error> &trouble) {
        set([&trouble](KeysState &state) {
            state.isSheetBusy = false;
            state.sheetTrouble = trouble;
        });
    };
    m_services.prompts.passphrase(tr("A new recovery sheet opens the vault without its passphrase. Type the passphrase "
                                     "once more to make one."),
            this, [this, giveUp](const std::optional<QString> &given) {
                if (!given)
                    return giveUp({});
                m_services.session.confirm(this, *given, [this, giveUp](const Result<> &confirmed) {
                    confirmed && m_services.session.isUnlocked() ? askForSheet() : giveUp(confirmed ? std::nullopt : std::optional(confirmed.error()));
                });
            });
}

void KeysController::askForSheet()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    // Dated, so that the sheet that still counts is not written over.
    const QString name = tr("Recovery sheet %1 %2.pdf")
                                 .arg(QFileInfo(m_services.session.facts().path).completeBaseName(),
                                         QDate::currentDate().toString(Qt::ISODate));
    m_services.prompts.file(
            {tr("Save the recovery sheet"), tr("PDF (*.pdf)"), QDir(folder).filePath(name), FileWish::For::Saving},
            this, [this](const std::optional<QString> &path) {
                if (path)
                    return saveSheet(path->endsWith(u".pdf"_s, Qt::CaseInsensitive) ? *path : *path + u".pdf"_s);
                set([](KeysState &state) { state.isSheetBusy = false; });
            });
}

void KeysController::saveSheet(const QString &path)
{
    const VaultFacts &facts = m_services.session.facts();
    QString made = storage::recoverycode::generate();
    const auto code = std::make_shared<const crypto::Wiped>(made.toLatin1());
    crypto::wipe(made);
    const QString fileName = QFileInfo(facts.path).fileName();
    auto sheet = drawing::heldSheet({facts.name.isEmpty() ? fileName : facts.name, facts.memberName, fileName,
            QString::fromLatin1(code->bytes()), QDate::currentDate(), QLocale()});
    m_saving.start(
            m_work, [sheet = std::move(sheet), path](std::stop_token) { return drawing::savePdf(*sheet, path); },
            [this, code, path](const Result<> &saved) {
                m_code = saved ? code : m_code;
                set([&](KeysState &state) {
                    state.isSheetBusy = false;
                    state.sheet = saved ? path : state.sheet;
                    state.sheetTrouble = saved ? std::nullopt : std::optional(saved.error());
                });
            });
}

void KeysController::proveSheet(const QString &lastGroup)
{
    if (!m_code || m_state.isSheetBusy)
        return;
    if (!storage::recoverycode::isLastGroup(lastGroup, m_code->bytes())) {
        return set([](KeysState &state) {
            state.sheetTrouble =
                    Error(Error::Code::Refused, tr("proving the sheet"), tr("this is not the last group of the code"),
                            tr("look at the group with the number 9 on the sheet"));
        });
    }
    set([](KeysState &state) {
        state.isSheetBusy = true;
        state.sheetTrouble.reset();
    });
    m_keys.setRecoveryCode(m_code, [this](const Result<QStringList> &copies) {
        if (copies)
            m_code.reset();
        set([&](KeysState &state) {
            state.isSheetBusy = false;
            state.sheetTrouble = copies ? std::nullopt : std::optional(copies.error());
            state.sheet = copies ? QString() : state.sheet;
            state.copies = copies ? copiesLeft(*copies) : state.copies;
        });
        if (copies)
            say(tr("The new recovery sheet counts. Destroy the former one"));
    });
}

// Every backup that is known was made before what was changed now.
QStringList KeysController::copiesLeft(const QStringList &beside) const
{
    QStringList copies = beside;
    for (const storage::BackupFile &backup : m_backups.state().all)
        copies += backup.path;
    copies.removeDuplicates();
    copies.sort();
    return copies;
}

} // namespace covault::desktop
