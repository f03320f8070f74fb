// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/firstrun/newuser.h"

#include "desktop/firstrun/founding.h"
#include "vault/rows.h"

#include <QDir>

namespace covault::desktop::testing {

NewUser::NewUser()
{
    QDir(vaultFolder()).removeRecursively();
    fixture = std::make_unique<WindowFixture>();
    fixture->unlockController.choose({});
    driver = std::make_unique<FirstRunDriver>(*fixture->window);
}

NewUser::~NewUser()
{
    fixture.reset();
    QDir(vaultFolder()).removeRecursively();
}

QStringList NewUser::vaults()
{
    return QDir(vaultFolder()).entryList({QStringLiteral("*.covault")}, QDir::Files);
}

Result<std::unique_ptr<vault::Vault>> NewUser::open(const QString &path, const QString &secret, Clock &clock)
{
    const auto file = storage::VaultFile::open(path);
    if (!file)
        return failure(file);
    const auto key = file->unlock(secret);
    if (!key)
        return failure(key);
    auto database = file->connect(*key);
    if (!database)
        return failure(database);
    return vault::Vault::open(std::move(*database), *key, clock);
}

QStringList NewUser::vendors(vault::Vault &vault)
{
    vault::ListFilter filter;
    filter.kind = QStringLiteral("vendor");
    QStringList titles;
    for (const vault::RecordRow &row : must(vault.list(filter)))
        titles += row.title;
    return titles;
}

} // namespace covault::desktop::testing
