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
    const auto work = [before = *finding, decision](
                              vault::Vault &vault) { return health::decide(vault, before, decision); };
    change(*finding, work, [this, before = *finding, notice] {
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
    const auto work = [before = *finding](vault::Vault &vault) { return health::reopen(vault, before); };
    change(*finding, work, [this, before = *finding] {
        const auto words = [](int count) {
            return count == 1 ? tr("Finding open again") : tr("%n findings open again", nullptr, count);
        };
        m_services.notices.show({u"health.reopened"_s, words, [this, before] { putBack(before); }});
    });
}

void HealthController::putBack(const health::Finding &before)
{
    change(before, [before](vault::Vault &vault) { return health::putBack(vault, before); }, {});
}

void HealthController::change(const health::Finding &finding, Work work, std::function<void()> done)
{
    m_services.session.write(
            this,
            [work = std::move(work), changes = changesOf(finding)](WriteScope &scope) {
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
