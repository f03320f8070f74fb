// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/editrows.h"
#include "vault/drafts.h"

namespace covault::desktop {

/// A field in an editor: what stands there as typed, valid or not. A list has one value a line.
struct EditField
{
    /// A value that the record holds, and how it stands in the editor.
    struct Present
    {
        Bytes element;
        QString text;

        bool operator==(const Present &) const = default;
    };

    vault::Field field;
    std::vector<Present> present = {};
    QString typed = {};
    std::vector<EditRow> rows = {}; ///< of a table, in the place of the texts
    ColumnLinks columnLinks = {};
    QString error = {};                               ///< in the words of core; empty: it can be stored
    QString advice = {};                              ///< what is to be said of it that keeps nobody from saving
    std::shared_ptr<const LinkCandidates> links = {}; ///< of a link field
    bool isTitle = false;                             ///< the record is called by it: it can't be empty
    bool isFirst = false;                             ///< people know it: it is shown before the others are asked for

    /// What would be typed if nothing was changed.
    QString before() const;
    bool isChanged() const;
    bool isTable() const { return field.type == vault::FieldType::Table; }
    /// Several lines are typed: a list, or a long text.
    bool hasLines() const { return field.many || field.type == vault::FieldType::Multiline; }
};

/// What is typed into a record: a value, which knows how it becomes edits. Secrets that the record holds are not in it.
struct EditForm
{
    vault::RecordKey record;
    bool isNew = false;
    QString kindTitle;
    QString title; ///< of the record as it is; of one that is replaced
    QString collection = {};
    QStringList readOnly = {}; ///< labels of fields that this editor leaves alone
    std::vector<EditField> fields = {};
    std::optional<vault::RecordKey> replaces = {}; ///< into whose place the new one is put
    QStringList knownWords = {};                   ///< what is tried first of a password, as names in the vault are

    bool isChanged() const;
    bool isValid() const;
    EditField *find(const QString &field);
};

/// The form of a record, or of a new one of the key's kind; on a thread that may use \p vault. `NotFound` if the kind
/// is not known here.
Result<EditForm> readEditForm(vault::Vault &vault, const vault::RecordKey &key);

/// Checks what is typed into one field by core's rules and sets its error.
void validate(EditField &field);
/// All of them; and that what is required is there.
void validate(EditForm &form);

/// Says of a password that was typed if it is easily guessed, by what else stands in the form.
void judgePassword(EditForm &form);

/// What a valid form wishes of the vault: only what was changed of \p record, of which it is the form.
std::vector<vault::Edit> editsOf(const EditForm &form, const vault::Record &record);
/// The edits that bring back what \p edits replace in \p record.
std::vector<vault::Edit> inverseOf(const std::vector<vault::Edit> &edits, const vault::Record &record);

/// What is changed as a draft, and a draft's texts put into a form. Fields that the form has not are left out. Where a
/// record is replaced, what was taken over of it is in the draft also if nothing of it is left.
vault::Draft draftOf(const EditForm &form);
void putInto(EditForm &form, const vault::Draft &draft);
/// The record that the new one of \p draft replaces; nothing if it is no such.
std::optional<vault::RecordKey> replacedBy(const vault::Draft &draft);

} // namespace covault::desktop
