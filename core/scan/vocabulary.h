// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

/// The words by which people label things, in the languages of Europe and some of Asia. The one place for them: a
/// language is added by adding words to vocabulary.cpp.
namespace covault::scan {

/// What a column of a table, or a label before a value, is about.
enum class Role {
    Password,
    Pin,
    WifiKey,
    ApiKey,
    Totp,
    User,
    Url,
    Host,
    Ip,
    Mac,
    Serial,
    Title, ///< the name of the system, site or entry
    Person,
    FirstName,
    LastName,
    JobTitle,
    Company,
    Email,
    Phone,
    Mobile,
    SupportPhone,
    AccountNumber,
    ContractNumber,
    StartDate,
    EndDate,
    Notice,
    Cost,
    Make,
    Model,
    Vlan,
    Network,
    Ssid,
    Note,
};

/// What a column with this header holds; nothing if the header says nothing known. Case, accents and punctuation don't
/// matter: "E-Mail:", "e mail" and "EMAIL" are one.
std::optional<Role> roleOfHeader(const QString &header);

/// For a regular expression, case-insensitive, with slips of the keyboard: the words for a password, those of a token
/// or key, and those of a user.
QString longPasswordWords();
QString shortPasswordWords();
QString secretWords();
QString userWords();
/// Those of a way in, before a user and a password: "access", "Zugangsdaten".
QString accessWords();
QString pinWords();

/// The words in scripts where a pattern of Latin letters does not see them.
QStringList passwordWordsBeyondLatin();
QStringList userWordsBeyondLatin();

/// Whether \p foldedValue stands where a password would and says that there is none, or talks about it: "required",
/// "none", "siehe".
bool isTalkAboutPassword(const QString &foldedValue);

} // namespace covault::scan
