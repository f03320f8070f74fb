// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/incoming.h"

#include "crypto/random.h"

namespace covault::vault::testing {

Change foreignEdit(VaultFixture &at, const RecordKey &record, const std::vector<std::pair<QString, cbor::Value>> &values)
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

cbor::Value textValue(const QString &text)
{
    return cbor::Value::text(text);
}

SegmentContent segmentOf(VaultFixture &at, const std::vector<Change> &changes, quint64 number)
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
