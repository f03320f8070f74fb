// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/unlocknote.h"

#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

const QString Key = u"passphrase at"_s;

} // namespace

Result<> notePassphrase(Vault &vault)
{
    auto &database = vault.replica().database;
    if (database.access() == storage::Access::ReadOnly)
        return {};
    return database.run("INSERT INTO local(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value",
            Key, Bytes::number(toUnsigned(SystemClock().now())));
}

Result<> mayUseKeptKey(Vault &vault)
{
    const auto noted = vault.replica().database.first(
            "SELECT value FROM local WHERE key=?", [](const storage::Row &row) { return row.bytes(0).toULongLong(); },
            Key);
    if (!noted)
        return failure(noted);
    const auto since = SystemClock().now() - momentFrom(noted->value_or(0));
    if (*noted && since >= std::chrono::milliseconds(0) && since < PassphraseEvery)
        return {};
    return failure(Error::Code::NeedsPassphrase, u"unlocking the vault quickly"_s,
            u"the passphrase was not given for %1 days"_s.arg(PassphraseEvery.count()),
            u"give it now; then quick unlock works again"_s);
}

} // namespace covault::vault
