// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/draftkeeper.h"

namespace covault::desktop {

DraftKeeper::DraftKeeper(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void DraftKeeper::keep(vault::Draft draft)
{
    const Name name(draft.record, draft.form);
    put(name, std::move(draft));
}

void DraftKeeper::drop(const vault::RecordKey &record, const QString &form)
{
    put({record, form}, std::nullopt);
}

void DraftKeeper::put(const Name &name, std::optional<vault::Draft> draft)
{
    if (!m_session.isUnlocked())
        return;
    {
        const std::lock_guard guard(m_waiting->mutex);
        if (!m_waiting->drafts.insert_or_assign(name, std::move(draft)).second)
            return; // the work that takes it is on its way
    }
    const auto isTaken = std::make_shared<bool>(false); // shared with the write thread, under the mutex
    m_session.write(
            this,
            [waiting = m_waiting, name, isTaken](WriteScope &scope) -> Result<> {
                std::unique_lock guard(waiting->mutex);
                auto newest = waiting->drafts.extract(name);
                *isTaken = true;
                guard.unlock();
                if (newest.empty())
                    return {};
                vault::Drafts drafts(scope.vault);
                return newest.mapped() ? drafts.keep(std::move(*newest.mapped()))
                                       : drafts.drop(name.first, name.second);
            },
            [this, name, isTaken](const Result<> &kept) {
                if (kept)
                    return;
                std::unique_lock guard(m_waiting->mutex);
                if (!*isTaken)
                    m_waiting->drafts.erase(name); // of work that did not run; else it is the next one, on its way
                guard.unlock();
                Q_EMIT failed(kept.error());
            });
}

} // namespace covault::desktop
