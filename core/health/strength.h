// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <mutex>

namespace covault::health {

/// How hard \p secret is to guess, in bits, as zxcvbn (https://github.com/dropbox/zxcvbn) estimates it: by words, names,
/// dates, keyboard runs and repetition, not by which characters occur. \p userWords: what an attacker would try first here.
double strengthInBits(const QString &secret, const QStringList &userWords);

/// What strengthInBits() said, kept for who judges the same secrets again and again: one takes some 50 us. Holds no secret,
/// only eight bytes of a tag of it under a key of its own; and the common words of the last one. Thread-safe.
class Strengths
{
public:
    Strengths();

    /// \p commonWords: those that are tried for every secret; with others than before all that was kept is forgotten.
    /// \p ownWords: those that are tried for this one.
    double inBits(const QString &secret, const QStringList &commonWords, const QStringList &ownWords);
    /// How many secrets were really judged with the common words of the last one: for tests.
    qsizetype judged();

private:
    crypto::SecretBytes m_key;
    std::mutex m_mutex;
    QStringList m_commonWords;
    QHash<quint64, double> m_known;
};

} // namespace covault::health
