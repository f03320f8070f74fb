// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/digest.h"
#include "vault/log.h"
#include "vault/record.h"

#include <optional>

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
    /// Projects a record anew from the log if nothing of it is damaged. Made anew from a log that lacks its last change, its row
    /// would hide that it does: what is damaged stays as it is, for verify() to name.
    Result<> projectWhole(qint64 record);
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
    Result<> noteVersion();

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
/// dated or secret does, and with what the text index has of them (`tst_projection` holds them). Tags are made in one way by all versions.
inline constexpr qint64 ProjectionVersion = 2;
/// The key in `local` of what ProjectedBy tells.
inline const QString ProjectionKey = QStringLiteral("projection");

/// Which version projected the records of a vault.
struct ProjectedBy
{
    qint64 version = 0;         ///< the greatest that did; 0: nothing is known
    std::optional<qint64> upTo; ///< those up to this number, and any version the others; none: it did all

    /// Whether this program would make the row of that record as it was made.
    bool isOurs(qint64 record) const { return version == ProjectionVersion && (!upTo || record <= *upTo); }
    /// Whether this program is to project them again.
    bool isDue() const { return version < ProjectionVersion || (version == ProjectionVersion && upTo); }
};
Result<ProjectedBy> readProjectedBy(Replica &replica);
/// Within a transaction of the caller.
Result<> writeProjectedBy(Replica &replica, const ProjectedBy &by);

} // namespace covault::vault
