// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QString>
#include <QStringList>

namespace covault::text {

/// The text that \p utf8 holds, with every character: Qt takes a byte order mark at its start for a mark of the encoding,
/// but in a text, and most of all in a secret, it is content. The one way in which stored text is read.
QString fromUtf8(BytesView utf8);

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
