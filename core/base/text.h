// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace covault::text {

/// \p text in Unicode normal form C, the form in which all text is stored.
QString normalized(const QString &text);

/// \p text for comparing: without case, accents and width, ß as ss. 'Münch' and 'MUNCH' fold to the same.
QString folded(QStringView text);

/// The words of \p text, folded: runs of letters and digits, as the full-text index cuts them.
QStringList words(QStringView text);

/// How many insertions, deletions, replacements and swaps of neighbours turn \p a into \p b (optimal string
/// alignment), or \p limit + 1 as soon as it is sure to be more. O(|a|·|b|).
int distance(QStringView a, QStringView b, int limit);

} // namespace covault::text
