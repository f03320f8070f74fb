// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/incomingrecords.h"

#include <QJsonArray>

namespace covault::interchange {

/// Something in a file that a person should look at: what was kept otherwise than meant, or not taken in.
struct Warning
{
    QString where; ///< "row 7", "Assets!K9", "item 12"
    QString what;  ///< a sentence in the user's words; never a secret

    bool operator==(const Warning &) const = default;
};

/// How the values of a file are spelled.
enum class Spelling {
    Typed,   ///< as people and other programs write them; links are titles
    Exported ///< as our own exports write them; links are ids
};

/// All that one file brings.
struct IncomingFile
{
    QString name;   ///< of the file, without folders
    QString format; ///< id of the format: "bitwarden"
    QString source; ///< whose records these are, the same in the next export: "bitwarden", "assets"
    Spelling spelling = Spelling::Typed;
    IncomingRecords records = {};
    std::vector<Warning> warnings = {};
    QStringList unmapped = {};             ///< columns that no field was found for; their values are in `extra`
    QJsonArray kinds = {};                 ///< definitions of kinds of the users' own
    std::map<QString, QString> names = {}; ///< what ids of members and parties are called in the file
};

} // namespace covault::interchange
