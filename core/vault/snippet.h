// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"

namespace covault::vault {

/// Some words around the first place in \p record where one of \p words (folded) begins a word; empty if none does.
/// Never from a secret.
QString snippetOf(const Record &record, const QStringList &words);
/// The same of any \p text, line by line.
QString snippetIn(const QString &text, const QStringList &words);

} // namespace covault::vault
