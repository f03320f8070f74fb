// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/defaults.h"

#include "members/ids.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

RecordKey settingKey(const Vault &vault, const QString &key)
{
    const CollectionId shared = vault.roster().sharedCollection();
    return {shared, u"setting"_s, members::settingRecordId(shared, key)};
}

} // namespace

Result<QString> settingValue(Vault &vault, const QString &key)
{
    const auto record = vault.record(settingKey(vault, key));
    if (!record)
        return failure(record);
    return *record && !(*record)->state().isRemoved() ? (*record)->text(u"value"_s) : QString();
}

Result<Changed> setSetting(Vault &vault, const QString &key, const QString &value)
{
    std::optional<cbor::Value> stored;
    if (!value.isEmpty())
        stored = cbor::Value::text(value);
    return vault.edit({{settingKey(vault, key), Verb::Edit,
            {{u"key"_s, {}, cbor::Value::text(key)}, {u"value"_s, {}, stored}}, {}}});
}

Result<CollectionId> defaultCollection(Vault &vault)
{
    const auto chosen = settingValue(vault, u"default_collection"_s);
    if (!chosen)
        return failure(chosen);
    if (const auto id = CollectionId::parse(*chosen); id && vault.roster().findCollection(*id))
        return *id;
    return vault.roster().sharedCollection();
}

} // namespace covault::vault
