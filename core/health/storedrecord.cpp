// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/storedrecord.h"

#include "vault/statecoding.h"

namespace covault::health {

StoredRecord::StoredRecord(const vault::Record &record, size_t state)
    : m_row(record.row())
    , m_state(state)
    , m_kind(record.kind())
    , m_hasDecisions(record.state().fields().contains(DecisionsField))
{
    m_row.subtitle.clear();
    if (m_kind)
        m_row.key.kind = m_kind->id; // the same text, of which all records of the kind share one copy
}

vault::Record StoredRecord::read(const PackedBytes &states) const
{
    auto state = vault::decodeUnchecked(states.at(m_state));
    Q_ASSERT_X(state, "StoredRecord::read", "its bytes are the encoded form of a state");
    return vault::Record(m_row, state ? std::move(*state) : vault::RecordState(), m_kind);
}

} // namespace covault::health
