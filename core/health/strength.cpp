// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/strength.h"

#include "crypto/secretbytes.h"

#include <zxcvbn.h>

#include <vector>

namespace covault::health {

namespace {

/// zxcvbn works in quadratic time; beyond this a secret is strong unless it repeats itself, which its start shows.
constexpr qsizetype LongestJudged = 100;

} // namespace

double strengthInBits(const QString &secret, const QStringList &userWords)
{
    std::vector<QByteArray> words;
    for (const QString &word : userWords)
        words.push_back(word.toLower().toUtf8());
    std::vector<const char *> pointers;
    for (const QByteArray &word : words)
        pointers.push_back(word.constData());
    pointers.push_back(nullptr);
    const crypto::Wiped text(secret.left(LongestJudged).toUtf8());
    return ZxcvbnMatch(text.bytes().constData(), pointers.data(), nullptr);
}

} // namespace covault::health
