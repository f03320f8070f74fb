// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// One line of the audit: who did what, when, with which record.
struct AuditEntry
{
    Moment at;
    DeviceId device;
    QString action; ///< reveal, copy, export, print, packet, use; or the verb of a change
    std::optional<RecordKey> record;
    QString detail; ///< the field, or what was made
};

/// Notes that a secret was revealed, copied or exported. Events wait in a local table and become one change per record
/// when they are flushed: at lock, or when a command ends. Whoever can read the record can read them.
class Audit
{
public:
    explicit Audit(Vault &vault)
        : m_vault(vault)
    {
    }

    /// Must succeed before a secret is shown: what can't be noted does not happen. On a read-only medium it is noted in
    /// the state file of this user instead.
    Result<> note(const RecordKey &record, const QString &action, const QString &field);
    /// The same for what concerns no single record: it hangs on the own record of `Shared`.
    Result<> noteVault(const QString &action, const QString &detail);
    /// Makes changes of what waits, all or nothing. Events of a record that this member may not write go on waiting.
    Result<> flush();

    struct Filter
    {
        std::optional<MemberId> member;
        std::optional<RecordKey> record;
        std::optional<Moment> since;
    };
    /// Events and changes, newest first; also what this device noted that waits to become a change, and what this user noted
    /// in the state file.
    Result<std::vector<AuditEntry>> read(const Filter &filter);

private:
    Result<> addUnpublished(std::vector<AuditEntry> &entries);

    Vault &m_vault;
};

} // namespace covault::vault
