// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/editform.h"

#include "base/text.h"
#include "crypto/random.h"
#include "desktop/models/shownlabel.h"
#include "desktop/prompts/errorwords.h"
#include "health/weakness.h"
#include "vault/titles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

using vault::Entry;
using vault::Field;
using vault::FieldType;

/// So many fields of a new record are shown at first, beside the required ones.
constexpr int FirstFields = 6;

/// Names in a draft the record that is replaced. No field has such an id.
const QString Replaces = QStringLiteral("=replaces");

const QString PasswordField = QStringLiteral("password");
/// A longer one is strong unless it repeats itself, and is judged where nobody waits for it.
constexpr qsizetype LongestJudged = 40;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordEditor)
};

QString choiceOf(const EditField &field)
{
    const auto chosen = std::ranges::find(field.field.choices, field.typed, &vault::Choice::label);
    return chosen != field.field.choices.end() ? chosen->id : field.typed;
}

vault::ValueContext contextOf(const EditField &field)
{
    return typingContext(field.links.get());
}

bool isLeftAlone(const Field &field)
{
    static const QStringList others = {u"confirmed"_s, u"seen"_s, u"sources"_s, u"remarks"_s, u"findings"_s,
            u"moved_from"_s, u"moved_to"_s, u"attachments"_s};
    return others.contains(field.id) || field.derived == Field::Derived::Always;
}

bool isTypedElsewhere(const Field &field)
{
    return field.type == FieldType::Drawing || field.type == FieldType::Attachment;
}

/// The spelling that parseValue() reads back to the same value.
QString editText(const Entry &entry, const EditField &field)
{
    if (entry.isSecret)
        return KeptSecret;
    const auto nameOf = [&field](const vault::LinkTarget &target) {
        return field.links ? field.links->titleOf(target) : target.idText();
    };
    if (field.field.type == FieldType::Choice)
        return field.field.choiceLabel(entry.value.toText());
    if (entry.value.isText())
        return entry.value.toText();
    return vault::toText(entry.value, field.field, vault::Reveal::No, nameOf);
}

QStringList linesOf(const EditField &field)
{
    if (!field.field.many)
        return field.typed.isEmpty() ? QStringList() : QStringList{field.typed};
    QStringList lines;
    for (const QString &line : field.typed.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines += line.trimmed();
    }
    return lines;
}

/// The lines that stand for no present value: those have to be read. What is left in \p gone has no line any more.
QStringList newLines(const EditField &field, std::vector<EditField::Present> &gone)
{
    gone = field.present;
    QStringList fresh;
    for (const QString &line : linesOf(field)) {
        const auto same = std::find_if(
                gone.begin(), gone.end(), [&line](const EditField::Present &one) { return one.text == line; });
        if (same == gone.end())
            fresh += line;
        else
            gone.erase(same);
    }
    return fresh;
}

Result<EditField> editTable(vault::Vault &vault, EditField edit, const vault::Record *record)
{
    for (const Field &column : edit.field.columns) {
        if (!vault::isLinking(column.type))
            continue;
        auto links = LinkCandidates::read(vault, column);
        if (!links)
            return failure(links);
        edit.columnLinks[column.id] = std::move(*links);
    }
    if (record)
        edit.rows = readRows(*record, edit.field, edit.columnLinks);
    return edit;
}

Result<EditField> editField(vault::Vault &vault, const Field &field, const vault::Record *record)
{
    EditField edit{shownField(field)};
    if (edit.isTable())
        return editTable(vault, std::move(edit), record);
    if (vault::isLinking(field.type)) {
        auto links = LinkCandidates::read(vault, field);
        if (!links)
            return failure(links);
        edit.links = std::move(*links);
    }
    for (const Entry &entry : record ? record->entries(field.id) : std::vector<Entry>()) {
        QString text = editText(entry, edit);
        if (entry.isSecret && field.many) // one line of dots is not like the other
            text += u' ' + QString::number(edit.present.size() + 1);
        edit.present.push_back({entry.element, text});
    }
    edit.typed = edit.before();
    return edit;
}

/// Of a new record what people know, of one that is there what it holds.
void chooseFirst(EditForm &form, const vault::Kind &kind)
{
    int first = 0;
    for (EditField &edit : form.fields) {
        const bool isOwn = kind.field(edit.field.id) && edit.field.id != u"extra"_s
                && std::any_of(kind.fields.begin(), kind.fields.end(),
                        [&edit](const Field &own) { return own.id == edit.field.id; });
        const bool isKnown = form.isNew && isOwn && first < FirstFields;
        edit.isFirst = edit.field.required || isKnown || !edit.present.empty() || !edit.rows.empty()
                || edit.field.id == u"notes"_s || edit.field.id == u"tags"_s;
        first += isKnown ? 1 : 0;
    }
}

} // namespace

QString EditField::before() const
{
    QStringList lines;
    for (const Present &one : present)
        lines += one.text;
    return lines.join(u'\n');
}

bool EditField::isChanged() const
{
    return typed != before()
            || std::any_of(rows.begin(), rows.end(), [](const EditRow &row) { return row.isChanged(); });
}

bool EditForm::isChanged() const
{
    return std::any_of(fields.begin(), fields.end(), [](const EditField &one) { return one.isChanged(); });
}

bool EditForm::isValid() const
{
    return std::all_of(fields.begin(), fields.end(), [](const EditField &one) { return one.error.isEmpty(); });
}

EditField *EditForm::find(const QString &field)
{
    const auto found = std::find_if(
            fields.begin(), fields.end(), [&field](const EditField &one) { return one.field.id == field; });
    return found == fields.end() ? nullptr : &*found;
}

Result<EditForm> readEditForm(vault::Vault &vault, const vault::RecordKey &key)
{
    const vault::Kind *kind = vault.kinds(key.collection).find(key.kind);
    if (!kind) {
        return failure(Error::Code::NotFound, Words::tr("editing"),
                Words::tr("this version does not know what a '%1' is").arg(key.kind), Words::tr("update Covault"));
    }
    const auto found = vault.record(key);
    if (!found)
        return failure(found);
    const vault::Record *record = *found ? &**found : nullptr;
    EditForm form{key, !record, shownLabel(kind->title), record ? record->title() : QString()};
    const auto collection = vault.roster().findCollection(key.collection);
    form.collection = collection ? collection->name : QString();
    for (const Field *field : kind->allFields()) {
        if (isLeftAlone(*field))
            continue;
        if (isTypedElsewhere(*field)) {
            form.readOnly += shownLabel(field->label);
            continue;
        }
        auto edit = editField(vault, *field, record);
        if (!edit)
            return failure(edit);
        edit->isTitle = field == kind->titleField();
        form.fields.push_back(std::move(*edit));
    }
    chooseFirst(form, *kind);
    if (form.find(PasswordField)) {
        auto words = health::wordsKnownIn(vault);
        if (!words)
            return failure(words);
        form.knownWords = std::move(*words);
    }
    return form;
}

void judgePassword(EditForm &form)
{
    EditField *password = form.find(PasswordField);
    if (!password || password->field.type != vault::FieldType::Secret)
        return;
    password->advice.clear();
    const auto typed = [&form](const QString &field) {
        const EditField *found = form.find(field);
        return found ? found->typed : QString();
    };
    const EditField *category = form.find(u"category"_s);
    if (password->typed.isEmpty() || !password->isChanged() || password->typed.size() > LongestJudged)
        return;
    const QStringList words = form.knownWords + text::words(typed(u"title"_s) + u' ' + typed(u"username"_s) + u' ' + typed(u"domain"_s));
    const auto weakness = health::weaknessOf(password->typed, category ? choiceOf(*category) : QString(), words);
    if (weakness)
        password->advice = Words::tr("Easily guessed: within about %1 tries; it should take at least %2.").arg(weakness->triesInWords(), weakness->leastInWords());
}

void validate(EditField &field)
{
    field.error.clear();
    for (EditRow &row : field.rows) {
        validate(row, field.field, field.columnLinks);
        if (!row.error.isEmpty())
            field.error = row.error;
    }
    std::vector<EditField::Present> gone;
    for (const QString &line : newLines(field, gone)) {
        if (field.field.secret && line.contains(KeptSecret.front())) {
            field.error = Words::tr("Type the whole secret, or leave the dots as they are.");
            return;
        }
        const auto value = vault::parseValue(line, field.field, contextOf(field));
        if (value)
            continue;
        field.error = inWords(value.error());
        return;
    }
}

void validate(EditForm &form)
{
    for (EditField &field : form.fields) {
        validate(field);
        if (field.error.isEmpty() && field.isTitle && field.typed.trimmed().isEmpty())
            field.error = Words::tr("It needs one: it is the record's title.");
    }
}

std::vector<vault::Edit> editsOf(const EditForm &form, const vault::Record &record)
{
    std::vector<vault::Edit> edits;
    quint16 number = 0;
    for (const EditField &field : form.fields) {
        if (!field.isChanged())
            continue;
        if (field.isTable()) {
            const auto rows = editsOf(field.rows, field.field, field.columnLinks, record);
            edits.insert(edits.end(), rows.begin(), rows.end());
            continue;
        }
        std::vector<EditField::Present> gone;
        const QStringList fresh = newLines(field, gone);
        for (const EditField::Present &one : gone) {
            if (field.field.many || fresh.isEmpty())
                edits.push_back({field.field.id, one.element, std::nullopt});
        }
        for (const QString &line : fresh) {
            auto value = vault::parseValue(line, field.field, contextOf(field));
            if (!value || value->isNull())
                continue;
            const Bytes element = field.field.many ? vault::newElement(number++, crypto::randomBytes(6)) : Bytes();
            edits.push_back({field.field.id, element, std::move(*value)});
        }
    }
    return edits;
}

std::vector<vault::Edit> inverseOf(const std::vector<vault::Edit> &edits, const vault::Record &record)
{
    std::vector<vault::Edit> inverse;
    for (const vault::Edit &edit : edits) {
        const vault::ElementState *state = record.state().find(edit.field, edit.element);
        std::optional<cbor::Value> before;
        if (state && !state->isRemoved()) {
            if (auto value = cbor::decode(state->shown().value))
                before = std::move(*value);
        }
        inverse.push_back({edit.field, edit.element, std::move(before)});
    }
    return inverse;
}

vault::Draft draftOf(const EditForm &form)
{
    vault::Draft draft{form.record, u"record"_s, {}, {}};
    if (form.replaces)
        draft.typed.push_back({Replaces, {}, form.replaces->id.toString()});
    for (const EditField &field : form.fields) {
        const bool isTakenOver = form.replaces && field.isFirst && !field.isTable(); // that it was cleared is kept too
        if (field.isChanged() || isTakenOver)
            draft.typed.push_back({field.field.id, {}, field.isTable() ? draftText(field.rows) : field.typed});
    }
    return draft;
}

std::optional<vault::RecordKey> replacedBy(const vault::Draft &draft)
{
    for (const vault::Draft::Typed &typed : draft.typed) {
        const auto old = typed.field == Replaces ? RecordId::parse(typed.text) : std::nullopt;
        if (old)
            return vault::RecordKey{draft.record.collection, draft.record.kind, *old};
    }
    return std::nullopt;
}

void putInto(EditForm &form, const vault::Draft &draft)
{
    for (const vault::Draft::Typed &typed : draft.typed) {
        EditField *field = form.find(typed.field);
        if (!field)
            continue;
        if (!field->isTable())
            field->typed = typed.text;
        else if (auto rows = rowsFromDraft(typed.text, field->field))
            field->rows = std::move(*rows);
        field->isFirst = true;
    }
}

} // namespace covault::desktop
