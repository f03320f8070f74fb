// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vaultsettings.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

const QString DefaultCollection = u"default_collection"_s;
const QString Region = u"region"_s;
const QString TimeZone = u"time_zone"_s;

tl::unexpected<Error> unfit(const QString &key, const QString &why, const QString &advice)
{
    return failure(Error::Code::Usage, u"the setting '%1'"_s.arg(key), why, advice);
}

tl::unexpected<Error> unknown(const QString &key)
{
    return unfit(key, u"there is none of this name"_s, u"use one of %1"_s.arg(vaultSettingKeys().join(u", "_s)));
}

} // namespace

QStringList vaultSettingKeys()
{
    return {DefaultCollection, Region, TimeZone, WorkspaceSetting};
}

Result<QString> effectiveSetting(Vault &vault, const QString &key)
{
    if (!vaultSettingKeys().contains(key))
        return unknown(key);
    if (key == DefaultCollection) {
        const auto collection = defaultCollection(vault);
        return collection ? Result<QString>(collection->toString()) : failure(collection);
    }
    const auto value = settingValue(vault, key);
    if (!value || !value->isEmpty())
        return value;
    if (key == WorkspaceSetting)
        return WorkspaceAllowed;
    return key == Region ? u"DE"_s : u"UTC"_s;
}

Result<QString> checkedSetting(const Vault &vault, const QString &key, const QString &typed)
{
    if (key == DefaultCollection) {
        const auto id = CollectionId::parse(typed);
        if (id && vault.roster().findCollection(*id))
            return id->toString();
        return unfit(key, u"'%1' is no collection"_s.arg(typed), u"see 'members list'"_s);
    }
    if (key == Region) {
        const QString code = typed.toUpper();
        if (code.size() == 2 && QLocale::codeToTerritory(code) != QLocale::AnyTerritory)
            return code;
        return unfit(key, u"'%1' is no country"_s.arg(typed), u"write two letters, for example DE"_s);
    }
    if (key == TimeZone) {
        if (QTimeZone::isTimeZoneIdAvailable(typed.toLatin1()))
            return typed;
        return unfit(key, u"'%1' is no time zone"_s.arg(typed), u"write a name like Europe/Berlin"_s);
    }
    if (key == WorkspaceSetting) {
        if (typed == WorkspaceAllowed || typed == WorkspaceRefused)
            return typed;
        return unfit(key, u"'%1' is neither"_s.arg(typed), u"write %1 or %2"_s.arg(WorkspaceAllowed, WorkspaceRefused));
    }
    return unknown(key);
}

Result<ValueContext> typingContext(Vault &vault, const LinkResolver *links)
{
    auto zone = effectiveSetting(vault, TimeZone);
    auto region = effectiveSetting(vault, Region);
    if (!zone || !region)
        return failure(zone ? region : zone);
    return ValueContext{std::move(*zone), std::move(*region), links};
}

} // namespace covault::vault
