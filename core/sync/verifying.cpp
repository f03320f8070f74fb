// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/verifying.h"

#include "sync/segmentstore.h"
#include "vault/statementlog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::sync {

using storage::Row;

namespace {

/// A segment as its row has it, and what its device signed.
struct Kept
{
    qint64 row = 0;
    SegmentId id;
    DeviceId device;
    quint64 number = 0;
    std::optional<SegmentId> previous;
    std::vector<StatementId> position;
    quint64 time = 0;
    Opened<SegmentHeader> header;
};

bool isAsSigned(const Kept &kept, const SegmentHeader &header, const VaultId &vault)
{
    return header.vault == vault && header.device == kept.device && header.number == kept.number && header.previous == kept.previous
            && header.position == kept.position && toUnsigned(header.time) == kept.time;
}

class HeaderCheck
{
public:
    HeaderCheck(vault::Replica &replica, vault::Verification &result)
        : m_replica(replica)
        , m_store(replica)
        , m_members(replica.roster().membersCollection())
        , m_result(result)
    {
    }

    Result<> run()
    {
        auto forked = m_store.forkedDevices();
        if (!forked)
            return failure(forked);
        m_forked = std::move(*forked);
        const auto segments = readAll();
        if (!segments)
            return failure(segments);
        for (const Kept &segment : *segments) {
            if (auto checked = check(segment); !checked)
                return checked;
        }
        return {};
    }

private:
    void add(const Kept &segment, const QString &why)
    {
        m_result.problems.push_back({u"chain"_s, u"segment %1 of %2"_s.arg(segment.number).arg(segment.device.toString()), why});
    }

    Result<std::vector<Kept>> readAll()
    {
        std::vector<Kept> segments;
        const auto read = m_replica.database.each("SELECT s.n, s.id, d.id, s.number, s.previous, s.position, s.time, s.header FROM segment s"
                                                  " LEFT JOIN name d ON d.n=s.device ORDER BY s.n",
                [&](const Row &row) {
                    segments.push_back({row.integer(0), row.id<SegmentId>(1), row.id<DeviceId>(2), quint64(row.integer(3)),
                            row.isNull(4) ? std::nullopt : std::optional(row.id<SegmentId>(4)),
                            vault::statementlog::unpacked(row.view(5)), quint64(row.integer(6)), SegmentHeader::parse(row.view(7))});
                });
        return read ? Result<std::vector<Kept>>(std::move(segments)) : failure(read);
    }

    Result<> check(const Kept &segment)
    {
        if (!segment.header) {
            add(segment, u"its header can't be read: "_s + segment.header.error().why);
            return {};
        }
        if (!isAsSigned(segment, *segment.header, m_replica.vault))
            add(segment, u"its place or time is not the one that its device signed"_s);
        auto checked = checkSections(segment);
        return checked ? checkStatements(segment) : checked;
    }

    Result<> checkSections(const Kept &segment)
    {
        std::vector<SectionHead> kept;
        const auto read = m_replica.database.each(
                "SELECT c.id, s.epoch, s.count, s.root FROM section s LEFT JOIN name c ON c.n=s.collection WHERE s.segment=?",
                [&](const Row &row) {
                    kept.push_back({row.id<CollectionId>(0), row.id<EpochId>(1), quint64(row.integer(2)), row.id<Hash>(3)});
                },
                segment.row);
        if (!read)
            return read;
        std::ranges::sort(kept, {}, &SectionHead::collection);
        std::vector<SectionHead> wanted = segment.header->sections;
        std::erase_if(wanted, [&](const SectionHead &section) { return section.collection == m_members; });
        if (kept != wanted) {
            add(segment, u"its sections are not those that its device signed"_s);
            return {};
        }
        for (const SectionHead &section : wanted) {
            if (auto checked = checkChanges(segment, section); !checked)
                return checked;
        }
        return {};
    }

    // How many there are vault::verify() has compared. None are here of a section that could not be opened.
    Result<> checkChanges(const Kept &segment, const SectionHead &section)
    {
        const auto isShared = m_replica.database.number("SELECT EXISTS(SELECT 1 FROM carrier WHERE segment=?)", segment.row);
        if (!isShared || *isShared)
            return isShared ? Result<>() : failure(isShared);
        std::vector<Hash> ids;
        const auto read = m_replica.database.each("SELECT c.id FROM change c JOIN record r ON r.n=c.record JOIN name k ON k.n=r.collection"
                                                  " WHERE c.segment=? AND k.id=? ORDER BY c.n",
                [&](const Row &row) { ids.push_back(row.id<Hash>(0)); }, segment.row, section.collection);
        if (read && ids.size() == section.count && rootOf(ids) != section.root)
            add(segment, u"its changes are not those that its device signed"_s);
        return read;
    }

    Result<> checkStatements(const Kept &segment)
    {
        if (std::ranges::find(m_forked, segment.device) != m_forked.end())
            return {};
        const auto statements = m_store.statementsOf(segment.id);
        if (!statements)
            return failure(statements);
        std::vector<Hash> ids;
        for (const StatementId &id : *statements)
            ids.push_back(Hash::cutFrom(id.view()));
        const auto &sections = segment.header->sections;
        const auto section = std::ranges::find(sections, m_members, &SectionHead::collection);
        const bool isWhole = section == sections.end() ? ids.empty() : ids.size() == section->count && rootOf(ids) == section->root;
        if (!isWhole)
            add(segment, u"its statements about the members are not those that its device signed"_s);
        return {};
    }

    vault::Replica &m_replica;
    SegmentStore m_store;
    CollectionId m_members;
    std::vector<DeviceId> m_forked;
    vault::Verification &m_result;
};

} // namespace

Result<vault::Verification> verify(vault::Vault &vault)
{
    auto result = vault::verify(vault);
    if (!result)
        return result;
    const auto checked = HeaderCheck(vault.replica(), *result).run();
    if (!checked && checked.error().code() == Error::Code::Busy)
        return failure(checked);
    // What can't be read is a finding, and no reason to keep the others back.
    if (!checked)
        result->problems.push_back({u"page"_s, u"database"_s, checked.error().why()});
    return result;
}

} // namespace covault::sync
