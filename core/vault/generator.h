// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault::vault {

/// A new password, and how many bits of chance are in it.
struct GeneratedPassword
{
    QString password;
    double bits = 0;
};

/// \p length characters out of letters, digits and signs without look-alikes; at least one of each sort.
GeneratedPassword generatePassword(int length);

/// \p count words of the BIP-39 list, joined by hyphens.
GeneratedPassword generateWords(int count);

} // namespace covault::vault
