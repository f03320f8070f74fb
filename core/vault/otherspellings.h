// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"

#include <QStringList>

namespace covault::vault {

/// Phone numbers, network addresses and hosts are found however they are spelled. Addresses are kept in one form, to which what is
/// typed is brought; of a host both spellings are asked for, in punycode and for people. Of phone numbers, which stay as they were
/// typed, a word of its own stands in the text index. It begins with a letter that nobody types (U+E000, for private use), and
/// has the digits backwards: a number is found by its end, whether its country and its trunk zero are there or not.

/// The words of the phone numbers in \p record, a line each; none of secret fields.
QString phoneWords(const Record &record);

/// The least of those words, and what is greater than all.
inline constexpr QStringView FirstPhoneWord = u"\uE000";
inline constexpr QStringView BehindPhoneWords = u"\uE001";

/// Whether a text is of the signs of phone numbers alone, of which several make one: "030", "(030)", "+49".
bool isPartOfNumber(QStringView text);

/// What was typed, if it is an address, a host, or a phone number of six digits or more: made once, and asked of many values.
class OtherSpellings
{
public:
    explicit OtherSpellings(const QString &typed);

    /// How else it may stand in the text index, in the index's language: an address in its one form and the networks that it lies
    /// in, a host in its other spelling, a URL by its host, a number by its digits. Empty if it is none of them.
    QStringList phrases() const;
    /// Whether \p value, of that type, is it in whatever spelling; of a network, whether the address lies in it; of a URL
    /// or an e-mail address, whether what was typed stands in it.
    bool isSame(FieldType type, const QString &value) const;

private:
    // Of a number that names its country that one alone is meant, kept with its country or without; else all that end with it.
    bool isInternational() const { return m_digits != m_national; }

    QStringList m_words;     // as they were typed
    QStringList m_addresses; // as they are kept
    QStringList m_hosts;     // in whatever spelling
    QString m_host;          // in punycode; empty: none
    QString m_digits, m_national; // empty: no number
};

} // namespace covault::vault
