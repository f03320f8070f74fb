// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/sourcehistory.h"

#include "vault/log.h"
#include "vault/sameness.h"

#include <algorithm>

namespace covault::interchange {

Result<SourceHistory> SourceHistory::read(vault::Vault &vault, qint64 record, const QString &source)
{
    SourceHistory history;
    if (record == 0)
        return history;
    const auto changes = vault::Log(vault.replica()).changesOf(record);
    if (!changes)
        return failure(changes);
    for (const vault::KnownChange &known : *changes) {
        if (known.change.detail.source != source)
            continue;
        history.m_changes.insert(known.id);
        for (const vault::ChangeEdit &edit : known.change.edits)
            history.m_values[edit.field].insert(edit.value);
    }
    return history;
}

bool SourceHistory::hasSaid(const vault::Field &field, const cbor::Value &value, const QString &region) const
{
    const auto values = m_values.constFind(field.id);
    if (values == m_values.constEnd())
        return false;
    return values->contains(value.encoded()) || std::ranges::any_of(*values, [&](const Bytes &bytes) {
        const auto said = cbor::decode(bytes);
        return said && vault::meanTheSame(*said, value, field, region);
    });
}

bool SourceHistory::isAuthorOf(const vault::ElementState &element) const
{
    return std::ranges::all_of(element.heads, [&](const vault::Head &head) { return m_changes.contains(head.change); });
}

} // namespace covault::interchange
