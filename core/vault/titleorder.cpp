// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/titleorder.h"

#include <algorithm>
#include <iterator>

namespace covault::vault {

namespace {

// Eight bytes from \p at on as a number of the same order; what is not there counts as zero, as it does in a comparison.
quint64 eightOf(BytesView key, qsizetype at)
{
    quint64 eight = 0;
    for (qsizetype i = at; i < at + 8; ++i)
        eight = (eight << 8) | (i < key.size() ? quint8(key[i]) : 0);
    return eight;
}

} // namespace

void TitleOrder::add(BytesView key, qint64 n)
{
    m_items.push_back({eightOf(key, 0), eightOf(key, 8), n, quint32(m_items.size())});
    m_keys.append(key);
    m_ends.push_back(m_keys.size());
}

BytesView TitleOrder::keyOf(const Item &item) const
{
    const qsizetype from = item.place == 0 ? 0 : m_ends[item.place - 1];
    return BytesView(m_keys).sliced(from, m_ends[item.place] - from);
}

bool TitleOrder::isBefore(const Item &a, const Item &b) const
{
    if (a.head != b.head)
        return a.head < b.head;
    if (a.next != b.next)
        return a.next < b.next;
    const int order = keyOf(a).compare(keyOf(b));
    return order != 0 ? order < 0 : a.n < b.n;
}

std::vector<quint32> TitleOrder::places()
{
    std::sort(m_items.begin(), m_items.end(), [this](const Item &a, const Item &b) { return isBefore(a, b); });
    std::vector<quint32> places;
    places.reserve(m_items.size());
    std::transform(m_items.begin(), m_items.end(), std::back_inserter(places), [](const Item &item) { return item.place; });
    return places;
}

} // namespace covault::vault
