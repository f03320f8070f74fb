// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/logbook/logcontroller.h"

#include "desktop/actions/actions.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "desktop/session/draftkeeper.h"
#include "vault/drafts.h"
#include "vault/logbook.h"

#include <QPointer>

#include <tuple>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
const QString FormName = u"logbook"_s;

// What is stored is no draft any more, even if a lock comes before the answer. A draft that can't be dropped is shown
// once more; the line is written all the same.
Result<vault::Changed> writeNow(WriteScope &scope, const QString &what, const std::optional<vault::RecordKey> &about,
        const vault::RecordKey &draft)
{
    auto changed = vault::Logbook(scope.vault).write(what, about);
    if (!changed)
        return changed;
    scope.add(*changed);
    std::ignore = vault::Drafts(scope.vault).drop(draft, FormName);
    return changed;
}
} // namespace

LogController::LogController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_title(this)
{
    connect(&services.session, &Session::aboutToLock, this, &LogController::leave);
    connect(&services.session, &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::Unlocked)
            resume();
    });
}

void LogController::set(LogState state)
{
    if (state == m_state)
        return;
    m_state = std::move(state);
    Q_EMIT stateChanged(m_state);
}

void LogController::open()
{
    if (!m_state.isOpen)
        begin(m_services.actions.state().record, {});
}

void LogController::begin(const std::optional<vault::RecordKey> &about, const QString &typed)
{
    set({true, about, {}, typed, false, {}});
    readTitle();
}

// What was typed before a lock or a crash comes back by itself.
void LogController::resume()
{
    m_services.drafts.all(this, [this](const Result<std::vector<vault::Draft>> &drafts) {
        if (!drafts || m_state.isOpen)
            return;
        for (const vault::Draft &draft : *drafts) {
            if (draft.form != FormName || draft.typed.empty())
                continue;
            const bool isAbout = !draft.record.id.isNull();
            m_isBack = true;
            return begin(isAbout ? std::optional(draft.record) : std::nullopt, draft.typed.front().text);
        }
    });
}

// A line about nothing has no record yet: none has this id.
vault::RecordKey LogController::draftKey() const
{
    return m_state.about.value_or(vault::RecordKey{m_services.session.facts().shared, u"event"_s, {}});
}

void LogController::keep(const QString &typed)
{
    if (!m_state.isOpen)
        return;
    m_isBack = false;
    if (typed.isEmpty())
        m_services.drafts.drop(draftKey(), FormName);
    else
        m_services.drafts.keep({draftKey(), FormName, {{u"what"_s, {}, typed}}, {}});
}

void LogController::readTitle()
{
    if (!m_state.about)
        return;
    m_services.session.read(
            m_title,
            [key = *m_state.about](ReadScope &scope) -> Result<QString> {
                const auto record = scope.vault.record(key);
                if (!record)
                    return failure(record);
                return *record ? (*record)->title() : QString();
            },
            [this](const Result<QString> &title) {
                LogState state = m_state;
                state.title = title ? *title : QString();
                set(state);
            });
}

void LogController::forgetRecord(const QString &typed)
{
    if (m_state.isWriting)
        return;
    m_title.cancel();
    keep({});
    LogState state = m_state;
    state.about.reset();
    state.title.clear();
    set(state);
    keep(typed);
}

void LogController::write(const QString &what)
{
    if (m_state.isWriting || what.trimmed().isEmpty())
        return;
    LogState state = m_state;
    state.isWriting = true;
    state.error.reset();
    set(state);
    m_services.session.write(
            this,
            [what, about = m_state.about, draft = draftKey()](
                    WriteScope &scope) { return writeNow(scope, what, about, draft); },
            [this](const Result<vault::Changed> &changed) {
                changed ? take(changed->records.front()) : fail(changed.error());
            });
}

// Where a lock has closed it, its words come back as a draft.
void LogController::fail(const Error &error)
{
    if (!m_state.isOpen)
        return m_services.prompts.tell(error);
    LogState failed = m_state;
    failed.isWriting = false;
    failed.error = error;
    set(failed);
}

void LogController::take(const vault::RecordKey &line)
{
    leave();
    m_services.notices.show({u"logged"_s,
            [](int count) {
                return count == 1 ? tr("Written into the logbook")
                                  : tr("%n lines written into the logbook", nullptr, count);
            },
            [self = QPointer(this), line] {
                if (self)
                    self->undo(line);
            }});
}

void LogController::undo(const vault::RecordKey &line)
{
    m_services.session.edit(
            this, {{line, vault::Verb::Remove, {}, {}}}, {}, [this](const Result<vault::Changed> &removed) {
                if (!removed)
                    m_services.prompts.tell(removed.error());
            });
}

void LogController::close()
{
    if (m_state.isWriting)
        return; // the answer closes it, or says in it why not
    keep({});
    leave();
}

void LogController::goElsewhere()
{
    if (!m_isBack)
        close();
}

void LogController::leave()
{
    m_isBack = false;
    m_title.cancel();
    set({});
}

} // namespace covault::desktop
