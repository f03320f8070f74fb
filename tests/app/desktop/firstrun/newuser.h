// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/founding.h"
#include "tests/app/desktop/drivers/firstrundriver.h"
#include "tests/app/desktop/window/windowfixture.h"

#include <QDir>

namespace covault::desktop::testing {

/// Strong enough for zxcvbn, and quick to type.
inline const QString StrongPassphrase = QStringLiteral("lantern-obvious-quarter-mango-drift");

/// The window of somebody who has no vault yet, in a data folder of the test's own that is empty.
class NewUser
{
public:
    NewUser()
    {
        QDir(vaultFolder()).removeRecursively();
        fixture = std::make_unique<WindowFixture>();
        fixture->unlockController.choose({});
        driver = std::make_unique<FirstRunDriver>(*fixture->window);
    }
    ~NewUser()
    {
        fixture.reset();
        QDir(vaultFolder()).removeRecursively();
    }

    /// The vault files in the data folder.
    static QStringList vaults() { return QDir(vaultFolder()).entryList({QStringLiteral("*.covault")}, QDir::Files); }

    /// Opens \p path with core alone.
    static Result<std::unique_ptr<vault::Vault>> open(const QString &path, const QString &secret, Clock &clock)
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

    static QStringList vendors(vault::Vault &vault)
    {
        vault::ListFilter filter;
        filter.kind = QStringLiteral("vendor");
        QStringList titles;
        for (const vault::RecordRow &row : must(vault.list(filter)))
            titles += row.title;
        return titles;
    }

    std::unique_ptr<WindowFixture> fixture;
    std::unique_ptr<FirstRunDriver> driver;
};

} // namespace covault::desktop::testing
