// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/invitecontroller.h"

#include "base/filename.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/prompts/prompts.h"
#include "sync/inviting.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

InviteController::InviteController(const Services &services, BackgroundSync &sync, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_sync(sync)
    , m_job(this)
{
}

void InviteController::begin()
{
    if (isLettingIn())
        return;
    cancel();
    m_state.step = InviteState::Step::Choose;
    tell();
}

void InviteController::cancel()
{
    if (isLettingIn())
        return;
    m_job.cancel();
    m_state = {};
    m_request.reset();
    m_compared.reset();
    tell();
}

void InviteController::openFile()
{
    const FileWish wish{tr("Request of the newcomer"), tr("Requests (*.covault-join);;All files (*)"), {}};
    m_services.prompts.file(wish, this, [this](const std::optional<QString> &path) {
        if (!path)
            return;
        const auto request = sync::readRequest(*path);
        if (!request)
            return fail(request.error());
        take(*request);
    });
}

void InviteController::take(const members::Request &request)
{
    if (isLettingIn())
        return;
    cancel();
    m_request = request;
    m_state.step = InviteState::Step::Compare;
    m_state.name = request.content().name;
    m_state.facts = factsOf(request, m_sync.now());
    tell();
}

void InviteController::compare(const QStringList &typed)
{
    if (!m_request || m_state.isBusy || m_state.step != InviteState::Step::Compare)
        return;
    setBusy(true);
    m_services.session.survey(
            m_job,
            [request = *m_request, typed](ReadScope &scope) { return compareWords(scope.vault, request, typed); },
            [this](Result<WordsCompared> compared) { takeCompared(std::move(compared)); });
}

void InviteController::takeCompared(Result<WordsCompared> compared)
{
    m_state.isBusy = false;
    m_state.differing.clear();
    if (!compared)
        return fail(compared.error());
    m_compared = std::move(compared->compared);
    if (!m_compared) {
        m_state.differing = compared->differing;
        m_state.error = tr("These are not the words of this request. Listen again; if they still differ, the file was "
                           "swapped on the way: nothing has been shared, and nothing will be.");
        return tell();
    }
    m_state.step = InviteState::Step::Grant;
    m_state.error.clear();
    m_state.sides = compared->choices.sides;
    m_state.persons = compared->choices.persons;
    m_state.collections = compared->choices.collections;
    m_state.today = dayOf(m_sync.now());
    m_state.hasStorage = !m_sync.state().storages.empty();
    tell();
}

void InviteController::grant(const InviteAnswer &answer)
{
    if (!m_compared || m_state.isBusy)
        return;
    const QString why =
            tr("%1 will be able to read what you chose. Type your passphrase to let them in.").arg(m_state.name);
    m_services.prompts.passphrase(why, this, [this, answer](const std::optional<QString> &passphrase) {
        if (!passphrase)
            return;
        setBusy(true);
        m_services.session.confirm(this, *passphrase, [this, answer](const Result<> &confirmed) {
            if (confirmed)
                return askWhere(answer);
            setBusy(false);
            fail(confirmed.error());
        });
    });
}

void InviteController::askWhere(const InviteAnswer &answer)
{
    const FileWish wish{tr("Where to write the invite for %1").arg(m_state.name), tr("Invites (*.covault-invite)"),
            fileNameOf(m_state.name, u"invite"_s).replace(u' ', u'-').toLower() + u".covault-invite"_s,
            FileWish::For::Saving};
    m_services.prompts.file(wish, this, [this, answer](const std::optional<QString> &path) {
        if (path)
            return write(answer, *path);
        setBusy(false);
    });
}

void InviteController::write(const InviteAnswer &answer, const QString &path)
{
    std::vector<QString> remotes;
    if (answer.withStorage) {
        for (const StorageState &storage : m_sync.state().storages)
            remotes.push_back(storage.url);
    }
    m_services.session.write(
            this,
            [compared = *m_compared, admission = admissionOf(answer, *m_request), remotes, path](WriteScope &scope) {
                auto invited = sync::invite(scope.vault, compared, admission, remotes, path);
                scope.changes.isEverything = true; // who may see what stands on every screen
                return invited;
            },
            [this, path](const Result<sync::Invited> &invited) {
                m_state.isBusy = false;
                if (!invited)
                    return fail(invited.error());
                m_state.step = InviteState::Step::Done;
                m_state.error.clear();
                m_state.words = invited->words.split(u' ');
                m_state.file = path;
                m_state.wasLetInBefore = invited->wasLetInBefore;
                tell();
                m_sync.syncNow(); // the others hear of the newcomer
            });
}

void InviteController::fail(const Error &error)
{
    if (m_state.step == InviteState::Step::None)
        return m_services.prompts.tell(error);
    m_state.error = inWords(error);
    tell();
}

void InviteController::setBusy(bool isBusy)
{
    m_state.isBusy = isBusy;
    m_state.error.clear();
    tell();
}

} // namespace covault::desktop
