// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// One step in the life of a record: what one change did to one element, or a verb that touched none.
struct HistoryEntry
{
    ChangeId change;
    ActId act;
    quint64 verb = 0;
    QString field;
    Bytes element;
    std::optional<cbor::Value> before; ///< what stood there as its author saw it
    std::optional<cbor::Value> after;
    bool isSecret = false; ///< the field is, or this replica does not know it; of a table, its rows tell more
    DeviceId device;
    Moment at;
    QString cause; ///< import, adopt, merge …; empty for an ordinary edit
    QString note;
    bool counts = true; ///< not, if its author was not allowed to
};

/// Reads and undoes the past of a record. Writes through the vault.
class History
{
public:
    explicit History(Vault &vault)
        : m_vault(vault)
    {
    }

    /// All steps, oldest first by their authors' clocks. Audit events are not among them.
    Result<std::vector<HistoryEntry>> of(const RecordKey &record);
    /// The newest of these steps, by its author's clock: what arrives later may stand before it. Null if there is none.
    Result<ChangeId> lastChange(const RecordKey &record);
    /// Brings a removed record back.
    Result<Changed> restore(const RecordKey &record);
    /// Sets the record back to what it was right after a change, by a new change; with \p field only this one. `NotFound`
    /// if it has no such change, or never had such a field; `Refused` if it is removed and only a field is meant.
    Result<Changed> restore(const RecordKey &record, const ChangeId &at, const QString &field = {});
    /// The change of this record whose id begins with \p text, of 8 characters at least.
    Result<ChangeId> find(const RecordKey &record, const QString &text);

private:
    Vault &m_vault;
};

} // namespace covault::vault
