// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <random>

namespace covault::bench {

/// A vocabulary of words that look like words, so that beginnings and whole words are shared as they are in practice.
/// The same words in the same order in every run.
class Words
{
public:
    Words();
    /// Some words are said often and most seldom.
    QString any();
    QString some(int count);
    size_t below(size_t bound) { return m_random() % bound; }

private:
    std::mt19937 m_random{7};
    QStringList m_words;
};

/// New records of ten fields in `Shared`, two of them links to records before, one a date.
std::vector<vault::Wish> records(vault::Vault &vault, Words &words, size_t count);

} // namespace covault::bench
