// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/value.h"
#include "vault/vault.h"

#include <QJsonArray>
#include <QJsonObject>

namespace covault::cli {

/// The JSON that commands show of records. Secrets appear as {"secret":true,"length":N} unless revealed.
Result<QJsonObject> rowJson(vault::Vault &vault, const vault::RecordRow &row);
/// The same where the tags are at hand.
QJsonObject rowJson(const vault::Vault &vault, const vault::RecordRow &row, const QStringList &tags);

struct ShowOptions
{
    QStringList revealed; ///< fields whose secrets are written out
    bool withHistory = false;
    bool isPast = false; ///< it is shown as it was: what others say of it today is left out
};

/// The object of 'show'. A field named in `revealed` that the record does not have is `Usage`.
Result<QJsonObject> recordJson(vault::Vault &vault, const vault::Record &record, const ShowOptions &options);

/// What stands in a field as JSON: one value, or an array.
QJsonValue fieldJson(const vault::Record &record, const QString &field, vault::Reveal reveal);

/// An element as commands name it: the name of an attachment or of a row with a key, else its bytes in hex.
QString elementText(const vault::Field *field, const Bytes &element);

/// Whether anything in the field is secret.
bool holdsSecret(const vault::Record &record, const QString &field);

} // namespace covault::cli
