// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordscontroller.h"

#include "desktop/models/shownlabel.h"
#include "desktop/theme/icons.h"

namespace covault::desktop {

namespace {

std::vector<KindChoice> kindChoices(const vault::Kinds &kinds, const QStringList &ids)
{
    std::vector<KindChoice> choices;
    for (const QString &id : ids) {
        if (const vault::Kind *kind = kinds.find(id))
            choices.push_back({id, shownLabel(kind->title), kindIcon(id)});
    }
    return choices;
}

} // namespace

RecordsController::RecordsController(
        const Services &services, OpenFindings &findings, RecordsScope scope, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_findings(findings)
    , m_list(this)
    , m_key(this)
{
    m_state.sort = scope.sort;
    m_state.scope = std::move(scope);
    m_state.mayWrite = !services.session.facts().isReadOnly;
    connect(&services.session, &Session::changed, this, &RecordsController::catchUp);
    connect(&findings, &OpenFindings::changed, this, &RecordsController::catchUp);
    load();
}

void RecordsController::setShown(bool isShown)
{
    m_isShown = isShown;
    if (m_isStale)
        catchUp();
}

// A screen that was once gone to stays: all of them reading on would hold up the one that is seen.
void RecordsController::catchUp()
{
    if (m_isShown)
        load();
    else
        m_isStale = true;
}

void RecordsController::show(ListQuery::Show show)
{
    m_state.show = show;
    load();
}

void RecordsController::sort(ListQuery::Sort sort)
{
    m_state.sort = sort;
    load();
}

void RecordsController::narrowTo(const QString &kind)
{
    m_state.kind = kind;
    load();
}

void RecordsController::filter(const QString &words)
{
    m_state.words = words;
    load();
}

void RecordsController::setCurrent(qint64 number)
{
    if (m_key.isRunning())
        return; // somebody has gone on to another one
    makeCurrent(number);
}

void RecordsController::makeCurrent(qint64 number)
{
    if (number == m_state.current)
        return;
    m_state.current = number;
    endAwaiting();
    Q_EMIT stateChanged(m_state);
}

void RecordsController::awaitMoved()
{
    m_state.awaitsMoved = true;
    m_left = m_state.current;
    Q_EMIT stateChanged(m_state);
}

void RecordsController::awaitNoMore()
{
    m_state.awaitsMoved = false;
    Q_EMIT stateChanged(m_state);
}

// It ends once the new row is here, whichever comes first: the row or its being current.
void RecordsController::endAwaiting()
{
    const bool isFollowed = m_state.current != m_left && m_model.indexOf(m_state.current).isValid();
    m_state.awaitsMoved = m_state.awaitsMoved && !isFollowed;
}

void RecordsController::open(qint64 number)
{
    m_state.awaitsMoved = false;
    makeCurrent(number);
    m_services.session.read(
            m_key,
            [number](ReadScope &scope) -> Result<std::optional<vault::RecordKey>> {
                const auto record = scope.vault.record(number);
                if (!record)
                    return failure(record);
                return *record ? std::optional((*record)->key()) : std::nullopt;
            },
            [this](Result<std::optional<vault::RecordKey>> key) {
                if (!key) {
                    m_state.error = key.error();
                    Q_EMIT stateChanged(m_state);
                } else if (*key) {
                    Q_EMIT opened(**key);
                }
            });
}

ListQuery RecordsController::query() const
{
    return {m_state.scope.kinds, m_state.kind, m_state.show, m_state.sort, m_state.words, m_findings.worstOpen()};
}

// What is shown now is compared with what comes on the read thread: only the differences are left for this one.
void RecordsController::load()
{
    if (!m_services.session.isUnlocked())
        return;
    m_isStale = false;
    m_services.session.read(
            m_list,
            [query = query(), before = m_model.listing()](ReadScope &scope) -> Result<Answer> {
                auto listing = readListing(scope.vault, query, [&scope] { return scope.isStopped(); });
                if (!listing)
                    return failure(listing);
                Answer answer;
                answer.steps = stepsBetween(before->rows, listing->rows);
                answer.kinds = kindChoices(scope.vault.kinds(), query.kinds);
                answer.listing = std::make_shared<const RecordListing>(std::move(*listing));
                return answer;
            },
            [this](Result<Answer> answer) { take(std::move(answer)); });
}

void RecordsController::take(Result<Answer> answer)
{
    m_state.isLoading = false;
    m_state.error = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        auto before = m_model.listing();
        m_model.show(answer->listing, answer->steps);
        m_services.session.letGo(std::move(before));
        m_state.kinds = std::move(answer->kinds);
        m_state.total = answer->listing->total;
        m_state.attention = answer->listing->attention;
        m_state.favourites = answer->listing->favourites;
        m_state.notes = answer->listing->notes;
        endAwaiting();
    }
    Q_EMIT stateChanged(m_state);
}

} // namespace covault::desktop
