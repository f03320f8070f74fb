// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/prompts/notices.h"
#include "desktop/scan/scancontroller.h"
#include "scan/adopt.h"
#include "vault/history.h"

#include <QPointer>

using namespace Qt::StringLiterals;

/// The part of ScanController that writes: what is found becomes a record, or a part of one, and can be undone.
namespace covault::desktop {

namespace {

/// What one adoption did, and what an undo goes back to.
struct Taken
{
    vault::RecordKey record;
    std::optional<ChangeId> before; ///< the last change of a record that was there
    size_t steps;                   ///< in its history, then
};

Result<Taken> takeNow(WriteScope &scope, const ScanReading &reading, const scan::Adoption &adoption,
        const std::optional<vault::RecordKey> &record)
{
    vault::History history(scope.vault);
    std::optional<ChangeId> before;
    if (record) {
        const auto last = history.lastChange(*record);
        if (!last)
            return failure(last);
        before = *last;
    }
    auto outcome = scan::adopt(scope.vault, reading.report, {adoption});
    if (!outcome)
        return failure(outcome);
    if (outcome->changed.records.empty())
        return failure(Error::Code::NotFound, ScanController::tr("adopting what was found"),
                outcome->left.isEmpty() ? ScanController::tr("there was nothing to take") : outcome->left.join(u"; "_s),
                ScanController::tr("scan again"));
    scope.add(outcome->changed);
    const auto steps = history.of(outcome->changed.records.front());
    if (!steps)
        return failure(steps);
    return Taken{outcome->changed.records.front(), before, steps->size()};
}

// Only what nobody has changed since: the whole record goes back.
Result<vault::Changed> takeBack(WriteScope &scope, const Taken &taken)
{
    vault::History history(scope.vault);
    const auto steps = history.of(taken.record);
    if (!steps)
        return failure(steps);
    if (steps->size() != taken.steps) // not by time: what arrives later may be older
        return failure(Error::Code::Refused, ScanController::tr("undoing what was adopted"),
                ScanController::tr("the record was changed since, which would be lost"),
                ScanController::tr("open the record and choose an earlier state in its history"));
    auto changed = taken.before ? history.restore(taken.record, *taken.before)
                                : scope.vault.edit({{taken.record, vault::Verb::Remove, {}, {}}});
    if (changed)
        scope.add(*changed);
    return changed;
}

} // namespace

void ScanController::adopt()
{
    const scan::Cluster *cluster = current();
    if (!cluster || !m_state.view || !m_state.view->isOpen || m_state.view->chosen() == 0)
        return;
    const auto key = m_reading->material->keys.find(cluster->record);
    const bool isThere = key != m_reading->material->keys.end();
    scan::Adoption adoption{
            cluster->id, isThere ? scan::Adoption::Action::Merge : scan::Adoption::Action::Adopt, {}, {}};
    QStringList fields;
    for (const OfferRow &row : m_state.view->offers) {
        if (row.isChosen)
            fields += row.offer.field;
    }
    adoption.fields = fields;
    take(adoption, isThere ? std::optional(key->second) : std::nullopt);
}

// Compared with another record those count too that are not offered for this one.
QStringList ScanController::fieldsToMerge() const
{
    QStringList fields;
    for (const OfferRow &row : m_state.view->offers) {
        if (!m_without.contains(row.offer.field))
            fields += row.offer.field;
    }
    if (fields.isEmpty())
        m_services.notices.refuse(tr("Nothing is chosen: tick what shall be taken"));
    return fields;
}

void ScanController::askMerge()
{
    const scan::Cluster *cluster = current();
    if (!cluster || !m_state.mayWrite || !m_state.view->isOpen || fieldsToMerge().isEmpty())
        return;
    m_state.targets = targetsOf(*m_reading, *cluster);
    if (m_state.targets.empty())
        m_services.notices.refuse(tr("The vault has no other record of this kind: adopt it instead"));
    tell();
}

void ScanController::cancelMerge()
{
    m_state.targets.clear();
    tell();
}

void ScanController::mergeInto(const RecordId &record)
{
    const scan::Cluster *cluster = current();
    if (!cluster)
        return;
    const auto key = m_reading->material->keys.find(record);
    if (key == m_reading->material->keys.end())
        return;
    m_state.targets.clear();
    const QStringList fields = fieldsToMerge();
    if (fields.isEmpty())
        return tell();
    scan::Adoption adoption{cluster->id, scan::Adoption::Action::Merge, record, {}};
    adoption.fields = fields;
    take(adoption, key->second);
}

void ScanController::take(const scan::Adoption &adoption, const std::optional<vault::RecordKey> &record)
{
    if (m_state.isTaking || !m_state.mayWrite)
        return;
    m_state.isTaking = true;
    tell();
    const QString title = m_state.view->title;
    m_services.session.write(
            this,
            [reading = m_reading, adoption, record](
                    WriteScope &scope) { return takeNow(scope, *reading, adoption, record); },
            [this, cluster = adoption.cluster, title](const Result<Taken> &taken) {
                m_state.isTaking = false;
                if (!taken) {
                    tell();
                    return m_services.prompts.tell(taken.error());
                }
                const int before = rowOf(m_state.current);
                m_decisions.taken.insert(cluster);
                listRows(before);
                const auto undo = [self = QPointer(this), taken = *taken, cluster] {
                    if (!self)
                        return;
                    self->m_services.session.write(
                            self, [taken](WriteScope &scope) { return takeBack(scope, taken); },
                            [self = self.data(), cluster](const Result<vault::Changed> &undone) {
                                if (!undone)
                                    return self->m_services.prompts.tell(undone.error());
                                self->m_decisions.taken.erase(cluster);
                                self->listRows(0);
                            });
                };
                m_services.notices.show({u"adopted"_s,
                        [title](int count) {
                            return count == 1 ? tr("%1 adopted").arg(title) : tr("%n things adopted", nullptr, count);
                        },
                        undo});
            });
}

} // namespace covault::desktop
