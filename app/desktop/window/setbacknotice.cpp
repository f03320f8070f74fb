// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/window/setbacknotice.h"

#include "base/statefolder.h"
#include "desktop/models/dates.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"

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

// An answer that a lock overtook is none.
void SetbackNotice::look()
{
    m_services.session.read(
            m_job, [](ReadScope &scope) { return memoryIn(scope).setback(); },
            [this, states = m_states](Result<std::optional<vault::Setback>> setback) {
                if (states != m_states)
                    return;
                if (!setback)
                    m_services.notices.refuse(tr("Whether an older file was put here can't be told: %1").arg(inWords(setback.error())));
                else if (*setback)
                    ask(**setback);
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
