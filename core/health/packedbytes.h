// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <array>
#include <vector>

namespace covault::health {

/// Many pieces of bytes that resemble each other, as the states of records or the words of findings, in a fraction of their size:
/// packed some at a time. What was unpacked last is kept, at most some megabytes of it, so reading them in about the order in
/// which they were added is cheapest.
///
/// One thread at a time, also to read.
class PackedBytes
{
public:
    /// Keeps \p piece, of less than 4 GiB; gives the number under which at() finds it: 0, 1, 2 and so on.
    size_t add(Bytes piece);
    /// \p number: one that add() gave.
    Bytes at(size_t number) const;
    /// How many bytes they are kept in, what is unpacked among them.
    qsizetype byteCount() const;

private:
    struct Batch
    {
        size_t first; // the number of its first state
        Bytes frame;
    };
    struct Unpacked
    {
        size_t batch = size_t(-1);
        std::vector<Bytes> states;
    };

    void pack();
    size_t batchOf(size_t number) const;

    std::vector<Batch> m_batches;
    std::vector<Bytes> m_last; // not yet enough for one
    size_t m_firstOfLast = 0;
    mutable std::array<Unpacked, 64> m_unpacked; // each batch has its place there
};

} // namespace covault::health
