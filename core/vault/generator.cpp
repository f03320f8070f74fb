// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/generator.h"

#include "crypto/random.h"
#include "members/words.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

// Without 0 O 1 l I |, which people confuse when they read one out.
const std::array<QString, 4> &sorts()
{
    static const std::array<QString, 4> characters = {
            u"abcdefghijkmnopqrstuvwxyz"_s, u"ABCDEFGHJKLMNPQRSTUVWXYZ"_s, u"23456789"_s, u"!#$%&*+-./:;<=>?@_~"_s};
    return characters;
}

QChar pick(const QString &from)
{
    return from[qsizetype(crypto::randomBelow(quint32(from.size())))];
}

} // namespace

GeneratedPassword generatePassword(int length)
{
    QString all;
    for (const QString &sort : sorts())
        all += sort;
    const auto hasEverySort = [](const QString &password) {
        return std::all_of(sorts().begin(), sorts().end(), [&](const QString &sort) {
            return std::any_of(password.begin(), password.end(), [&](QChar c) { return sort.contains(c); });
        });
    };
    // Drawn anew until it has every sort, so that each such password is as likely as any other.
    QString password;
    do {
        password.clear();
        for (int i = 0; i < length; ++i)
            password += pick(all);
    } while (length >= int(sorts().size()) && !hasEverySort(password));
    return {password, std::floor(length * std::log2(double(all.size())))};
}

GeneratedPassword generateWords(int count)
{
    const QStringList &words = members::wordList();
    QStringList chosen;
    for (int i = 0; i < count; ++i)
        chosen += words[qsizetype(crypto::randomBelow(quint32(words.size())))];
    return {chosen.join(u'-'), count * std::log2(double(words.size()))};
}

} // namespace covault::vault
