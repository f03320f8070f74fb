// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/window/setbacknotice.h"

#include "base/statefolder.h"
#include "desktop/actions/navigator.h"
#include "desktop/models/dates.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

vault::RollbackMemory memoryIn(ReadScope &scope)
{
    return {scope.vault, *scope.key, scope.file->path(), stateFolder()};
}

} // namespace

SetbackNotice::SetbackNotice(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_job(this)
{
    connect(&services.session, &Session::stateChanged, this, [this](Session::State state) {
        ++m_states;
        if (state == Session::State::Unlocked)
            look();
    });
}

Result<SetbackNotice::Found> SetbackNotice::find(ReadScope &scope)
{
    const vault::RollbackMemory memory = memoryIn(scope);
    const auto setback = memory.setback();
    if (!setback)
        return failure(setback);
    const auto weakening = memory.weakening();
    return weakening ? Result<Found>(Found{*setback, *weakening}) : failure(weakening);
}

// An answer that a lock overtook is none. An older file may well cost less: then it is enough to say that it is older.
void SetbackNotice::look()
{
    m_services.session.read(m_job, &SetbackNotice::find, [this, states = m_states](const Result<Found> &found) {
        if (states != m_states)
            return;
        if (!found)
            m_services.notices.refuse(tr("Whether an older file was put here can't be told: %1").arg(inWords(found.error())));
        else if (found->setback)
            ask(*found->setback);
        else if (found->weakening)
            lead(*found->weakening);
    });
}

void SetbackNotice::ask(const vault::Setback &setback)
{
    const QString first = setback.lacksSegments ? tr("change nothing before you have synced") : tr("sync to get back what others have");
    const Question question{tr("Go on with the older file?"),
            tr("This vault was newer when it was open here on %1: its file lacks %2. If a backup was put back on purpose, go on. "
               "If not, cancel, %3, and ask who replaced the file.")
                    .arg(momentWords(setback.at), setback.lacks(), first),
            tr("It was put back on purpose"), Question::Weight::Dangerous};
    m_services.prompts.confirm(question, this, [this, states = m_states](bool isMeant) {
        if (isMeant && states == m_states)
            accept();
    });
}

void SetbackNotice::lead(const vault::Weakening &weakening)
{
    const auto shown = [](const crypto::KdfCost &cost) { return tr("%1 passes over %2 MiB").arg(cost.passes).arg(cost.mebibytes); };
    const Question question{tr("Set a new passphrase?"),
            tr("The passphrase of this vault is easier to guess than when it was open here before: one guess costs %1, and cost %2. "
               "Somebody who knows what opens the vault changed that. A new passphrase costs as much as before.")
                    .arg(shown(weakening.now), shown(weakening.before)),
            tr("Go to the keys")};
    m_services.prompts.confirm(question, this, [this, states = m_states](bool isWished) {
        if (isWished && states == m_states)
            m_services.navigator.go({u"settings"_s, u"keys"_s});
    });
}

void SetbackNotice::accept()
{
    m_services.session.read(
            m_job, [](ReadScope &scope) { return memoryIn(scope).accept(); },
            [this](const Result<> &accepted) {
                if (!accepted)
                    m_services.prompts.tell(accepted.error());
            });
}

} // namespace covault::desktop
