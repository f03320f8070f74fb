// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/vault/vaultfixture.h"

/// Words for tests in which changes come from elsewhere.
namespace covault::vault::testing {

/// An edit of plain fields by the fixture's own member, as another of its devices would send it.
inline Change foreignEdit(VaultFixture &at, const RecordKey &record, const std::vector<std::pair<QString, cbor::Value>> &values)
{
    Change change;
    change.record = record;
    change.device = at.vault().replica().device();
    change.time = at.clock.next();
    change.nonce = crypto::randomBytes(16);
    for (const auto &[field, value] : values)
        change.edits.push_back({field, {}, value.encoded(), {}});
    change.putInOrder();
    return change;
}

inline cbor::Value textValue(const QString &text)
{
    return cbor::Value::text(text);
}

/// A segment that carries the changes in one section, taken for verified. \p number: in the chain of its device.
inline SegmentContent segmentOf(VaultFixture &at, const std::vector<Change> &changes, quint64 number = 1)
{
    SegmentContent segment;
    segment.id = *SegmentId::fromBytes(crypto::randomBytes(32));
    segment.device = changes.front().device;
    segment.number = number;
    segment.position = at.vault().replica().judgement.heads();
    segment.time = changes.front().time;
    SectionContent section;
    section.collection = changes.front().record.collection;
    section.epoch = *EpochId::fromBytes(Bytes(EpochId::Size, 'e'));
    section.count = changes.size();
    section.changes.emplace();
    for (const Change &change : changes) {
        const EncodedChange sealed = seal(change);
        section.changes->emplace_back(sealed.id, sealed.body);
    }
    segment.sections.push_back(std::move(section));
    return segment;
}

} // namespace covault::vault::testing
