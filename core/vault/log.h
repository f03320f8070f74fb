// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/change.h"
#include "vault/recordstate.h"
#include "vault/replica.h"

namespace covault::vault {

/// The error of bytes in the log that can't be read: they could when they came, so the file is to blame and not who
/// wrote them.
Error ownDamage(const Error &damage, const QString &doing);

/// Appends changes to the truth and reads them back. Nothing is ever taken out of it.
///
/// Holds a reference to the replica. Writing needs a transaction of the caller.
class Log
{
public:
    explicit Log(Replica &replica)
        : m_replica(replica)
    {
    }

    /// Appends a change of record number \p record. \p segment: the number of the segment that published it, if one has.
    Result<> append(qint64 record, const Change &change, const EncodedChange &encoded, std::optional<qint64> segment, bool isValid);
    Result<bool> has(const ChangeId &id);

    /// The number of a record, or 0 if nothing was ever appended for it.
    Result<qint64> findRecord(const RecordKey &key);
    /// The number of a record; a new one if it has none. Only the projection makes its row.
    Result<qint64> recordNumber(const RecordKey &key);
    Result<std::optional<RecordKey>> keyOf(qint64 record);
    /// Whether recordNumber() gave this number to a record that had none.
    bool isMade(qint64 record) const { return m_firstMade != 0 && record >= m_firstMade; }

    /// All changes of a record that count, in the order in which they came here.
    Result<std::vector<KnownChange>> changesOf(qint64 record);
    /// All of them, with whether each counts.
    struct Entry
    {
        qint64 n;
        KnownChange change;
        bool isValid;
        std::optional<qint64> segment;
    };
    Result<std::vector<Entry>> entriesOf(qint64 record);
    /// The number of the record's last change: its revision. 0 if it has none.
    Result<qint64> revisionOf(qint64 record);

private:
    Replica &m_replica;
    qint64 m_firstMade = 0; // those from here on were numbered in this transaction
    qint64 m_nextRecord = 0;
    QHash<RecordKey, qint64> m_made; // numbered in this transaction, not projected yet
    QSet<qint64> m_empty;            // of these, the ones that have no change yet
};

} // namespace covault::vault
