// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordeditor.h"

#include "crypto/random.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"
#include "desktop/records/recordwork.h"
#include "desktop/records/replaceform.h"
#include "desktop/records/typedsince.h"
#include "desktop/session/draftkeeper.h"
#include "vault/defaults.h"
#include "vault/generator.h"
#include "vault/replacing.h"
#include "vault/undoing.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int PasswordLength = 20;
const QString FormName = QStringLiteral("record");

/// What one act did to a record, and the edits that undo it.
Result<std::vector<vault::Edit>> saveNow(
        WriteScope &scope, const vault::RecordKey &key, const std::vector<vault::Edit> &edits)
{
    const auto before = scope.vault.record(key);
    if (!before)
        return failure(before);
    const auto changed = scope.vault.edit({{key, vault::Verb::Edit, edits, {}}});
    if (!changed)
        return failure(changed);
    scope.add(*changed);
    return inverseOf(edits, before->value_or(vault::Record()));
}

// What was saved there would make it live again, beside the one that it was moved to.
Error goneMeanwhile(const QString &title)
{
    return Error(Error::Code::Refused, RecordEditor::tr("saving '%1'").arg(title),
            RecordEditor::tr("it was removed or moved in the meantime"),
            RecordEditor::tr("copy what you typed, cancel, and look for it in the list or the waste bin"));
}

QString replacedWords(int handedOver, int left)
{
    QString words = RecordEditor::tr("Replaced; nothing else led to the old one");
    if (handedOver == 1)
        words = RecordEditor::tr("Replaced; 1 record leads to the new one");
    else if (handedOver > 1)
        words = RecordEditor::tr("Replaced; %n records lead to the new one", nullptr, handedOver);
    return left == 0 ? words : words + RecordEditor::tr("; %n could not be changed", nullptr, left);
}

} // namespace

RecordEditor::RecordEditor(const Services &services, QStringList kinds, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_kinds(std::move(kinds))
{
    resume();
}

// What was typed before a lock or a crash comes back by itself.
void RecordEditor::resume()
{
    m_services.drafts.all(this, [this](const Result<std::vector<vault::Draft>> &drafts) {
        if (!drafts || isEditing())
            return;
        for (const vault::Draft &draft : *drafts) {
            if (draft.form == FormName && m_kinds.contains(draft.record.kind))
                return open(draft.record);
        }
    });
}

Result<RecordEditor::Opened> RecordEditor::read(vault::Vault &vault, const vault::RecordKey &record)
{
    auto form = readEditForm(vault, record);
    if (!form)
        return failure(form);
    auto draft = vault::Drafts(vault).find(record, FormName);
    if (!draft)
        return failure(draft);
    if (const auto old = *draft && form->isNew ? replacedBy(**draft) : std::nullopt) {
        if (const auto put = putInPlace(*form, vault, *old); !put)
            return failure(put);
    }
    return Opened{std::move(*form), std::move(*draft)};
}

void RecordEditor::open(const vault::RecordKey &record)
{
    m_services.session.write(
            this, [record](WriteScope &scope) { return read(scope.vault, record); },
            [this](Result<Opened> opened) { take(std::move(opened)); });
}

void RecordEditor::edit(const vault::RecordKey &record, const QString &field)
{
    if (isEditing())
        return;
    m_state.focus = field;
    open(record);
}

void RecordEditor::create(const QString &kind)
{
    if (isEditing())
        return;
    m_services.session.write(
            this,
            [kind](WriteScope &scope) -> Result<Opened> {
                const auto collection = vault::defaultCollection(scope.vault);
                if (!collection)
                    return failure(collection);
                return read(scope.vault, {*collection, kind, crypto::newUlid<RecordId>(scope.vault.clock())});
            },
            [this](Result<Opened> opened) { take(std::move(opened)); });
}

void RecordEditor::replace(const vault::RecordKey &old)
{
    if (isEditing())
        return;
    m_services.session.write(
            this,
            [old](WriteScope &scope) -> Result<Opened> {
                const vault::RecordKey successor{
                        old.collection, old.kind, crypto::newUlid<RecordId>(scope.vault.clock())};
                auto form = readEditForm(scope.vault, successor);
                if (!form)
                    return failure(form);
                if (const auto put = putInPlace(*form, scope.vault, old); !put)
                    return failure(put);
                return Opened{std::move(*form), {}};
            },
            [this](Result<Opened> opened) { take(std::move(opened)); });
}

void RecordEditor::take(Result<Opened> opened)
{
    if (!opened)
        return m_services.prompts.tell(opened.error());
    if (isEditing())
        return; // it was asked for twice, and somebody may be typing already
    if (opened->draft)
        putInto(opened->form, *opened->draft);
    show(std::move(opened->form), opened->draft.has_value());
}

void RecordEditor::show(EditForm form, bool isFromDraft)
{
    m_state.form = std::move(form);
    m_state.error.reset();
    m_state.isSaving = false;
    m_state.isFromDraft = isFromDraft;
    ++m_state.revision;
    for (EditField &field : m_state.form->fields) {
        if (field.isChanged())
            validate(field);
    }
    judgePassword(*m_state.form);
    Q_EMIT stateChanged(m_state);
}

void RecordEditor::type(const QString &field, const QString &text)
{
    EditField *edited = m_state.form ? m_state.form->find(field) : nullptr;
    if (!edited || edited->typed == text)
        return;
    edited->typed = text;
    changed(*edited);
}

void RecordEditor::changed(EditField &field)
{
    validate(field);
    judgePassword(*m_state.form);
    m_state.error.reset();
    keepDraft();
    Q_EMIT stateChanged(m_state);
}

void RecordEditor::typeCell(const QString &field, int row, int column, const QString &text)
{
    EditField *edited = m_state.form ? m_state.form->find(field) : nullptr;
    if (!edited || size_t(row) >= edited->rows.size() || column >= edited->rows[size_t(row)].typed.size())
        return;
    edited->rows[size_t(row)].typed[column] = text;
    changed(*edited);
}

void RecordEditor::addRow(const QString &field)
{
    EditField *edited = m_state.form ? m_state.form->find(field) : nullptr;
    if (!edited)
        return;
    edited->rows.push_back(newRow(edited->field));
    changed(*edited);
}

void RecordEditor::removeRow(const QString &field, int row)
{
    EditField *edited = m_state.form ? m_state.form->find(field) : nullptr;
    if (!edited || size_t(row) >= edited->rows.size())
        return;
    edited->rows[size_t(row)].isRemoved = true;
    changed(*edited);
}

void RecordEditor::generate(const QString &field)
{
    type(field, vault::generatePassword(PasswordLength).password);
    ++m_state.revision;
    Q_EMIT stateChanged(m_state);
}

void RecordEditor::keepDraft()
{
    if (m_state.form->isChanged())
        m_services.drafts.keep(draftOf(*m_state.form));
    else
        m_services.drafts.drop(m_state.form->record, FormName);
}

void RecordEditor::save()
{
    if (!isEditing() || m_state.isSaving)
        return;
    validate(*m_state.form);
    if (!m_state.form->isValid())
        return Q_EMIT stateChanged(m_state);
    if (!m_state.form->isChanged()) {
        m_services.drafts.drop(m_state.form->record, FormName);
        return close();
    }
    m_state.isSaving = true;
    Q_EMIT stateChanged(m_state);
    m_services.session.write(
            this,
            [form = *m_state.form](WriteScope &scope) -> Result<Saved> {
                if (form.replaces)
                    return saveInPlace(scope, form);
                const auto present = scope.vault.record(form.record);
                if (!present)
                    return failure(present);
                if (*present && (*present)->state().isRemoved())
                    return failure(goneMeanwhile((*present)->title()));
                const auto edits = editsOf(form, present->value_or(vault::Record()));
                auto undo = saveNow(scope, form.record, edits);
                return undo ? Result<Saved>(Saved{form.record, std::move(*undo)}) : failure(undo);
            },
            [this, form = *m_state.form](Result<Saved> saved) { taken(std::move(saved), form); });
}

Result<RecordEditor::Saved> RecordEditor::saveInPlace(WriteScope &scope, const EditForm &form)
{
    const auto old = scope.vault.record(*form.replaces);
    if (!old)
        return failure(old);
    const auto replaced = vault::replaceRecord(
            scope.vault, *form.replaces, form.record, valuesInPlace(form, old->value_or(vault::Record())));
    if (!replaced)
        return failure(replaced);
    scope.add(replaced->changed);
    return Saved{form.record, {}, replaced->act, int(replaced->handedOver.size()), int(replaced->left.size())};
}

Notice RecordEditor::noticeOf(const Saved &saved, bool isNew)
{
    if (saved.act)
        return {{}, [words = replacedWords(saved.handedOver, saved.left)](int) { return words; }};
    return {isNew ? u"added"_s : u"saved"_s, [isNew](int count) {
                if (count == 1)
                    return isNew ? tr("Record added") : tr("Record saved");
                return isNew ? tr("%n records added", nullptr, count) : tr("%n records saved", nullptr, count);
            }};
}

void RecordEditor::taken(Result<Saved> answer, const EditForm &saved)
{
    if (!answer) {
        m_state.isSaving = false;
        m_state.error = answer.error();
        return Q_EMIT stateChanged(m_state);
    }
    Notice notice = noticeOf(*answer, saved.isNew);
    notice.undo = [self = QPointer(this), done = *answer, isNew = saved.isNew] {
        if (self)
            self->undo(done, isNew);
    };
    m_services.notices.show(notice);
    if (isTypedSince(saved, *m_state.form))
        return goOn(saved);
    m_services.drafts.drop(answer->record, FormName);
    close();
    Q_EMIT this->saved(answer->record);
}

void RecordEditor::goOn(const EditForm &saved)
{
    m_services.session.write(
            this, [record = saved.record](WriteScope &scope) { return readEditForm(scope.vault, record); },
            [this, saved](Result<EditForm> fresh) {
                if (!fresh) {
                    m_state.isSaving = false;
                    return m_services.prompts.tell(fresh.error());
                }
                putTypedSince(*fresh, saved, *m_state.form);
                show(std::move(*fresh), /*isFromDraft=*/false);
                keepDraft();
            });
}

void RecordEditor::undo(const Saved &done, bool isNew)
{
    m_services.session.write(
            this,
            [done, isNew](WriteScope &scope) -> Result<> {
                if (done.act) {
                    const auto undone = vault::undo(scope.vault, *done.act);
                    if (!undone)
                        return failure(undone);
                    scope.add(undone->changed);
                    return {};
                }
                if (!isNew) {
                    const auto undone = takeBack(scope.vault, done.record, done.undo);
                    if (!undone)
                        return failure(undone);
                    scope.add(*undone);
                    return {};
                }
                const auto removed = scope.vault.edit({{done.record, vault::Verb::Remove, {}, {}}});
                if (!removed)
                    return failure(removed);
                scope.add(*removed);
                return {};
            },
            [this](const Result<> &undone) {
                if (!undone)
                    m_services.prompts.tell(undone.error());
            });
}

void RecordEditor::cancel()
{
    if (!isEditing() || m_state.isSaving)
        return;
    const EditForm form = *m_state.form;
    m_services.drafts.drop(form.record, FormName);
    close();
    if (!form.isChanged())
        return;
    Notice notice{{}, [](int) { return tr("What you typed was thrown away"); }};
    notice.undo = [self = QPointer(this), form] {
        if (!self || self->isEditing())
            return;
        self->show(form, /*isFromDraft=*/false);
        self->keepDraft();
    };
    m_services.notices.show(notice);
}

void RecordEditor::close()
{
    const int revision = m_state.revision;
    m_state = {};
    m_state.revision = revision + 1;
    Q_EMIT stateChanged(m_state);
    Q_EMIT closed();
}

} // namespace covault::desktop
