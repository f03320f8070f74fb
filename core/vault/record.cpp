// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/record.h"

#include "vault/order.h"

namespace covault::vault {

Record::Record(RecordRow row, RecordState state, const Kind *kind)
    : m_row(std::move(row))
    , m_state(std::move(state))
    , m_kind(kind)
{
    for (const auto &[field, elements] : m_state.fields()) {
        const Field *declared = m_kind ? m_kind->field(field) : nullptr;
        std::vector<Entry> entries;
        for (Listed &listed : inOrder(elements, declared)) {
            const bool isInConflict = listed.state->isInConflict();
            entries.push_back({std::move(listed.element), std::move(listed.value), isInConflict, !declared || declared->secret});
        }
        if (!entries.empty())
            m_entries.emplace(field, std::move(entries));
    }
}

const std::vector<Entry> &Record::entries(const QString &field) const &
{
    static const std::vector<Entry> none;
    const auto found = m_entries.find(field);
    return found == m_entries.end() ? none : found->second;
}

cbor::Value Record::value(const QString &field) const
{
    const auto &all = entries(field);
    return all.empty() ? cbor::Value() : all.front().value;
}

QStringList Record::texts(const QString &field) const
{
    QStringList result;
    for (const Entry &entry : entries(field))
        result += entry.value.toText();
    return result;
}

std::vector<LinkTarget> Record::links(const QString &field) const
{
    std::vector<LinkTarget> result;
    for (const Entry &entry : entries(field)) {
        if (const auto target = LinkTarget::decode(entry.value))
            result.push_back(*target);
    }
    return result;
}

QStringList Record::filledFields() const
{
    QStringList result;
    if (m_kind) {
        for (const Field *field : m_kind->allFields()) {
            if (has(field->id))
                result += field->id;
        }
    }
    for (const auto &[field, entries] : m_entries) {
        if (!result.contains(field))
            result += field;
    }
    return result;
}

} // namespace covault::vault
