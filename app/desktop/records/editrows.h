// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/editlinks.h"

#include <QStringList>

namespace covault::desktop {

/// What stands in an editor for a secret that the record holds and that is to stay.
extern const QString KeptSecret;

/// A row of a table in an editor: a text for each column that is typed, several values of one with commas between.
struct EditRow
{
    Bytes element; ///< empty of a new row
    QStringList before = {};
    QStringList typed = {};
    bool isRemoved = false;
    QString error = {};

    bool isNew() const { return element.isEmpty(); }
    bool isEmpty() const;
    bool isChanged() const;

    bool operator==(const EditRow &) const = default;
};

/// What the link columns of a table may name, by the column's id.
using ColumnLinks = std::map<QString, std::shared_ptr<const LinkCandidates>>;

/// The columns of \p table that are typed: those that are not worked out.
std::vector<const vault::Field *> typedColumns(const vault::Field &table);
/// The rows that \p record holds, secrets as dots.
std::vector<EditRow> readRows(const vault::Record &record, const vault::Field &table, const ColumnLinks &links);
EditRow newRow(const vault::Field &table);

/// Checks what is typed into a row by core's rules and sets its error.
void validate(EditRow &row, const vault::Field &table, const ColumnLinks &links);

/// What valid rows wish of \p record, which they were read from: whole rows, with what was not typed as it is.
std::vector<vault::Edit> editsOf(const std::vector<EditRow> &rows, const vault::Field &table, const ColumnLinks &links,
        const vault::Record &record);

/// Rows as one text of a draft, and back; nothing if it is none of \p table.
QString draftText(const std::vector<EditRow> &rows);
std::optional<std::vector<EditRow>> rowsFromDraft(const QString &text, const vault::Field &table);

} // namespace covault::desktop
