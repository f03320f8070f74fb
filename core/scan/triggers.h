// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

#include <vector>

namespace covault::scan {

/// Something in a line that makes a detector look closer.
enum class Trigger : quint32 {
    Password = 1U << 0,   ///< a word for a password, PIN or key
    User = 1U << 1,       ///< a word for a user name
    UserInfo = 1U << 2,   ///< "://…@"
    Token = 1U << 3,      ///< the beginning of a known token
    PrivateKey = 1U << 4, ///< "-----BEGIN … PRIVATE KEY"
    Host = 1U << 5,       ///< an IPv4 address or user@host
    Wifi = 1U << 6,
    Contract = 1U << 7, ///< a word about terms, notice, renewal
    Customer = 1U << 8, ///< a word for a customer or account number, or for a support line
    Phone = 1U << 9,    ///< a label of a phone number
    Card = 1U << 10,    ///< a vCard begins
    Command = 1U << 11, ///< a command or a shape of a file that takes a password without a label
};
Q_DECLARE_FLAGS(Triggers, Trigger)
Q_DECLARE_OPERATORS_FOR_FLAGS(Triggers)

/// A line of a text and what stands in it.
struct Line
{
    qsizetype number = 0; ///< from 1
    QString text;         ///< without the line break
    Triggers triggers;
};

/// Cuts \p text into lines and marks each with its triggers, all looked for in one pass by Vectorscan.
///
/// Without a working pattern database every line has all triggers: slower, not blind.
std::vector<Line> linesOf(const QString &text);

} // namespace covault::scan
