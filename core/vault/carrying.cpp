// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/carrying.h"

#include "crypto/random.h"
#include "vault/value.h"

namespace covault::vault {

LinkTarget linkTo(const RecordKey &key)
{
    return LinkTarget::ofRecord(key.collection, key.id);
}

cbor::Value withLinks(const cbor::Value &value, const Relinked &relinked)
{
    if (const auto link = LinkTarget::decode(value)) {
        const auto found = relinked.find(*link);
        return found == relinked.end() ? value : found->second.encode();
    }
    if (value.isMap()) {
        cbor::Value::Map map = value.entries();
        for (auto &[key, cell] : map)
            cell = withLinks(cell, relinked);
        return cbor::Value::map(std::move(map));
    }
    if (value.isArray()) {
        cbor::Value::Array array;
        for (const cbor::Value &cell : value.items())
            array.push_back(withLinks(cell, relinked));
        return cbor::Value::array(std::move(array));
    }
    return value;
}

void Carrier::carry(const QString &name)
{
    const Field *field = m_from.kind() ? m_from.kind()->field(name) : nullptr;
    // Entries without a name of their own are listed in the order of the changes that made them: now it is one.
    const bool isNamed = !field || field->type == FieldType::Attachment || field->type == FieldType::Drawing
            || field->ordered || field->keyColumn() || !(field->many || field->type == FieldType::Table);
    for (const Entry &entry : m_from.entries(name)) {
        const Bytes element = isNamed ? entry.element : newElement(m_places++, crypto::randomBytes(6));
        m_edits.push_back({name, element, withLinks(entry.value, m_relinked)});
    }
}

} // namespace covault::vault
