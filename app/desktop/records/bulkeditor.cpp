// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/bulkeditor.h"

#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "health/review.h"

#include <QPointer>

namespace covault::desktop {

BulkEditor::BulkEditor(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_read(this)
{
}

void BulkEditor::select(const std::vector<qint64> &numbers, qsizetype count)
{
    const bool wasOpen = m_state.isOpen();
    m_state.selected = count;
    m_state.error.reset();
    m_waiting = nullptr;
    if (!m_state.isOpen() || m_state.areTooMany()) {
        m_read.cancel();
        m_state.form.reset();
        if (wasOpen || m_state.isOpen())
            Q_EMIT stateChanged(m_state);
        return;
    }
    Q_EMIT stateChanged(m_state);
    m_services.session.read(
            m_read, [numbers](ReadScope &scope) { return readBulkForm(scope.vault, numbers); },
            [this](Result<BulkForm> form) { take(std::move(form)); });
}

void BulkEditor::take(Result<BulkForm> form)
{
    const Intent intent = std::exchange(m_waiting, nullptr);
    if (!form) {
        m_state.error = form.error();
        return Q_EMIT stateChanged(m_state);
    }
    auto typed = std::exchange(m_state.form, std::move(*form));
    for (EditField &field : m_state.form->fields) {
        const EditField *before = typed ? typed->find(field.field.id) : nullptr;
        field.typed = before ? before->typed : QString();
    }
    if (typed) {
        m_state.form->addTags.typed = typed->addTags.typed;
        m_state.form->removeTags.typed = typed->removeTags.typed;
    }
    validate(*m_state.form);
    ++m_state.revision;
    Q_EMIT stateChanged(m_state);
    if (intent)
        (this->*intent)();
}

bool BulkEditor::mayBegin(Intent intent)
{
    if (m_read.isRunning())
        m_waiting = intent;
    return m_state.form && !m_read.isRunning();
}

void BulkEditor::type(const QString &field, const QString &text)
{
    EditField *edited = m_state.form ? m_state.form->find(field) : nullptr;
    if (!edited || edited->typed == text)
        return;
    edited->typed = text;
    validate(*m_state.form);
    m_state.error.reset();
    Q_EMIT stateChanged(m_state);
}

void BulkEditor::save()
{
    if (!mayBegin(&BulkEditor::save) || !m_state.form->isChanged() || !m_state.form->isValid())
        return;
    write([form = *m_state.form](vault::Vault &vault) { return changeTogether(vault, form); },
            [](int count) { return tr("%n records changed", nullptr, count); }, m_state.form);
}

void BulkEditor::review()
{
    if (!mayBegin(&BulkEditor::review))
        return;
    write(
            [records = m_state.form->records](vault::Vault &vault) -> Result<BulkDone> {
                auto changed = health::review(vault, records);
                return changed ? Result<BulkDone>(BulkDone{std::move(*changed), {}}) : failure(changed);
            },
            [](int count) { return tr("%n records reviewed", nullptr, count); });
}

void BulkEditor::remove()
{
    if (!mayBegin(&BulkEditor::remove))
        return;
    write([records = m_state.form->records](vault::Vault &vault) { return removeTogether(vault, records); },
            [](int count) { return tr("%n records removed", nullptr, count); });
}

void BulkEditor::write(Work work, std::function<QString(int)> words, std::optional<BulkForm> saved)
{
    if (m_state.isSaving)
        return;
    m_state.isSaving = true;
    Q_EMIT stateChanged(m_state);
    m_services.session.write(
            this,
            [work = std::move(work)](WriteScope &scope) {
                auto done = work(scope.vault);
                if (done)
                    scope.add(done->changed);
                return done;
            },
            [this, words = std::move(words), saved = std::move(saved)](const Result<BulkDone> &done) {
                if (done && saved)
                    clearDone(*saved);
                taken(done, words);
            });
}

// What was typed meanwhile is not done.
void BulkEditor::clearDone(BulkForm saved)
{
    if (!m_state.form)
        return;
    std::vector<EditField *> fields{&m_state.form->addTags, &m_state.form->removeTags};
    for (EditField &field : m_state.form->fields)
        fields.push_back(&field);
    for (EditField *field : fields) {
        const EditField *done = saved.find(field->field.id);
        if (done && field->typed == done->typed)
            field->typed.clear();
    }
    ++m_state.revision;
}

void BulkEditor::taken(const Result<BulkDone> &done, const std::function<QString(int)> &words)
{
    m_state.isSaving = false;
    m_state.error = done ? std::nullopt : std::optional(done.error());
    Q_EMIT stateChanged(m_state);
    if (!done)
        return;
    const auto count = int(done->changed.records.size());
    Notice notice{{}, [words, count](int) { return words(count); }};
    if (!done->undo.empty()) {
        notice.undo = [self = QPointer(this), wishes = done->undo] {
            if (self)
                self->undo(wishes);
        };
    }
    m_services.notices.show(notice);
}

void BulkEditor::undo(const std::vector<vault::Wish> &wishes)
{
    m_services.session.write(
            this,
            [wishes](WriteScope &scope) -> Result<> {
                const auto undone = actOn(scope.vault, wishes);
                if (!undone)
                    return failure(undone);
                scope.add(*undone);
                return {};
            },
            [this](const Result<> &undone) {
                if (!undone)
                    m_services.prompts.tell(undone.error());
            });
}

} // namespace covault::desktop
