// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/record.h"

#include "vault/order.h"

namespace covault::vault {

Record::Record(RecordRow row, RecordState state, const Kind *kind)
    : m_row(std::move(row))
    , m_state(std::move(state))
    , m_kind(kind)
{
}

std::vector<Entry> Record::entries(const QString &field) const
{
    const auto found = m_state.fields().find(field);
    if (found == m_state.fields().end())
        return {};
    const Field *declared = m_kind ? m_kind->field(field) : nullptr;
    std::vector<Entry> entries;
    for (const Listed &listed : inOrder(found->second, declared))
        entries.push_back({listed.element, listed.value, listed.state->isInConflict(), declared && declared->secret});
    return entries;
}

cbor::Value Record::value(const QString &field) const
{
    const auto all = entries(field);
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
    for (const auto &[field, elements] : m_state.fields()) {
        if (!result.contains(field) && has(field))
            result += field;
    }
    return result;
}

} // namespace covault::vault
