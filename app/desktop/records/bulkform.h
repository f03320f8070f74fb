// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/editform.h"
#include "vault/vault.h"

namespace covault::desktop {

/// More records than these are not changed together: one act shall be done, and undone, in a moment.
constexpr size_t MostTogether = 500;

/// What is typed for several records at once: a value. What is left empty stays in each what it is.
struct BulkForm
{
    std::vector<vault::RecordKey> records;
    QString kindTitle;                  ///< empty: they are of several kinds
    EditField addTags;                  ///< with commas between
    EditField removeTags;               ///< the same
    std::vector<EditField> fields = {}; ///< of which each record has one value that is no secret; empty at first

    bool isChanged() const;
    bool isValid() const;
    /// Also the two of tags.
    EditField *find(const QString &field);
};

/// One act on several records, and what undoes it.
struct BulkDone
{
    vault::Changed changed;
    std::vector<vault::Wish> undo; ///< one wish for each record that was changed
};

/// The form for the records of these rows; on a thread that may use \p vault. Rows that are gone are left out.
Result<BulkForm> readBulkForm(vault::Vault &vault, const std::vector<qint64> &numbers);

/// Checks what is typed by core's rules.
void validate(BulkForm &form);

/// Does what a valid form wishes, all of it or nothing. A record that holds it already is not touched.
Result<BulkDone> changeTogether(vault::Vault &vault, const BulkForm &form);
Result<BulkDone> removeTogether(vault::Vault &vault, const std::vector<vault::RecordKey> &records);
/// Makes wishes as one act.
Result<vault::Changed> actOn(vault::Vault &vault, const std::vector<vault::Wish> &wishes);

} // namespace covault::desktop
