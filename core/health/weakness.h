// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::health {

/// A secret that is guessed more easily than what it guards allows.
struct Weakness
{
    double bits = 0;
    double least = 0; ///< that it should have

    /// Within how many tries it is guessed. In coarse steps: an exact figure would help who reads over a shoulder.
    QString triesInWords() const;
    QString leastInWords() const;
};

/// How many bits a password must have that guards a thing of this category; of none: the usual.
double leastBitsFor(const QString &category);

/// What somebody who knows the record tries first.
QStringList wordsToTry(const vault::Record &record);

/// What is told of the vault: the names of the organisation, its parties and vendors.
Result<QStringList> wordsKnownIn(vault::Vault &vault);

/// Of \p password, which guards a thing of that category; nothing if it is a good one.
std::optional<Weakness> weaknessOf(const QString &password, const QString &category, const QStringList &wordsToTry);

/// Of the record's password as it stands, where all that is known is tried; nothing if it has none or a good one.
Result<std::optional<Weakness>> weaknessOf(vault::Vault &vault, const vault::Record &record);

/// The words of \p names that are worth trying.
QStringList localWords(const QStringList &names);

} // namespace covault::health
