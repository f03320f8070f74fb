// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/packedbytes.h"

#include "sync/compression.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace covault::health {

namespace {

constexpr size_t BatchSize = 16;              // states
constexpr qsizetype BatchBytes = 64 * 1024;   // or fewer, if they are long
constexpr qsizetype LongestKept = 128 * 1024; // unpacked
constexpr qsizetype LengthSize = sizeof(quint32);

qsizetype bytesOf(const std::vector<Bytes> &states)
{
    qsizetype count = 0;
    for (const Bytes &state : states)
        count += state.size();
    return count;
}

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
    Q_ASSERT_X(plain, "PackedBytes", "packed() made it");
    std::vector<Bytes> states;
    for (qsizetype at = 0; plain && at < plain->size();) {
        const auto length = qsizetype(qFromLittleEndian<quint32>(plain->constData() + at));
        states.push_back(plain->sliced(at + LengthSize, length));
        at += LengthSize + length;
    }
    return states;
}

} // namespace

void PackedBytes::pack()
{
    m_batches.push_back({m_firstOfLast, packed(m_last)});
    m_firstOfLast += m_last.size();
    m_last.clear();
}

size_t PackedBytes::add(Bytes state)
{
    if (m_last.size() == BatchSize || bytesOf(m_last) >= BatchBytes)
        pack();
    m_last.push_back(std::move(state));
    return m_firstOfLast + m_last.size() - 1;
}

size_t PackedBytes::batchOf(size_t number) const
{
    const auto next = std::ranges::upper_bound(m_batches, number, {}, &Batch::first);
    return size_t(next - m_batches.begin()) - 1;
}

Bytes PackedBytes::at(size_t number) const
{
    if (number >= m_firstOfLast)
        return m_last[number - m_firstOfLast];
    const size_t batch = batchOf(number), place = number - m_batches[batch].first;
    Unpacked &kept = m_unpacked[batch % m_unpacked.size()];
    if (kept.batch == batch)
        return kept.states[place];
    std::vector<Bytes> states = unpacked(m_batches[batch].frame);
    Bytes found = states[place];
    if (bytesOf(states) <= LongestKept)
        kept = {batch, std::move(states)};
    return found;
}

qsizetype PackedBytes::byteCount() const
{
    qsizetype count = bytesOf(m_last);
    for (const Batch &batch : m_batches)
        count += batch.frame.size();
    for (const Unpacked &kept : m_unpacked)
        count += bytesOf(kept.states);
    return count;
}

} // namespace covault::health
