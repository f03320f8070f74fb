// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace covault::health {

/// How hard \p secret is to guess, in bits, as zxcvbn (https://github.com/dropbox/zxcvbn) estimates it: by words, names,
/// dates, keyboard runs and repetition, not by which characters occur. \p userWords: what an attacker would try first here.
double strengthInBits(const QString &secret, const QStringList &userWords);

} // namespace covault::health
