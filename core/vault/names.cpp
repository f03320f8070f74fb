// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/names.h"

namespace covault::vault {

void Names::keep(const Bytes &name, qint64 number)
{
    m_numbers.insert(name, number);
    m_names.insert(number, name);
}

Result<qint64> Names::find(storage::Database &database, BytesView name)
{
    const Bytes key = name.toByteArray();
    if (const auto known = m_numbers.constFind(key); known != m_numbers.constEnd())
        return *known;
    const auto number = database.number("SELECT n FROM name WHERE id=?", key);
    if (number && *number != 0)
        keep(key, *number);
    return number;
}

Result<qint64> Names::number(storage::Database &database, BytesView name)
{
    auto known = find(database, name);
    if (!known || *known != 0)
        return known;
    const Bytes key = name.toByteArray();
    if (auto made = database.run("INSERT INTO name(id) VALUES(?)", key); !made)
        return failure(made);
    const qint64 number = database.lastInsertId();
    keep(key, number);
    return number;
}

Result<Bytes> Names::name(storage::Database &database, qint64 number)
{
    if (const auto known = m_names.constFind(number); known != m_names.constEnd())
        return *known;
    const auto name = database.first("SELECT id FROM name WHERE n=?", [](const storage::Row &row) { return row.bytes(0); }, number);
    if (!name)
        return failure(name);
    if (*name)
        keep(**name, number);
    return name->value_or(Bytes());
}

void Names::clear()
{
    m_numbers.clear();
    m_names.clear();
}

} // namespace covault::vault
