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
/// only eight bytes of a tag of it under a key of its own. Thread-safe.
class Strengths
{
public:
    Strengths();

    double inBits(const QString &secret, const QStringList &userWords);
    /// How many secrets were really judged: for tests.
    qsizetype judged();

private:
    crypto::SecretBytes m_key;
    std::mutex m_mutex;
    QHash<quint64, double> m_known;
};

} // namespace covault::health
