// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

namespace covault::vault {

/// A new password, and how many bits of chance are in it: the binary logarithm of how many it could have been, each as likely.
struct GeneratedPassword
{
    QString password;
    double bits = 0;
};

/// What a password may be made of; without 0 O 1 l I |, which people confuse when they read one out.
enum class CharacterSet { Lower = 1, Upper = 2, Digits = 4, Signs = 8 };
Q_DECLARE_FLAGS(CharacterSets, CharacterSet)
Q_DECLARE_OPERATORS_FOR_FLAGS(CharacterSets)

inline constexpr CharacterSets AllCharacters = CharacterSet::Lower | CharacterSet::Upper | CharacterSet::Digits | CharacterSet::Signs;
inline constexpr int ShortestPassword = 8;
inline constexpr int LongestPassword = 256;

/// \p length characters out of \p sets, of which there is at least one; at least one character of each of them.
GeneratedPassword generatePassword(int length, CharacterSets sets = AllCharacters);

/// \p count words of the BIP-39 list, joined by hyphens.
GeneratedPassword generateWords(int count);

} // namespace covault::vault
