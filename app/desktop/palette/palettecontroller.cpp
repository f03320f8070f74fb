// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palettecontroller.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/actions/recordplace.h"
#include "desktop/findings/findings.h"
#include "desktop/palette/palettecommands.h"
#include "desktop/prompts/errorwords.h"
#include "vault/uses.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

// Without words they are shown only where nothing else is asked for.
bool offersFindings(const PaletteQuery &query)
{
    using Scope = PaletteQuery::Scope;
    return query.scope == Scope::Findings || (query.scope == Scope::Everything && !query.words.isEmpty());
}

void append(std::vector<PaletteItem> &items, std::vector<PaletteItem> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(items));
}

} // namespace

PaletteController::PaletteController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_search(this)
    , m_health(this)
    , m_taker(services, this)
{
    connect(&services.session, &Session::aboutToLock, this, &PaletteController::forget);
    connect(&services.session, &Session::changed, this, [this] {
        ++m_version;
        m_services.session.letGo(std::exchange(m_index, nullptr));
    });
    connect(&services.findings, &Findings::changed, this, [this] {
        m_health.cancel(); // it reads what was found before
        m_services.session.letGo(std::exchange(m_findings, nullptr));
        if (m_isLookedAt)
            readFindings();
    });
}

// Titles are of the vault: none stays behind a lock.
void PaletteController::forget()
{
    for (Job *job : {&m_search, &m_health})
        job->cancel();
    m_services.session.letGo(std::exchange(m_index, nullptr));
    m_services.session.letGo(std::exchange(m_findings, nullptr));
    m_isLookedAt = false;
    m_state = {};
    Q_EMIT finished();
    Q_EMIT stateChanged(m_state);
}

void PaletteController::query(const QString &typed)
{
    m_isLookedAt = true;
    m_state.typed = typed;
    m_state.isAnswered = false;
    search();
    if (!m_findings && !m_health.isRunning())
        readFindings();
}

void PaletteController::search()
{
    m_services.session.read(
            m_search,
            [index = m_index, findings = m_findings, query = PaletteQuery::parse(m_state.typed)](
                    ReadScope &scope) -> Result<Answer> {
                auto known =
                        index ? Result<std::shared_ptr<const PaletteIndex>>(index) : PaletteIndex::read(scope.vault);
                auto uses = known ? vault::Uses(scope.vault).all() : Result<PaletteUses>(failure(known));
                if (!uses)
                    return failure(uses);
                const PaletteIndex::Asked asked{query, std::move(*uses), scope.vault.clock().now(), findings};
                auto items = (*known)->find(scope.vault, asked, scope.newer);
                if (!items)
                    return failure(items);
                if (findings && offersFindings(query))
                    append(*items, findings->find(query, asked.uses, asked.now, scope.newer));
                return Answer{*known, std::move(*items), asked.uses, asked.now};
            },
            [this, version = m_version](Result<Answer> answer) {
                if (answer && version == m_version)
                    m_index = answer->index;
                else if (answer)
                    m_services.session.letGo(std::move(answer->index)); // it is of before a change
                show(std::move(answer));
            });
}

// The rules take longer than a search: what they say comes in when it is known.
void PaletteController::readFindings()
{
    using Found = std::shared_ptr<const PaletteFindings>;
    const auto overview = m_services.findings.overview();
    if (!overview)
        return; // it is judged, and then heard of
    m_services.session.survey(
            m_health,
            [overview](ReadScope &scope) -> Result<Found> {
                return std::make_shared<const PaletteFindings>(overview, [&scope] { return scope.isStopped(); });
            },
            [this](Result<Found> found) {
                if (!found)
                    return; // locked meanwhile
                m_findings = std::move(*found);
                search();
            });
}

void PaletteController::show(Result<Answer> answer)
{
    using Scope = PaletteQuery::Scope;
    m_state.isAnswered = true;
    m_state.failure = answer ? QString() : inWords(answer.error());
    std::vector<PaletteItem> items;
    const PaletteQuery query = PaletteQuery::parse(m_state.typed);
    if (answer) {
        items = std::move(answer->items);
        if (query.scope == Scope::Everything || query.scope == Scope::Commands)
            append(items, findCommands(m_services.actions, query, answer->uses, answer->now));
    }
    m_state.items = grouped(std::move(items), query.scope != Scope::Everything,
            query.words.isEmpty() && query.scope == Scope::Everything);
    m_state.count = int(std::count_if(
            m_state.items.begin(), m_state.items.end(), [](const auto &item) { return !item.isGroup(); }));
    Q_EMIT stateChanged(m_state);
}

const PaletteItem *PaletteController::item(int row) const
{
    const bool isThere = row >= 0 && size_t(row) < m_state.items.size() && !m_state.items[size_t(row)].isGroup();
    return isThere ? &m_state.items[size_t(row)] : nullptr;
}

void PaletteController::run(int row)
{
    const PaletteItem *found = item(row);
    if (!found || !found->row.reason.isEmpty())
        return;
    const PaletteItem chosen = *found; // what follows may take the rows away
    if (chosen.type == PaletteItem::Type::Tag)
        return Q_EMIT completed(u"#%1 "_s.arg(chosen.target));
    note(chosen.name);
    Q_EMIT finished();
    switch (chosen.type) {
    case PaletteItem::Type::Record:
    case PaletteItem::Type::Finding:
        return m_services.navigator.go(placeOf(*chosen.record, m_services.actions));
    case PaletteItem::Type::Person:
        return m_services.navigator.go({u"people"_s, chosen.target});
    case PaletteItem::Type::Command:
    case PaletteItem::Type::Screen:
        m_services.actions.trigger(chosen.target);
        return;
    case PaletteItem::Type::Tag:
    case PaletteItem::Type::Group:
        return;
    }
}

void PaletteController::take(int row, Takes what)
{
    const PaletteItem *found = item(row);
    if (!found || !found->record)
        return;
    const PaletteItem chosen = *found;
    if (chosen.type == PaletteItem::Type::Record)
        note(chosen.name);
    Q_EMIT finished();
    m_taker.take(*chosen.record, what);
}

// Not noting it harms nothing but the order of later offers, so nobody is told of a vault that can't be written to.
void PaletteController::note(const QString &name)
{
    if (m_services.session.facts().isReadOnly)
        return;
    m_services.session.write(
            this, [name](WriteScope &scope) { return vault::Uses(scope.vault).note(name); }, [](const Result<> &) {});
}

} // namespace covault::desktop
