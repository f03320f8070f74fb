// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/window/setbacknotice.h"

#include "base/statefolder.h"
#include "desktop/models/dates.h"
#include "desktop/prompts/prompts.h"

namespace covault::desktop {

namespace {

vault::RollbackMemory memoryIn(ReadScope &scope)
{
    return {scope.vault, *scope.key, scope.file->sequence(), stateFolder()};
}

} // namespace

SetbackNotice::SetbackNotice(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_job(this)
{
    connect(&services.session, &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::Unlocked)
            look();
    });
}

void SetbackNotice::look()
{
    m_services.session.read(
            m_job, [](ReadScope &scope) { return memoryIn(scope).setback(); },
            [this](Result<std::optional<vault::Setback>> setback) {
                if (setback && *setback) // what can't be read is told by who shows records
                    ask(**setback);
            });
}

void SetbackNotice::ask(const vault::Setback &setback)
{
    const Question question{tr("Go on with the older file?"),
            tr("This vault was newer when it was open here on %1: its file lacks %2. If a backup was put back on purpose, go on. "
               "If not, cancel, sync to get back what others have, and ask who replaced the file.")
                    .arg(momentWords(setback.at), setback.lacks()),
            tr("It was put back on purpose"), Question::Weight::Dangerous};
    m_services.prompts.confirm(question, this, [this](bool isMeant) {
        if (isMeant)
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
