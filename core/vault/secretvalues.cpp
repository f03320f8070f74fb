// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secretvalues.h"

#include "crypto/hash.h"
#include "vault/replica.h"

#include <algorithm>

namespace covault::vault {

namespace {

void addText(std::vector<SecretText> &secrets, const QString &column, const cbor::Value &value)
{
    if (const QString text = value.toText(); !text.isEmpty())
        secrets.push_back({column, text});
    for (const cbor::Value &item : value.isArray() ? value.items() : cbor::Value::Array())
        addText(secrets, column, item);
    for (const auto &[key, cell] : value.entries())
        addText(secrets, column, cell);
}

} // namespace

Hash printOf(const Replica &replica, const QString &secret)
{
    const crypto::Wiped utf8(secret.toUtf8());
    return crypto::keyedHash(replica.printKey, "print", {utf8.bytes()});
}

bool mayHoldSecrets(const Field &field)
{
    return field.secret
            || std::any_of(field.columns.begin(), field.columns.end(),
                    [](const Field &column) { return column.secret || !column.secretWhen.isEmpty(); });
}

std::vector<SecretText> secretsIn(const Field *field, const cbor::Value &value)
{
    std::vector<SecretText> secrets;
    if (!field || field->secret)
        addText(secrets, {}, value);
    else if (field->type == FieldType::Table) {
        for (const Field &column : field->columns) {
            if (isSecret(*field, value, column.id))
                addText(secrets, column.id, value.at(column.id));
        }
    }
    return secrets;
}

} // namespace covault::vault
