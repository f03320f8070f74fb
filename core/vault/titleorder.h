// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <vector>

namespace covault::vault {

/// Finds the order of many rows by their keys, compared bytewise, then by their numbers. Keeps the keys in one buffer and
/// sorts eight bytes of each first: a hundred thousand titles take some hundredths of a second.
class TitleOrder
{
public:
    void add(BytesView key, qint64 n);
    /// The places in which the rows were added, in their order.
    std::vector<quint32> places();

private:
    struct Item
    {
        quint64 head; // the first bytes of the key
        qint64 n;
        qsizetype from;
        qsizetype size;
        quint32 place;
    };
    BytesView keyOf(const Item &item) const { return BytesView(m_keys).sliced(item.from, item.size); }
    bool isBefore(const Item &a, const Item &b) const;

    Bytes m_keys;
    std::vector<Item> m_items;
};

} // namespace covault::vault
