// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QString>

#include <optional>

namespace covault::storage {

/// A recovery code: 128 random bits as 26 characters of Crockford base32 and a check character, the sum of i times the
/// value of character i (counted from 1), modulo 31. Written as nine groups of three.
namespace recoverycode {

/// A new code, in groups: "7Q2-M4N-…". A secret: the caller shows it once.
QString generate();

/// The 27 characters of a code, however it was typed: any case, look-alikes, spaces and hyphens.
/// Nothing if it is no code or its check character is wrong.
std::optional<Bytes> parse(const QString &typed);
/// Whether \p typed is a code, of whatever vault.
bool isCode(const QString &typed);
/// Whether \p typed is the last group of \p code, which is written in groups: who types it has it in front of him.
bool isLastGroup(const QString &typed, BytesView code);

} // namespace recoverycode

} // namespace covault::storage
