// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/bulkform.h"

#include "base/text.h"
#include "crypto/random.h"
#include "desktop/models/shownlabel.h"
#include "desktop/prompts/errorwords.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

using vault::Field;
using vault::FieldType;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BulkForm)
};

const QString TagsField = QStringLiteral("tags");

/// What may well be the same in several records.
bool canBeShared(const Field &field, const vault::Kind &kind)
{
    static const QStringList own = {u"replaced_by"_s, u"moved_from"_s, u"moved_to"_s};
    if (field.many || field.secret || field.derived == Field::Derived::Always || own.contains(field.id)
            || &field == kind.titleField())
        return false;
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::Boolean:
    case FieldType::Number:
    case FieldType::Date:
    case FieldType::Duration:
    case FieldType::Link:
    case FieldType::Person:
    case FieldType::Party:
        return true;
    default:
        return false;
    }
}

bool isSame(const Field &a, const Field &b)
{
    return a.type == b.type && a.many == b.many && a.secret == b.secret && a.choices == b.choices && a.to == b.to;
}

/// The kinds of the records, each once.
std::vector<const vault::Kind *> kindsOf(vault::Vault &vault, const std::vector<vault::RecordKey> &records)
{
    std::vector<const vault::Kind *> kinds;
    for (const vault::RecordKey &record : records) {
        const vault::Kind *kind = vault.kinds(record.collection).find(record.kind);
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            kinds.push_back(kind);
    }
    return kinds;
}

/// The fields that all the kinds have alike, in the order of the first.
std::vector<Field> sharedFields(const std::vector<const vault::Kind *> &kinds)
{
    std::vector<Field> shared;
    if (std::find(kinds.begin(), kinds.end(), nullptr) != kinds.end())
        return shared; // of an unknown kind no field is known
    for (const Field *field : kinds.empty() ? std::vector<const Field *>() : kinds.front()->allFields()) {
        const bool isEverywhere = std::all_of(kinds.begin(), kinds.end(), [field](const vault::Kind *kind) {
            const Field *same = kind->field(field->id);
            return same && canBeShared(*same, *kind) && isSame(*same, *field);
        });
        if (isEverywhere)
            shared.push_back(*field);
    }
    return shared;
}

EditField tagsLine(const QString &id, const QString &label)
{
    Field field;
    field.id = id;
    field.label = label;
    EditField line{std::move(field)};
    line.isFirst = true;
    return line;
}

QStringList tagsIn(const EditField &line)
{
    QStringList tags;
    for (const QString &tag : line.typed.split(u',')) {
        const QString name = tag.trimmed();
        if (!name.isEmpty())
            tags += name.startsWith(u'#') ? name.mid(1) : name;
    }
    return tags;
}

void addTagEdits(const BulkForm &form, const vault::Record &record, std::vector<vault::Edit> &edits)
{
    QSet<QString> gone, have;
    for (const QString &tag : tagsIn(form.removeTags))
        gone.insert(text::folded(tag));
    for (const vault::Entry &entry : record.entries(TagsField)) {
        const QString tag = text::folded(entry.value.toText());
        if (gone.contains(tag))
            edits.push_back({TagsField, entry.element, std::nullopt});
        else
            have.insert(tag);
    }
    quint16 number = 0;
    for (const QString &tag : tagsIn(form.addTags)) {
        if (have.contains(text::folded(tag)))
            continue;
        have.insert(text::folded(tag));
        edits.push_back({TagsField, vault::newElement(number++, crypto::randomBytes(6)), cbor::Value::text(tag)});
    }
}

std::vector<vault::Edit> editsFor(const BulkForm &form, const vault::Record &record)
{
    std::vector<vault::Edit> edits;
    for (const EditField &field : form.fields) {
        if (field.typed.trimmed().isEmpty())
            continue;
        auto value = vault::parseValue(field.typed.trimmed(), field.field, typingContext(field.links.get()));
        if (value && record.value(field.field.id) != *value)
            edits.push_back({field.field.id, {}, std::move(*value)});
    }
    addTagEdits(form, record, edits);
    return edits;
}

Result<vault::Record> presentRecord(vault::Vault &vault, const vault::RecordKey &key)
{
    auto record = vault.record(key);
    if (!record)
        return failure(record);
    if (*record && !(*record)->state().isRemoved())
        return std::move(**record);
    return failure(Error::Code::NotFound, Words::tr("changing several records"),
            Words::tr("one of them was removed meanwhile"), Words::tr("select them again"));
}

Result<BulkDone> done(vault::Vault &vault, const std::vector<vault::Wish> &wishes, std::vector<vault::Wish> undo)
{
    auto changed = actOn(vault, wishes);
    return changed ? Result<BulkDone>(BulkDone{std::move(*changed), std::move(undo)}) : failure(changed);
}

} // namespace

bool BulkForm::isChanged() const
{
    const auto isTyped = [](const EditField &field) { return !field.typed.trimmed().isEmpty(); };
    return isTyped(addTags) || isTyped(removeTags) || std::any_of(fields.begin(), fields.end(), isTyped);
}

bool BulkForm::isValid() const
{
    return std::all_of(fields.begin(), fields.end(), [](const EditField &field) { return field.error.isEmpty(); });
}

EditField *BulkForm::find(const QString &field)
{
    for (EditField *tags : {&addTags, &removeTags}) {
        if (tags->field.id == field)
            return tags;
    }
    const auto found = std::find_if(
            fields.begin(), fields.end(), [&field](const EditField &one) { return one.field.id == field; });
    return found == fields.end() ? nullptr : &*found;
}

Result<BulkForm> readBulkForm(vault::Vault &vault, const std::vector<qint64> &numbers)
{
    BulkForm form{
            {}, {}, tagsLine(u"+tags"_s, Words::tr("Add tags")), tagsLine(u"-tags"_s, Words::tr("Take away tags"))};
    for (const qint64 number : numbers) {
        const auto record = vault.record(number);
        if (!record)
            return failure(record);
        if (*record)
            form.records.push_back((*record)->key());
    }
    const auto kinds = kindsOf(vault, form.records);
    if (kinds.size() == 1 && kinds.front())
        form.kindTitle = shownLabel(kinds.front()->title);
    for (Field &field : sharedFields(kinds)) {
        EditField edit{shownField(std::move(field))};
        if (vault::isLinking(edit.field.type)) {
            auto links = LinkCandidates::read(vault, edit.field);
            if (!links)
                return failure(links);
            edit.links = std::move(*links);
        }
        form.fields.push_back(std::move(edit));
    }
    return form;
}

void validate(BulkForm &form)
{
    for (EditField &field : form.fields)
        validate(field);
}

Result<vault::Changed> actOn(vault::Vault &vault, const std::vector<vault::Wish> &wishes)
{
    if (wishes.empty())
        return vault::Changed();
    return vault.edit(wishes, crypto::newUlid<ActId>(vault.clock()));
}

Result<BulkDone> changeTogether(vault::Vault &vault, const BulkForm &form)
{
    std::vector<vault::Wish> wishes, undo;
    for (const vault::RecordKey &key : form.records) {
        const auto record = presentRecord(vault, key);
        if (!record)
            return failure(record);
        const auto edits = editsFor(form, *record);
        if (edits.empty())
            continue;
        wishes.push_back({key, vault::Verb::Edit, edits, {}});
        undo.push_back({key, vault::Verb::Edit, inverseOf(edits, *record), {}});
        undo.back().detail.cause = u"undo"_s;
    }
    return done(vault, wishes, std::move(undo));
}

Result<BulkDone> removeTogether(vault::Vault &vault, const std::vector<vault::RecordKey> &records)
{
    std::vector<vault::Wish> wishes, undo;
    for (const vault::RecordKey &key : records) {
        const auto record = presentRecord(vault, key);
        if (!record)
            return failure(record);
        wishes.push_back({key, vault::Verb::Remove, {}, {}});
        undo.push_back({key, vault::Verb::Restore, {}, {}});
    }
    return done(vault, wishes, std::move(undo));
}

} // namespace covault::desktop
