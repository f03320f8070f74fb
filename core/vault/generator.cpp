// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/generator.h"

#include "crypto/random.h"
#include "crypto/secretbytes.h"
#include "members/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

QStringList charactersOf(CharacterSets sets)
{
    static const std::array<std::pair<CharacterSet, QString>, 4> all = {{{CharacterSet::Lower, u"abcdefghijkmnopqrstuvwxyz"_s},
            {CharacterSet::Upper, u"ABCDEFGHJKLMNPQRSTUVWXYZ"_s}, {CharacterSet::Digits, u"23456789"_s},
            {CharacterSet::Signs, u"!#$%&*+-./:;<=>?@_~"_s}}};
    QStringList characters;
    for (const auto &[set, text] : all) {
        if (sets.testFlag(set))
            characters += text;
    }
    return characters;
}

QChar pick(const QString &from)
{
    return from[qsizetype(crypto::randomBelow(quint32(from.size())))];
}

// Of all passwords of that length: how many bits are in one that has a character of each set. Those that lack some set are
// counted by inclusion and exclusion.
double bitsOf(int length, const QStringList &sets)
{
    const double all = double(sets.join(QString()).size());
    double share = 0;
    for (unsigned lacking = 0; lacking < 1u << sets.size(); ++lacking) {
        double left = all;
        for (qsizetype i = 0; i < sets.size(); ++i)
            left -= (lacking >> i & 1) != 0 ? double(sets[i].size()) : 0;
        share += (std::popcount(lacking) % 2 == 0 ? 1 : -1) * std::pow(left / all, length);
    }
    return length * std::log2(all) + std::log2(share);
}

} // namespace

GeneratedPassword generatePassword(int length, CharacterSets sets)
{
    const QStringList characters = charactersOf(sets);
    const QString all = characters.join(QString());
    Q_ASSERT(!characters.isEmpty() && length >= characters.size());
    const auto hasEverySet = [&characters](const QString &password) {
        return std::ranges::all_of(characters, [&](const QString &set) {
            return std::ranges::any_of(password, [&](QChar c) { return set.contains(c); });
        });
    };
    // Drawn anew until it has every set, so that each such password is as likely as any other.
    QString password;
    do {
        crypto::wipe(password);
        password.clear();
        for (int i = 0; i < length; ++i)
            password += pick(all);
    } while (!hasEverySet(password));
    return {password, bitsOf(length, characters)};
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
