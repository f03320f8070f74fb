// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/world.h"
#include "vault/rows.h"
#include "vault/vault.h"

namespace covault::health {

/// The column behind those of a row.
inline constexpr int BodyColumn = 9;

/// Shows \p take one record after another, so that no two of them are held whole, each with its state as it is stored.
/// \p condition: what follows the tables `record r` and `state s`, \p bound its values. `Damaged` if a state can't be read.
template<typename Take, typename... Bound>
Result<> readRecords(vault::Replica &replica, const QByteArray &condition, const Take &take, const Bound &...bound)
{
    std::optional<Error> damage;
    vault::RowReader reader(replica); // one for all: neighbours share the name of their kind
    const QByteArray sql = "SELECT " + QByteArray(vault::RowColumns) + ", s.body FROM record r JOIN state s ON s.record = r.n " + condition;
    const auto read = replica.database.each(
            sql.constData(),
            [&](const storage::Row &row) {
                vault::RecordRow narrow = reader.read(row);
                Bytes body = row.bytes(BodyColumn);
                auto state = vault::RecordState::decode(body);
                if (!state) {
                    damage = state.error().during(QStringLiteral("reading '%1'").arg(narrow.title));
                    return;
                }
                const vault::Kind *kind = replica.kinds.kindOf(narrow.key);
                take(vault::Record(std::move(narrow), std::move(*state), kind), std::move(body));
            },
            bound...);
    return damage ? failure(*damage) : read;
}

/// Who is in the vault, and what he may read.
void readMembership(vault::Vault &vault, Facts &facts);

/// The act of the earliest change of each record that came by an import and was not confirmed, of those with numbers from
/// \p first to \p last.
Result<> readOrigins(vault::Replica &replica, Facts &facts, qint64 first, qint64 last);

} // namespace covault::health
