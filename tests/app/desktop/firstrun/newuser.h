// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/drivers/firstrundriver.h"
#include "tests/app/desktop/window/windowfixture.h"

namespace covault::desktop::testing {

/// Strong enough for zxcvbn, and quick to type.
inline const QString StrongPassphrase = QStringLiteral("lantern-obvious-quarter-mango-drift");

/// The window of somebody who has no vault yet, in a data folder of the test's own that is empty.
class NewUser
{
public:
    NewUser();
    ~NewUser();

    /// The vault files in the data folder.
    static QStringList vaults();

    /// Opens \p path with core alone.
    static Result<std::unique_ptr<vault::Vault>> open(const QString &path, const QString &secret, Clock &clock);

    static QStringList vendors(vault::Vault &vault);

    std::unique_ptr<WindowFixture> fixture;
    std::unique_ptr<FirstRunDriver> driver;
};

} // namespace covault::desktop::testing
