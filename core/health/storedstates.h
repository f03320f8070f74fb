// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <array>
#include <vector>

namespace covault::health {

/// The encoded states of many records in a fraction of their bytes: packed some at a time, since neighbours resemble each
/// other. What was unpacked last is kept, so reading them in about the order in which they were added is cheapest.
///
/// One thread at a time, also to read.
class StoredStates
{
public:
    /// Keeps \p state, of less than 4 GiB; gives the number under which at() finds it: 0, 1, 2 and so on.
    size_t add(Bytes state);
    /// \p number: one that add() gave.
    Bytes at(size_t number) const;
    /// How many bytes they are kept in.
    qsizetype byteCount() const;

private:
    static constexpr size_t BatchSize = 16;
    static constexpr size_t UnpackedBatches = 64; // some hundred kilobytes

    struct Unpacked
    {
        size_t batch = size_t(-1);
        std::vector<Bytes> states;
    };

    std::vector<Bytes> m_batches; // each a frame
    std::vector<Bytes> m_last;    // not yet enough for one
    mutable std::array<Unpacked, UnpackedBatches> m_unpacked;
};

} // namespace covault::health
