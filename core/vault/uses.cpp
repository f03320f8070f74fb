// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/uses.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

/// The beginning of the keys in `local` under which uses lie.
const QString Prefix = QStringLiteral("use.");

Bytes encode(const Use &use)
{
    return cbor::Value::array(
            {cbor::Value::unsignedInteger(use.count), cbor::Value::unsignedInteger(toUnsigned(use.last))})
            .encoded();
}

std::optional<Use> decode(const Bytes &stored)
{
    const auto value = cbor::decode(stored);
    if (!value || value->items().size() != 2)
        return std::nullopt;
    return Use{value->items()[0].toUnsigned(), momentFrom(value->items()[1].toUnsigned())};
}

} // namespace

Result<> Uses::note(const QString &what)
{
    auto &database = m_vault.replica().database;
    auto uses = all();
    if (!uses)
        return failure(uses);
    Use &use = (*uses)[what];
    use = {use.count + 1, m_vault.clock().now()};
    auto written = database.run(
            "INSERT INTO local(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value",
            Prefix + what, encode(use));
    if (!written || uses->size() <= Most)
        return written;
    const auto oldest = std::min_element(
            uses->begin(), uses->end(), [](const auto &a, const auto &b) { return a.second.last < b.second.last; });
    return database.run("DELETE FROM local WHERE key=?", Prefix + oldest->first);
}

Result<std::map<QString, Use>> Uses::all()
{
    std::map<QString, Use> uses;
    const auto read = m_vault.replica().database.each(
            "SELECT key, value FROM local WHERE key GLOB ?",
            [&](const storage::Row &row) {
                if (const auto use = decode(row.bytes(1)))
                    uses[row.text(0).mid(Prefix.size())] = *use;
            },
            Prefix + u"*"_s);
    if (!read)
        return failure(read);
    return uses;
}

} // namespace covault::vault
