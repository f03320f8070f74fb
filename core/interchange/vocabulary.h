// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace covault::interchange {

/// Words that tables use for a field. Compared without case, accents, blanks and signs. Words are separated by '|'.
struct VocabularyRow
{
    QString kinds; ///< ids separated by blanks; "*": every kind
    QString field; ///< as ColumnMeaning::field; empty: the title
    QString words;
    bool isGeneral = false;
};

/// The vocabulary. To teach a new header: add a word to a row.
const std::vector<VocabularyRow> &vocabularyRows();

/// Words for the records of a kind, as they stand in the names of files and sheets.
struct KindWords
{
    QString kind;
    QString words;
};
const std::vector<KindWords> &kindWords();

} // namespace covault::interchange
