// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/vault.h"

#include <QSet>

namespace covault::interchange {

/// What one source has said about a record so far. So an import can tell what changed in the source from what people
/// changed in the vault: what the source says again is no news, even if the vault has it otherwise by now.
class SourceHistory
{
public:
    /// \p record: the row's number; 0: nothing was said yet.
    static Result<SourceHistory> read(vault::Vault &vault, qint64 record, const QString &source);

    /// Whether the source ever said this of the field, in whatever spelling. \p region: of phone numbers.
    bool hasSaid(const vault::Field &field, const cbor::Value &value, const QString &region) const;
    /// Whether all that stands in the element came from the source.
    bool isAuthorOf(const vault::ElementState &element) const;

private:
    QSet<ChangeId> m_changes;
    QHash<QString, QSet<Bytes>> m_values; // encoded, by field
};

} // namespace covault::interchange
