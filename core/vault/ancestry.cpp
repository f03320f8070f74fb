// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/ancestry.h"

#include <algorithm>

namespace covault::vault {

Ancestry::Ancestry(std::span<const KnownChange *const> changes)
    : m_changes(changes)
    , m_parents(changes.size())
    , m_markedIn(changes.size(), 0)
{
    for (size_t i = 0; i < changes.size(); ++i) {
        addParents(i, changes[i]->change.heads);
        for (const ChangeEdit &edit : changes[i]->change.edits)
            addParents(i, edit.base);
        std::sort(m_parents[i].begin(), m_parents[i].end());
        m_parents[i].erase(std::unique(m_parents[i].begin(), m_parents[i].end()), m_parents[i].end());
    }
}

void Ancestry::addParents(size_t index, const std::vector<ChangeId> &ids)
{
    for (const ChangeId &id : ids) {
        const size_t parent = indexOf(id);
        if (parent < m_changes.size())
            m_parents[index].push_back(parent);
    }
}

void Ancestry::look(std::span<const ChangeId> from)
{
    ++m_look;
    std::vector<size_t> waiting;
    for (const ChangeId &id : from) {
        if (const size_t index = indexOf(id); index < m_changes.size())
            waiting.push_back(index);
    }
    while (!waiting.empty()) {
        const size_t index = waiting.back();
        waiting.pop_back();
        for (const size_t parent : m_parents[index]) {
            if (m_markedIn[parent] != m_look) {
                m_markedIn[parent] = m_look;
                waiting.push_back(parent);
            }
        }
    }
}

bool Ancestry::isKnown(const ChangeId &id) const
{
    const size_t index = indexOf(id);
    return index < m_changes.size() && m_markedIn[index] == m_look;
}

size_t Ancestry::indexOf(const ChangeId &id) const
{
    const auto found = std::lower_bound(m_changes.begin(), m_changes.end(), id,
            [](const KnownChange *change, const ChangeId &wanted) { return change->id < wanted; });
    return found != m_changes.end() && (*found)->id == id ? size_t(found - m_changes.begin()) : m_changes.size();
}

} // namespace covault::vault
