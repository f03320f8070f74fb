// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordwriting.h"

#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"

#include <QPointer>

namespace covault::desktop {

static Result<vault::Changed> done(const RecordWriting::Work &work, WriteScope &scope)
{
    auto changed = work(scope);
    if (changed)
        scope.add(*changed);
    return changed;
}

void RecordWriting::write(Work work, const QString &id, std::function<QString(int)> what, Work undoing)
{
    std::function<void()> undo;
    if (undoing)
        undo = [writing = *this, owner = QPointer(m_owner), undoing = std::move(undoing)]() mutable {
            if (owner)
                writing.write(undoing);
        };
    m_services.session.write(
            m_owner, [work = std::move(work)](WriteScope &scope) { return done(work, scope); },
            [services = m_services, id, what = std::move(what), undo = std::move(undo)](const Result<vault::Changed> &changed) {
                if (!changed)
                    services.prompts.tell(changed.error());
                else if (what)
                    services.notices.show({id, what, undo});
            });
}

} // namespace covault::desktop
