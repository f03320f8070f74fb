// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/accesscontroller.h"

#include "desktop/people/accessreading.h"
#include "desktop/people/removal.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "sync/accesschange.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccessReading)
};

/// What was done, with names instead of ids.
struct Done
{
    QStringList closed;
    std::vector<vault::RotateEntry> rotate;
};

// What arrived since it was looked up must not be taken away unseen.
Result<> checkUnchanged(const vault::Vault &vault, const AccessState &shown)
{
    const members::Roster &roster = vault.roster();
    const auto member = roster.findMember(shown.member);
    const auto party = roster.partyOf(vault.replica().device());
    const bool isThere = member && !member->removed && party;
    if (!isThere || members::accessOf(roster, party->id, shown.member) == shown.access())
        return {};
    return failure(Error::Code::Refused, Words::tr("changing what a member may"),
            Words::tr("somebody else changed it in the meantime"), Words::tr("close this, and look at it again"));
}

Result<Done> change(WriteScope &scope, const AccessState &shown, const AccessAnswer &answer)
{
    if (const auto fresh = scope.vault.refresh(); !fresh)
        return failure(fresh);
    if (const auto unchanged = checkUnchanged(scope.vault, shown); !unchanged)
        return failure(unchanged);
    const MemberId member = shown.member;
    const members::Access access = accessFrom(shown, answer);
    auto changed = sync::changeAccess(scope.vault, member, access);
    if (!changed)
        return failure(changed);
    scope.changes.isEverything = changed->hasChanged; // who may see what stands on every screen
    Done done{{}, std::move(changed->rotate)};
    for (const CollectionId &id : changed->closed) {
        if (const auto collection = scope.vault.roster().findCollection(id))
            done.closed << collection->name;
    }
    return done;
}

} // namespace

AccessController::AccessController(const Services &services, BackgroundSync &sync, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_sync(sync)
    , m_job(this)
{
    connect(&sync, &BackgroundSync::finished, this, [this](const SyncRun &run) {
        if (run.wasAsked && std::exchange(m_isWaiting, false))
            ask(run);
    });
}

void AccessController::begin(const MemberId &member)
{
    if (m_state.isBusy)
        return;
    m_services.session.survey(
            m_job, [member](ReadScope &scope) { return readAccess(scope.vault, member); },
            [this](Result<AccessState> state) {
                if (!state)
                    return m_services.prompts.tell(state.error());
                m_state = std::move(*state);
                tell();
            });
}

void AccessController::cancel()
{
    if (m_state.isBusy)
        return;
    m_job.cancel();
    if (!std::exchange(m_state, {}).isShown)
        return;
    tell();
}

void AccessController::apply(const AccessAnswer &answer)
{
    const AccessEffects effects = effectsOf(m_state, answer);
    if (!m_state.isShown || m_state.isBusy || effects.isEmpty())
        return;
    m_answer = answer;
    setBusy(true);
    if (effects.takes.isEmpty())
        return write();
    m_isWaiting = true;
    m_sync.syncNow();
}

void AccessController::ask(const SyncRun &run)
{
    QStringList sentences = effectsOf(m_state, m_answer).takes;
    sentences << Removal::warning(run, m_sync.state(), m_state.devices);
    sentences.removeAll(QString());
    const Question question{tr("Take this away from %1?").arg(m_state.name), sentences.join(u'\n'), tr("Take away"),
            Question::Weight::Dangerous};
    m_services.prompts.confirm(question, this, [this](bool agrees) {
        if (agrees)
            return write();
        setBusy(false);
    });
}

void AccessController::write()
{
    m_services.session.write(
            this, [shown = m_state, answer = m_answer](WriteScope &scope) { return change(scope, shown, answer); },
            [this, name = m_state.name](const Result<Done> &done) {
                m_state.isBusy = false;
                if (!done)
                    return fail(done.error());
                takeDone(name, done->closed, done->rotate);
            });
}

void AccessController::takeDone(
        const QString &name, const QStringList &closed, const std::vector<vault::RotateEntry> &rotate)
{
    cancel();
    if (closed.isEmpty())
        m_services.notices.say(tr("The access of %1 was changed").arg(name));
    else
        Q_EMIT secretsListed(Removal::closedTo(name, closed), rotate);
    m_sync.syncNow(); // the others hear of it at once
}

void AccessController::fail(const Error &error)
{
    m_state.error = inWords(error);
    tell();
}

void AccessController::setBusy(bool isBusy)
{
    m_state.isBusy = isBusy;
    m_state.error.clear();
    tell();
}

} // namespace covault::desktop
