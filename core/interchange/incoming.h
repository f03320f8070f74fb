// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/ids.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace covault::interchange {

/// Something in a file that a person should look at: what was kept otherwise than meant, or not taken in.
struct Warning
{
    QString where; ///< "row 7", "Assets!K9", "item 12"
    QString what;  ///< a sentence in the user's words; never a secret

    bool operator==(const Warning &) const = default;
};

/// A value that a file gives to a field of the vault.
struct IncomingField
{
    QString field;         ///< id of kinds.md
    QJsonValue value;      ///< as exports write it: text, boolean, number, a list, for a table a list of objects
    QString label = {};    ///< what the file calls it; empty: the field's own label
    bool isSecret = false; ///< the file hides it, whatever the field says

    bool operator==(const IncomingField &) const = default;
};

/// A value without a home in the vault. It is kept among the record's extra fields.
struct IncomingExtra
{
    QString label;
    QString value;
    bool isSecret = false;

    bool operator==(const IncomingExtra &) const = default;
};

struct IncomingAttachment
{
    QString name;
    QString type; ///< media type; empty: not said
    Bytes bytes;
    QString field = {}; ///< empty: attachments

    bool operator==(const IncomingAttachment &) const = default;
};

/// One record as a file describes it, before anything was checked against the vault.
struct IncomingRecord
{
    QString kind;
    std::optional<RecordId> id = {}; ///< only our own exports know it
    QString collection = {};         ///< a name; empty: where the import puts all
    std::vector<IncomingField> fields = {};
    QStringList tags = {};
    std::vector<IncomingExtra> extra = {};
    std::vector<IncomingAttachment> attachments = {};
    QString sourceKey = {}; ///< what names it in its source, the same in the next export; empty: nothing does
    QString where = {};     ///< for people to find it: "row 7"
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
    std::vector<IncomingRecord> records = {};
    std::vector<Warning> warnings = {};
    QStringList unmapped = {};             ///< columns that no field was found for; their values are in `extra`
    QJsonArray kinds = {};                 ///< definitions of kinds of the users' own
    std::map<QString, QString> names = {}; ///< what ids of members and parties are called in the file
};

} // namespace covault::interchange
