// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// One line of the logbook, a record of the kind `event`: what was done, when, and by whom.
struct LogbookLine
{
    RecordKey key;
    QString what;
    Moment when;
    DeviceId by; ///< the device on which it was written

    bool operator==(const LogbookLine &) const = default;
};

/// What people did, a line each: written in a breath, and found again on the page of what it was done to.
///
/// Writes through the vault. Nothing declares who wrote a line: its first change says so, see authorOf().
class Logbook
{
public:
    explicit Logbook(Vault &vault)
        : m_vault(vault)
    {
    }

    /// Writes that \p what was done now. A line \p about a record lies in that record's collection, so that whoever
    /// sees the one sees the other; one about nothing lies in `Shared`.
    /// `Refused` without words or for more than one line, `NotFound` if the record is not here or is removed,
    /// `NotAllowed` if this member may not write there.
    Result<Changed> write(const QString &what, const std::optional<RecordKey> &about = {});

    /// All lines, or those about a record, also as it was called before it was moved; newest first.
    Result<std::vector<LogbookLine>> lines();
    Result<std::vector<LogbookLine>> linesAbout(const RecordKey &record);

private:
    Result<std::vector<LogbookLine>> read(const std::vector<RecordRow> &rows);

    Vault &m_vault;
};

/// Who made a record: the device of its earliest change that counts. Null if there is none. Of one that was moved the
/// device that made it before, as far back as the old ones are here and say where they went: moving makes no author.
Result<DeviceId> authorOf(Vault &vault, const Record &record);

} // namespace covault::vault
