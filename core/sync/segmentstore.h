// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/segment.h"
#include "vault/replica.h"

namespace covault::sync {

/// The last segment of a device that is here.
struct ChainHead
{
    qint64 row = 0; ///< of the table `segment`: says what came here before and after
    SegmentId id;
    quint64 number = 0;
    Moment time;
};

/// A file that is kept, to be put where it is missing. A segment has several only while nobody here can tell which of them
/// is right.
struct KeptFile
{
    SegmentId id;
    Bytes key; ///< of the file
    DeviceId device;
    quint64 number = 0;
};

/// Reads the chains of devices and keeps the files of segments. Other segments than own ones are written by the vault.
class SegmentStore
{
public:
    explicit SegmentStore(vault::Replica &replica)
        : m_replica(replica)
    {
    }

    Result<bool> has(const SegmentId &id);
    /// The header of a segment that is here; nothing if it is not.
    Result<std::optional<SegmentHeader>> header(const SegmentId &id);
    /// The ids of the statements that a segment carried, in their order.
    Result<std::vector<StatementId>> statementsOf(const SegmentId &id);
    /// Of several ends, after a fork, that of the greatest number, then id.
    Result<std::optional<ChainHead>> headOf(const DeviceId &device);
    /// The last segment of each other device of which one came here after row \p row.
    Result<std::map<DeviceId, SegmentId>> movedSince(qint64 row, const DeviceId &own);

    /// Appends an own segment to the truth. Needs a transaction. Gives its row.
    Result<qint64> appendOwn(const BuiltSegment &segment, const CollectionId &members);

    /// What stands for a file, whatever name it has: the digits of the name that it should have, as bytes.
    static Bytes keyOf(BytesView file);
    /// Gives the files that an earlier version kept under half of their segment's id their own keys. Before an exchange.
    Result<> giveKeys();
    Result<> keepFile(const SegmentId &id, const DeviceId &device, quint64 number, BytesView file);
    /// It turned out not to be what its device wrote.
    Result<> dropFile(const KeptFile &file);
    Result<Bytes> bytesOf(const KeptFile &file);
    /// The files of one segment.
    Result<std::vector<KeptFile>> filesOf(const SegmentId &id);
    /// All of them whose segments are here, in the order of their chains.
    Result<std::vector<KeptFile>> keptFiles();

    /// Segments with a section that could not be read when it came, though its key is held now.
    Result<std::vector<SegmentId>> openableNow();
    /// Devices that wrote two segments after one.
    Result<std::vector<DeviceId>> forkedDevices();
    /// How many different segments of each device others have seen, and this replica has not.
    Result<std::map<DeviceId, qint64>> seenButMissing();

private:
    Result<> noteSeen();

    vault::Replica &m_replica;
};

} // namespace covault::sync
