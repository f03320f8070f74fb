// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/findingrows.h"

#include <algorithm>

namespace covault::desktop {

FindingRows::FindingRows(std::vector<Line> lines, std::vector<FindingRow> groups, Make make)
    : m_kept(std::make_shared<const Kept>(std::move(lines), std::move(groups), std::move(make)))
{
}

FindingRows FindingRows::of(std::vector<FindingRow> rows)
{
    std::vector<Line> lines;
    for (const FindingRow &row : rows)
        lines.push_back({row.id, quint32(lines.size())});
    return {std::move(lines), rows, [rows](size_t number) { return rows[number]; }};
}

FindingRow FindingRows::operator[](size_t place) const
{
    const Line &line = m_kept->lines[place];
    return line.id.isNull() ? m_kept->groups[line.number] : m_kept->make(line.number);
}

bool FindingRows::haveTheLinesOf(const FindingRows &other) const
{
    return m_kept && other.m_kept && std::ranges::equal(m_kept->lines, other.m_kept->lines, {}, &Line::id, &Line::id);
}

std::optional<size_t> FindingRows::find(const FindingId &id) const
{
    if (!m_kept || id.isNull())
        return std::nullopt;
    const auto found = std::ranges::find(m_kept->lines, id, &Line::id);
    return found == m_kept->lines.end() ? std::nullopt : std::optional(size_t(found - m_kept->lines.begin()));
}

} // namespace covault::desktop
