// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/replaceform.h"

#include "vault/replacing.h"

#include <QCoreApplication>

namespace covault::desktop {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordEditor)
};
} // namespace

Result<> putInPlace(EditForm &form, vault::Vault &vault, const vault::RecordKey &old)
{
    const auto record = vault.record(old);
    if (!record)
        return failure(record);
    if (!*record)
        return failure(Error::Code::NotFound, Words::tr("replacing a device"), Words::tr("it is not here any more"));
    auto before = readEditForm(vault, old);
    if (!before)
        return failure(before);
    form.replaces = old;
    form.title = before->title;
    const auto place = vault::placeOf(**record);
    for (EditField &field : form.fields) {
        const EditField *held = before->find(field.field.id);
        if (!held || (held->present.empty() && held->rows.empty()))
            continue;
        field.isFirst = true;
        const bool isOfPlace = std::any_of(
                place.begin(), place.end(), [&field](const vault::Edit &edit) { return edit.field == field.field.id; });
        if (isOfPlace && !field.isTable()) // the rows of tables are taken over when it is saved
            field.typed = held->before();
    }
    return {};
}

std::vector<vault::Edit> valuesInPlace(const EditForm &form, const vault::Record &old)
{
    // No secret is in a form but one that is typed anew.
    std::vector<vault::Edit> values = editsOf(form, vault::Record());
    for (vault::Edit &edit : vault::placeOf(old)) {
        const bool isTyped = std::any_of(form.fields.begin(), form.fields.end(), [&edit](const EditField &field) {
            return field.field.id == edit.field && !field.isTable() && !field.field.secret;
        });
        const bool isTaken = std::any_of(values.begin(), values.end(), [&edit](const vault::Edit &value) {
            return value.field == edit.field && value.element == edit.element;
        });
        if (!isTyped && !isTaken)
            values.push_back(std::move(edit));
    }
    return values;
}

} // namespace covault::desktop
