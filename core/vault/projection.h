// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/digest.h"
#include "vault/log.h"
#include "vault/record.h"

namespace covault::vault {

/// Writes the tables that lists, searches and pages read, each row a pure function of the record's changes. The only
/// writer of them.
///
/// One lives for one transaction of the caller; finish() is its last step.
class Projection
{
public:
    Projection(Replica &replica, Log &log);

    /// Projects a record anew from the log.
    Result<> project(qint64 record);
    /// Projects a record whose changes are at hand: all that count, of \p revision the last.
    Result<> project(qint64 record, const RecordKey &key, std::span<const KnownChange> changes, qint64 revision);
    /// Projects what shows the titles of the records projected so far, and writes the digest and the vocabulary.
    Result<> finish();

    /// Records that are in conflict now and were not before.
    const std::vector<RecordKey> &newConflicts() const { return m_newConflicts; }

private:
    struct Old
    {
        Hash tag;
        QString title;
        RecordFlags flags;
    };
    Result<std::optional<Old>> old(qint64 record);
    Result<> writeRow(qint64 record, const Record &shown, const QString &sortKey, qint64 revision, const Bytes &state);
    Result<> writeText(qint64 record, const Record &shown, const QString &sortKey, bool isNew);
    Result<> projectDependents();
    bool showsLink(const RecordKey &record, const QString &field) const;

    Replica &m_replica;
    Log &m_log;
    Digest m_digest;
    bool m_isDigestRead = false;
    bool m_isFirst = false; // there was no record before
    QSet<qint64> m_rows; // of the records made in this transaction, those that have a row now
    std::vector<qint64> m_retitled;
    qint64 m_firstNew = 0; // the least number of those that were not there before; 0: none
    std::vector<RecordKey> m_newConflicts;
    QStringList m_newWords;
    qint64 m_projected = 0;
};

/// The tag of a row: nobody without the vault key can make one, and none fits another row, revision or state.
Hash rowTag(const Replica &replica, const RecordRow &row, const QString &sortKey, qint64 revision, BytesView state);

/// The key in `local` of the state digest.
inline const QString DigestKey = QStringLiteral("digest");

/// Counts what this program projects of a log: raised with all that alters rows, as a kind that ships with another field that is
/// dated or secret does (`tst_projection` holds them). Under the key in `local` stands by which one all records of a vault were projected; nothing is known of
/// those that were there before it was noted.
inline constexpr qint64 ProjectionVersion = 1;
inline const QString ProjectionKey = QStringLiteral("projection");

} // namespace covault::vault
