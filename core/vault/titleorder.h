// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <utility>
#include <vector>

namespace covault::vault {

/// Finds the order of many rows by their keys, compared bytewise, then by their numbers. Keeps the keys in one buffer and
/// sorts sixteen bytes of each first: a hundred thousand titles take some hundredths of a second.
class TitleOrder
{
public:
    void add(BytesView key, qint64 n);
    /// Brings \p rows, which are those that were added and stand as they were added, into their order.
    template<typename Row>
    void arrange(std::vector<Row> &rows)
    {
        follow(places(), rows);
    }

private:
    /// The places in which the rows were added, in their order.
    std::vector<quint32> places();

    struct Item
    {
        quint64 head; // the first bytes of the key
        quint64 next; // the eight behind them
        qint64 n;
        quint32 place;
    };
    template<typename Row>
    static void follow(std::vector<quint32> from, std::vector<Row> &rows);
    BytesView keyOf(const Item &item) const;
    bool isBefore(const Item &a, const Item &b) const;

    Bytes m_keys;
    std::vector<qsizetype> m_ends; // of the keys, by place
    std::vector<Item> m_items;
};

// Each row moves once, along the circles of which every rearrangement consists: no second list is needed.
template<typename Row>
void TitleOrder::follow(std::vector<quint32> from, std::vector<Row> &rows)
{
    for (quint32 start = 0; start < from.size(); ++start) {
        if (from[start] == start)
            continue;
        Row first = std::move(rows[start]);
        quint32 at = start;
        for (quint32 source = from[at]; source != start; source = from[at]) {
            rows[at] = std::move(rows[source]);
            from[at] = at;
            at = source;
        }
        rows[at] = std::move(first);
        from[at] = at;
    }
}

} // namespace covault::vault
