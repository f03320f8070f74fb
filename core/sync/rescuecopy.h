// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/salvage.h"
#include "sync/rescuing.h"
#include "sync/segmentheader.h"

namespace covault::sync {

/// Asked now and then; an error ends the rescue.
using RescueEnding = std::function<Result<>()>;

/// Copies the rows of a damaged vault's tables that are what was written into empty ones. All in a transaction of the caller.
class RescueCopy
{
public:
    RescueCopy(storage::Database &from, storage::Database &to, Rescued &result, RescueEnding goOn)
        : m_from(from)
        , m_to(to)
        , m_result(result)
        , m_goOn(std::move(goOn))
    {
    }

    /// In this order, since what is kept later depends on what was before.
    Result<> run();

private:
    using Row = storage::Row;
    struct Segment
    {
        SegmentId id;
        Bytes bytes; ///< of the header, as signed
        Bytes signature;
        SegmentHeader header;
        bool isWhole = false;
    };
    struct Section
    {
        SectionHead head;
        qint64 state = 0;
        std::optional<qint64> rights;
    };

    Result<> readNames();
    Result<> copyLocal();
    Result<> copyEpochs();
    Result<> copyStatements();
    Result<> findChanges();
    Result<> findSegments();
    Result<> copySegments();
    Result<> copyChanges();
    Result<> copyCarriers();
    Result<> copyParts();
    Result<> copyFiles();
    Result<> copyOwnTables();
    Result<> decideSending();

    Result<std::vector<Section>> sectionsOf(qint64 segment);
    bool isWhole(qint64 number, const Segment &segment, const std::vector<Section> &sections);
    Result<> keepSegment(qint64 number, const Segment &segment, const std::vector<Section> &sections);
    bool holdsStatements(const Segment &segment) const;
    Result<qint64> nameNumber(BytesView name);
    CollectionId collectionOf(qint64 number) const;
    qint64 recordNumber(const vault::RecordKey &key, qint64 before);
    Result<> salvage(const char *table, const char *key, const char *columns, const QString &what, const std::function<void(const Row &)> &visit);
    /// Visits what can be read of a small table; says what it is if not all of it can.
    void each(const char *sql, const QString &what, const std::function<void(const Row &)> &visit);
    template<typename... Args>
    void put(const char *sql, const Args &...args)
    {
        if (m_written && ++m_put % AskedEvery == 0)
            m_written = m_goOn();
        if (m_written)
            m_written = m_to.run(sql, args...);
    }
    void lose(const QString &what, const QString &where, const QString &why) { m_result.lost.push_back({what, where, why}); }

    storage::Database &m_from;
    storage::Database &m_to;
    Rescued &m_result;
    static constexpr qint64 AskedEvery = 100; // rows
    RescueEnding m_goOn;
    qint64 m_put = 0;   // rows
    Result<> m_written; // the first error of writing, or that it was stopped
    vault::Names m_numbers;
    VaultId m_vault;
    DeviceId m_device;
    std::map<qint64, Bytes> m_names;
    std::map<qint64, Segment> m_segments;
    bool m_areAllSegmentsRead = true;
    std::set<std::pair<DeviceId, quint64>> m_places; // of segments: two of one number are a fork
    std::set<DeviceId> m_forked;
    std::map<SegmentId, std::map<qint64, Hash>> m_statements; // by place
    std::map<qint64, std::map<CollectionId, std::vector<Hash>>> m_carried; // ids of changes by segment and collection
    QHash<qint64, CollectionId> m_changes; // those that are kept, by number
    QHash<vault::RecordKey, qint64> m_records;
    QHash<qint64, qint64> m_recordsBefore; // their numbers by those that they had
};

} // namespace covault::sync
