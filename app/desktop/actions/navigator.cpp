// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/navigator.h"

#include <utility>

namespace covault::desktop {

namespace {

constexpr size_t Longest = 50; // steps back

} // namespace

void Navigator::go(const Place &place)
{
    if (place == m_current)
        return Q_EMIT went(place);
    if (!m_current.page.isEmpty())
        m_back.push_back(m_current);
    if (m_back.size() > Longest)
        m_back.erase(m_back.begin());
    m_forward.clear();
    m_current = place;
    Q_EMIT went(place);
}

void Navigator::back()
{
    if (m_back.empty())
        return;
    m_forward.push_back(std::exchange(m_current, m_back.back()));
    m_back.pop_back();
    Q_EMIT went(m_current);
}

void Navigator::forward()
{
    if (m_forward.empty())
        return;
    m_back.push_back(std::exchange(m_current, m_forward.back()));
    m_forward.pop_back();
    Q_EMIT went(m_current);
}

void Navigator::clear()
{
    m_current = {};
    m_back.clear();
    m_forward.clear();
}

} // namespace covault::desktop
