// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace covault::vault {

/// What a value of a field is. How each is stored, typed and exported: FORMAT.md.
enum class FieldType {
    Text,
    Multiline,
    Secret,
    Totp,
    SshKey,
    Url,
    Email,
    Phone,
    Date,
    DateTime,
    Duration,
    Hours,
    Number,
    Money,
    Boolean,
    Choice,
    Ip,
    Cidr,
    Mac,
    Address,
    Attachment,
    Link,
    Person,
    Party,
    Table,
    Drawing,
};

/// The type with this id, as kind files name it: "ssh-key". Nothing if there is none.
std::optional<FieldType> findFieldType(QStringView id);

QString fieldTypeId(FieldType type);

/// All ids, in the order of the enumeration.
const QStringList &fieldTypeIds();

/// Secret by its nature: a secret, a one-time code or a private key.
bool isSecretType(FieldType type);

/// Names a record, a member or a party.
bool isLinking(FieldType type);

/// Stored as a text.
bool isTextType(FieldType type);

} // namespace covault::vault
