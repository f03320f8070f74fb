// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/kinds.h"

#include <QString>

#include <vector>

namespace covault::interchange {

/// What a column of a table may hold.
struct ColumnMeaning
{
    QString kind;           ///< the kind whose field it is
    QString field;          ///< id; "name:first" for a part that is put together, "phones.number" for a cell of a table
    bool isGeneral = false; ///< the word says little: every kind has a name

    bool operator==(const ColumnMeaning &) const = default;
};

/// All that a column with this header may mean, by the vocabulary and by the ids and labels of \p kinds. Several kinds
/// may claim one header; none of them is better here.
std::vector<ColumnMeaning> meaningsOf(const QString &header, const vault::Kinds &kinds);

/// Whether a header speaks of a kind's records as a whole: "Kontakte", "Assets", a file "contacts 2026.csv".
bool namesKind(const QString &text, const vault::Kind &kind);

/// Whether a column of this header holds something that must be masked: passwords, keys, PINs.
bool soundsSecret(const QString &header);

/// Whether a column of this header names the row for other programs: "id", "guid".
bool soundsLikeKey(const QString &header);

} // namespace covault::interchange
