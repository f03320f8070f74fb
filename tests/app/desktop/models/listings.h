// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/recordlistmodel.h"

#include <QStringList>

namespace covault::desktop::testing {

/// Rows drawn as words: "a b c" are three records, "[G]" is a heading, "a!" is the record a with another detail.
inline std::vector<ListedRecord> rowsOf(const QString &drawn)
{
    std::vector<ListedRecord> rows;
    for (const QString &word : drawn.split(u' ', Qt::SkipEmptyParts)) {
        const bool isHeading = word.startsWith(u'[');
        const QChar letter = word.at(isHeading ? 1 : 0);
        ListedRecord row;
        row.n = isHeading ? -qint64(letter.unicode()) : qint64(letter.unicode());
        row.title = letter;
        row.detail = word.endsWith(u'!') ? QStringLiteral("changed") : QString();
        rows.push_back(row);
    }
    return rows;
}

/// Leads \p model from what it shows to \p rows.
inline void showRows(RecordListModel &model, std::vector<ListedRecord> rows)
{
    RecordListing listing;
    listing.rows = std::move(rows);
    const auto steps = stepsBetween(model.listing()->rows, listing.rows);
    model.show(std::make_shared<const RecordListing>(std::move(listing)), steps);
}

/// What the model shows, as one line.
inline QString shown(const RecordListModel &model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles += model.index(row).data().toString();
    return titles.join(u' ');
}

} // namespace covault::desktop::testing
