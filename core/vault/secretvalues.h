// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "vault/kind.h"

namespace covault::vault {

struct Replica;

/// A secret text within one entry of a field. Not to be kept: it holds the secret in plain.
struct SecretText
{
    QString column; ///< of a table; else empty
    QString text;
};

/// The secret texts in one value of \p field: the value itself, or the cells of a row that are secret by their column's
/// mark or by what the row says. Of an undeclared field (null) the value.
std::vector<SecretText> secretsIn(const Field *field, const cbor::Value &value);

/// By which equal secrets are found without keeping them: nobody without the vault's key can make it or try texts on it.
Hash printOf(const Replica &replica, const QString &secret);

/// Whether a value of \p field can hold a secret at all.
bool mayHoldSecrets(const Field &field);

} // namespace covault::vault
