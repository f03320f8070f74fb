// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QStringList>

namespace covault::members {

/// The six words by which people compare \p x over the telephone: 66 bits of a slow hash, as words of the English list
/// of BIP-39 in every language. The cost is fixed by the format (some 0.8 s and 256 MiB).
/// `Refused` if the memory can't be had.
Result<QString> sixWords(BytesView x);

#ifdef COVAULT_TEST_HOOKS
/// From now on six words cost this process a quarter, and are others than those of the format. For tests in which many
/// people are let in; what ships does not have it. Gives true.
bool makeWordsCheap();
#endif

/// The words of a join: they commit to the request and to the invite.
Result<QString> joinWords(const RequestId &request, const InviteId &invite);

/// Whether both are the same words; case, spaces, hyphens and punctuation don't matter.
bool sameWords(const QString &a, const QString &b);

/// The list: 2048 words, sorted.
const QStringList &wordList();

} // namespace covault::members
