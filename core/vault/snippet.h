// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"

#include <functional>

namespace covault::vault {

/// Some words around the first place in \p record where one of \p words (folded) begins a word; empty if none does.
/// Never from a secret.
QString snippetOf(const Record &record, const QStringList &words);
/// Covers what is secret in a piece of a line: gives it back, as long as it was, with MaskSign for each letter of a secret.
using SecretCover = std::function<QString(const QString &line)>;
inline constexpr QChar MaskSign = u'•';

/// The same of any \p text, line by line; what \p cover covers in the line is shown as MaskedText.
QString snippetIn(const QString &text, const QStringList &words, const SecretCover &cover = {});

} // namespace covault::vault
