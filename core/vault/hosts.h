// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Names of hosts, which have two spellings each: one for people ("münchen.example") and one for the domain name system, in
/// punycode ("xn--mnchen-3ya.example").
namespace covault::vault::hosts {

/// The host of a URL, an e-mail address, or a host as it is written; lower case, without port and user info. An IPv6 address is
/// without its brackets.
QString hostOf(const QString &text);

/// \p text with its host in punycode, or for people: a host, an e-mail address or a URL, whose other parts stay. As it is if it
/// has no such spelling.
QString inPunycode(const QString &text);
QString forPeople(const QString &text);

} // namespace covault::vault::hosts
