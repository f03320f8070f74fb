// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/storedstates.h"

#include "sync/compression.h"

#include <QtEndian>

#include <limits>

namespace covault::health {

namespace {

constexpr qsizetype LengthSize = sizeof(quint32);

// Each state with its length before it.
Bytes packed(const std::vector<Bytes> &states)
{
    Bytes plain;
    for (const Bytes &state : states) {
        char length[LengthSize];
        qToLittleEndian(quint32(state.size()), length);
        plain.append(length, LengthSize).append(state);
    }
    return sync::pack(plain);
}

std::vector<Bytes> unpacked(const Bytes &frame)
{
    const auto plain = sync::unpack(frame, std::numeric_limits<qint64>::max());
    Q_ASSERT_X(plain, "StoredStates", "packed() made it");
    std::vector<Bytes> states;
    for (qsizetype at = 0; plain && at < plain->size();) {
        const auto length = qsizetype(qFromLittleEndian<quint32>(plain->constData() + at));
        states.push_back(plain->sliced(at + LengthSize, length));
        at += LengthSize + length;
    }
    return states;
}

} // namespace

size_t StoredStates::add(Bytes state)
{
    if (m_last.size() == BatchSize) {
        m_batches.push_back(packed(m_last));
        m_last.clear();
    }
    m_last.push_back(std::move(state));
    return m_batches.size() * BatchSize + m_last.size() - 1;
}

Bytes StoredStates::at(size_t number) const
{
    const size_t batch = number / BatchSize, place = number % BatchSize;
    if (batch == m_batches.size())
        return m_last[place];
    Unpacked &found = m_unpacked[batch % UnpackedBatches];
    if (found.batch != batch)
        found = {batch, unpacked(m_batches[batch])};
    return found.states[place];
}

qsizetype StoredStates::byteCount() const
{
    qsizetype count = 0;
    for (const std::vector<Bytes> *kept : {&m_batches, &m_last}) {
        for (const Bytes &bytes : *kept)
            count += bytes.size();
    }
    return count;
}

} // namespace covault::health
