// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordcontroller.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/actions/recordplace.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "desktop/records/recordwork.h"
#include "health/decisions.h"
#include "health/overview.h"
#include "health/review.h"
#include "vault/favourites.h"
#include "vault/history.h"
#include "vault/remarks.h"
#include "vault/settling.h"
#include "vault/undoing.h"
#include "vault/value.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

RecordController::RecordController(const Services &services, OpenFindings &findings, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_findings(findings)
    , m_writing(services, this)
    , m_read(this)
    , m_follow(this)
{
    connect(&services.session, &Session::changed, this, [this](const Changes &changes) {
        if (!changes.isEmpty())
            catchUp(); // also what others say of it may have changed
    });
    connect(&findings, &OpenFindings::changed, this, &RecordController::catchUp);
    connect(&services.secrets.clipboard(), &SecretClipboard::leftChanged, this, &RecordController::countDown);
}

void RecordController::setShown(bool isShown)
{
    m_isShown = isShown;
    if (m_isStale)
        catchUp();
}

void RecordController::catchUp()
{
    if (m_isShown)
        load();
    else
        m_isStale = true;
}

void RecordController::open(std::optional<vault::RecordKey> record)
{
    if (record != m_record)
        m_state = {};
    m_record = std::move(record);
    if (m_record)
        load();
    else
        Q_EMIT stateChanged(m_state);
}

void RecordController::load()
{
    if (!m_record || !m_services.session.isUnlocked())
        return;
    m_isStale = false;
    m_services.session.read(
            m_read,
            [key = *m_record, findings = m_findings.findings()](
                    ReadScope &scope) { return readRecordView(scope.vault, key, findings); },
            [this](Result<std::optional<RecordView>> view) { take(std::move(view)); });
}

void RecordController::take(Result<std::optional<RecordView>> view)
{
    m_state.error = view ? std::nullopt : std::optional(view.error());
    m_state.view = view ? std::move(*view) : std::nullopt;
    Q_EMIT stateChanged(m_state);
}

void RecordController::copy(const Secrets::Place &place)
{
    m_state.copied = placeName(place.field, place.element, place.column);
    m_services.secrets.copy(place);
}

void RecordController::countDown(std::chrono::seconds left)
{
    m_state.left = left;
    if (left.count() == 0)
        m_state.copied.clear();
    Q_EMIT stateChanged(m_state);
}

void RecordController::toggleStar()
{
    if (!m_state.view)
        return;
    const auto star = m_state.view->isFavourite ? vault::Favourites::Star::Off : vault::Favourites::Star::On;
    m_writing.write([key = *m_record, star](WriteScope &scope) { return vault::Favourites(scope.vault).set(key, star); });
}

void RecordController::review()
{
    if (!m_record)
        return;
    m_writing.write([key = *m_record](WriteScope &scope) { return health::review(scope.vault, std::span(&key, 1)); },
            u"reviewed"_s,
            [](int count) { return count == 1 ? tr("Reviewed") : tr("%n records reviewed", nullptr, count); }, {});
}

void RecordController::remove()
{
    if (!m_record)
        return;
    const vault::RecordKey key = *m_record;
    m_writing.write(
            [key](WriteScope &scope) {
                return scope.vault.edit({{key, vault::Verb::Remove, {}, {}}});
            },
            u"removed"_s,
            [](int count) { return count == 1 ? tr("Record removed") : tr("%n records removed", nullptr, count); },
            [key](WriteScope &scope) { return vault::History(scope.vault).restore(key); });
}

void RecordController::restore()
{
    if (m_record)
        m_writing.write([key = *m_record](WriteScope &scope) { return vault::History(scope.vault).restore(key); });
}

void RecordController::restoreAt(const ChangeId &change)
{
    if (!m_record)
        return;
    const auto act = std::make_shared<std::optional<ActId>>(); // filled by the one, used by the other
    m_writing.write(
            [key = *m_record, change, act](WriteScope &scope) -> Result<vault::Changed> {
                auto changed = vault::History(scope.vault).restore(key, change);
                if (changed && !changed->acts.empty())
                    *act = changed->acts.front();
                return changed;
            },
            {}, [](int) { return tr("Set back to what it was"); },
            [act](WriteScope &scope) -> Result<vault::Changed> {
                if (!*act)
                    return vault::Changed(); // it was so already
                auto undone = vault::undo(scope.vault, **act);
                return undone ? Result<vault::Changed>(std::move(undone->changed)) : failure(undone);
            });
}

void RecordController::settle(const QString &field, const Bytes &element, const ChangeId &take)
{
    if (!m_record)
        return;
    m_writing.write([key = *m_record, field, element, take](
                  WriteScope &scope) { return vault::settle(scope.vault, key, field, element, take); },
            u"settled"_s,
            [](int count) { return count == 1 ? tr("Conflict settled") : tr("%n conflicts settled", nullptr, count); },
            {});
}

void RecordController::remark(const QString &text)
{
    if (!m_record || text.trimmed().isEmpty())
        return;
    m_writing.write(
            [key = *m_record, text](WriteScope &scope) -> Result<vault::Changed> {
                const auto written = vault::remark(scope.vault, key, vault::RemarkType::Doubt, text);
                return written ? Result<vault::Changed>(touched(key)) : failure(written);
            },
            u"doubted"_s, [](int) { return tr("Your doubt is noted for everyone who sees this record"); }, {});
}

std::optional<health::Finding> RecordController::findFinding(const FindingId &id) const
{
    const OpenFindingList &findings = m_findings.findings();
    const auto place = findings ? findings->find(id) : std::nullopt;
    return place ? std::optional((*findings)[*place]) : std::nullopt;
}

void RecordController::snooze(const FindingId &id, int days)
{
    const auto finding = findFinding(id);
    if (!finding)
        return;
    const auto told = [finding = *finding](const Result<bool> &isLocal) -> Result<vault::Changed> {
        return isLocal ? Result<vault::Changed>(touched(finding)) : failure(isLocal);
    };
    const auto before = std::make_shared<health::Finding>(*finding); // somebody may have decided since it was read
    m_writing.write(
            [before, days, told](WriteScope &scope) -> Result<vault::Changed> {
                auto now = health::reread(scope.vault, *before);
                if (!now)
                    return failure(now);
                *before = std::move(*now);
                health::Decision decision;
                decision.kind = health::Decision::Kind::Snoozed;
                decision.until = dayOf(scope.vault.clock().now()).addDays(days);
                return told(health::decide(scope.vault, *before, decision));
            },
            u"snoozed"_s,
            [](int count) { return count == 1 ? tr("Finding snoozed") : tr("%n findings snoozed", nullptr, count); },
            [before, told](WriteScope &scope) { return told(health::putBack(scope.vault, *before)); });
}

// The one whose age is told is the one that rotation is about.
QString RecordController::agedSecret() const
{
    for (const FieldView &field : m_state.view ? m_state.view->fields : std::vector<FieldView>()) {
        if (field.type == FieldView::Type::Secret && !field.age.isEmpty())
            return field.field;
    }
    return {};
}

void RecordController::fix(const FindingId &id)
{
    const auto finding = findFinding(id);
    if (!finding)
        return;
    switch (finding->fix) {
    case health::Fix::Review:
        return review();
    case health::Fix::Rotate:
        return Q_EMIT editRequested(agedSecret());
    case health::Fix::Open:
    case health::Fix::Renew:
    case health::Fix::Assign:
        return Q_EMIT editRequested({});
    case health::Fix::Settle:
        return Q_EMIT settlingRequested();
    case health::Fix::Merge:
    case health::Fix::Adopt:
        if (m_services.actions.find(u"go.scan"_s))
            return m_services.navigator.go({u"scan"_s, {}});
        return Q_EMIT editRequested({});
    case health::Fix::Sign:
        return m_services.navigator.go(placeOf(finding->records.front(), m_services.actions));
    }
}

void RecordController::followId(const QString &id)
{
    const auto record = RecordId::parse(id);
    if (!record)
        return;
    m_services.session.read(
            m_follow, [id = *record](ReadScope &scope) { return keyOf(scope.vault, id); },
            [this](const Result<std::optional<vault::RecordKey>> &key) {
                if (!key)
                    return m_services.prompts.tell(key.error());
                if (*key)
                    Q_EMIT followed(**key);
                else
                    m_services.notices.refuse(tr("The record that is linked to is not here."));
            });
}

bool RecordController::isOneOf(const std::vector<vault::RecordKey> &records) const
{
    return m_record && std::ranges::find(records, *m_record) != records.end();
}

void RecordController::goAlong(const std::vector<vault::RecordKey> &from, const std::vector<vault::RecordKey> &to)
{
    if (isOneOf(from))
        open(to[size_t(std::ranges::find(from, *m_record) - from.begin())]);
}

void RecordController::follow(const vault::RecordKey &record)
{
    Q_EMIT followed(record);
}

} // namespace covault::desktop
