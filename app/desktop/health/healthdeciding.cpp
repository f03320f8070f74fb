// SPDX-License-Identifier: GPL-3.0-or-later
// The part of HealthController that decides about a finding, and takes that back.
#include "desktop/actions/navigator.h"
#include "desktop/health/healthcontroller.h"
#include "desktop/prompts/prompts.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

// What a decision moved: the finding's home, and with it what is said about its records.
Changes changesOf(const health::Finding &finding)
{
    Changes changes;
    changes.records = finding.records;
    if (finding.home)
        changes.records.push_back(*finding.home);
    changes.isEverything = changes.records.empty();
    return changes;
}

} // namespace

void HealthController::decide(Deciding deciding)
{
    if (!m_place)
        return;
    m_state.deciding = deciding;
    tell();
}

void HealthController::cancel()
{
    m_state.deciding.reset();
    tell();
}

void HealthController::snooze(QDate until)
{
    const QString day = QLocale().toString(until, QLocale::ShortFormat);
    write({health::Decision::Kind::Snoozed, until, {}, {}},
            {u"health.snoozed/"_s + day, [day](int count) {
                 return count == 1 ? tr("Finding snoozed until %1").arg(day)
                                   : tr("%n findings snoozed until %1", nullptr, count).arg(day);
             }});
}

void HealthController::accept(const QString &reason)
{
    write({health::Decision::Kind::Accepted, {}, {}, reason},
            {u"health.accepted"_s, [](int count) {
                 return count == 1 ? tr("Risk accepted") : tr("%n risks accepted", nullptr, count);
             }});
}

void HealthController::assign(const MemberId &member)
{
    const auto &members = m_state.members;
    const auto found =
            std::find_if(members.begin(), members.end(), [&](const Assignable &one) { return one.id == member; });
    const QString name = found == members.end() ? QString() : found->name;
    write({health::Decision::Kind::Assigned, {}, member, {}},
            {u"health.assigned/"_s + member.toString(), [name](int count) {
                 return count == 1 ? tr("Finding assigned to %1").arg(name)
                                   : tr("%n findings assigned to %1", nullptr, count).arg(name);
             }});
}

void HealthController::write(const health::Decision &decision, const Notice &notice)
{
    const auto finding = current();
    if (!finding)
        return;
    const auto before = std::make_shared<health::Finding>(*finding);
    const auto work = [before, decision](vault::Vault &vault) { return health::decide(vault, *before, decision); };
    change(before, work, [this, before, notice] {
        m_services.notices.show({notice.id, notice.text, [this, before] { putBack(before); }});
    });
    cancel();
}

void HealthController::reopen()
{
    const auto finding = current();
    if (!finding)
        return;
    if (finding->state == health::State::Open && !finding->assignee)
        return m_services.notices.refuse(tr("Nothing was decided about this finding"));
    const auto before = std::make_shared<health::Finding>(*finding);
    const auto work = [before](vault::Vault &vault) { return health::reopen(vault, *before); };
    change(before, work, [this, before] {
        const auto words = [](int count) {
            return count == 1 ? tr("Finding open again") : tr("%n findings open again", nullptr, count);
        };
        m_services.notices.show({u"health.reopened"_s, words, [this, before] { putBack(before); }});
    });
}

void HealthController::putBack(const std::shared_ptr<health::Finding> &before)
{
    const auto work = [decided = *before](vault::Vault &vault) { return health::putBack(vault, decided); };
    change(std::make_shared<health::Finding>(*before), work, {});
}

// Somebody may have decided since the finding was read: it becomes what stood before \p work.
void HealthController::change(const std::shared_ptr<health::Finding> &finding, Work work, std::function<void()> done)
{
    m_services.session.write(
            this,
            [work = std::move(work), finding, changes = changesOf(*finding)](WriteScope &scope) -> Result<bool> {
                auto now = health::reread(scope.vault, *finding);
                if (!now)
                    return failure(now);
                *finding = std::move(*now);
                auto changed = work(scope.vault);
                if (changed)
                    scope.changes = changes;
                return changed;
            },
            [this, done = std::move(done)](const Result<bool> &changed) {
                if (!changed)
                    return m_services.prompts.tell(changed.error());
                if (done)
                    done();
            });
}

} // namespace covault::desktop
