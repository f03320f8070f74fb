// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/strength.h"

#include "crypto/hash.h"
#include "crypto/random.h"

#include <QtEndian>

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

Strengths::Strengths()
    : m_key(crypto::SecretBytes::random(32))
{
}

double Strengths::inBits(const QString &secret, const QStringList &commonWords, const QStringList &ownWords)
{
    const crypto::Wiped text(secret.toUtf8());
    const Hash tag = crypto::keyedHash(m_key, "strength", {text.bytes(), ownWords.join(u'\n').toUtf8()});
    const quint64 key = qFromLittleEndian<quint64>(tag.view().data());
    const std::lock_guard lock(m_mutex);
    if (commonWords != m_commonWords)
        m_known.clear();
    m_commonWords = commonWords; // also equal ones: a list is compared with itself at once
    const auto known = m_known.constFind(key);
    if (known != m_known.cend())
        return *known;
    return *m_known.insert(key, strengthInBits(secret, commonWords + ownWords));
}

qsizetype Strengths::judged()
{
    const std::lock_guard lock(m_mutex);
    return m_known.size();
}

} // namespace covault::health
