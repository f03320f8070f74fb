// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/log.h"
#include "vault/projection.h"
#include "vault/segmentcontent.h"
#include "vault/vault.h"

#include <set>

namespace covault::vault {

/// How a section of a segment stands. The numbers are stored.
enum class Standing {
    Counts = 1,  ///< its device belonged to the collection there, and no cut excludes it
    Void = 2,    ///< it does not count; its changes are not decrypted into records
    Sealed = 3,  ///< its key is not held here
};

/// The path that other devices' segments take: statements judged, sections weighed, changes judged one by one, appended,
/// merged, projected. Lives for one transaction.
///
/// A segment that is here already may come again with sections that could not be opened before.
class Intake
{
public:
    explicit Intake(Replica &replica)
        : m_replica(replica)
        , m_log(replica)
        , m_projection(replica, m_log)
    {
    }

    Result<Changed> take(const SegmentContent &segment);
    /// Weighs all sections and changes anew, after statements came in; projects the records whose changes now count
    /// differently.
    Result<Changed> rejudge();

private:
    struct KeptSegment
    {
        qint64 n;
        SegmentId id;
        DeviceId device;
        std::vector<StatementId> position;
    };
    Result<bool> endsCutOrReplacesAnnounced(const SegmentId &segment);
    Result<qint64> keepSegment(const SegmentContent &segment);
    Result<bool> keepStatements(const SegmentContent &segment); // whether one of them is new
    Result<> takeKeys(const SegmentContent &segment);
    Result<> takeSection(const SegmentContent &segment, qint64 number, const SectionContent &section);
    Result<> takeChange(qint64 segment, const EncodedChange &encoded, const Change &change, const members::SectionStanding &judged);
    Result<Changed> weighAll();
    Result<> voidOwn(const ChangeId &id);
    Result<> takeAgain(qint64 segment, const ChangeId &id, bool counts);
    Result<> rejudgeSegment(const KeptSegment &segment);
    Result<> rejudgeChanges(qint64 segment, qint64 collection, const members::SectionStanding &judged);
    Result<bool> countsElsewhere(qint64 change, qint64 collection, members::Right right);
    Result<Changed> finish();

    Replica &m_replica;
    Log m_log;
    Projection m_projection;
    std::set<qint64> m_touched;
    Changed m_changed;
};

} // namespace covault::vault
