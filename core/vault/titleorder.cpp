// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/titleorder.h"

#include <algorithm>
#include <iterator>

namespace covault::vault {

namespace {

// The first eight bytes as a number of the same order; what is not there counts as zero, as it does in a comparison.
quint64 headOf(BytesView key)
{
    quint64 head = 0;
    for (qsizetype i = 0; i < 8; ++i)
        head = (head << 8) | (i < key.size() ? quint8(key[i]) : 0);
    return head;
}

} // namespace

void TitleOrder::add(BytesView key, qint64 n)
{
    m_items.push_back({headOf(key), n, m_keys.size(), key.size(), quint32(m_items.size())});
    m_keys.append(key);
}

bool TitleOrder::isBefore(const Item &a, const Item &b) const
{
    if (a.head != b.head)
        return a.head < b.head;
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
