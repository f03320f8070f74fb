// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/firstrun/foundingsteps.h"

#include "desktop/firstrun/founding.h"

#include <QDir>
#include <QTest>

namespace covault::desktop::testing {

QString FoundingSteps::path(const QString &name)
{
    return QDir(vaultFolder()).filePath(name);
}

void FoundingSteps::describe(const QString &company)
{
    driver().click(QStringLiteral("Start our vault"));
    driver().type(QStringLiteral("Company whose IT is documented"), company);
    driver().type(QStringLiteral("Your name"), QStringLiteral("Ada Berg"));
    driver().type(QStringLiteral("Who else runs IT there? (optional)"), QStringLiteral("Baxter IT"));
    driver().click(QStringLiteral("Continue"));
}

void FoundingSteps::make()
{
    describe();
    driver().typePassphrase(StrongPassphrase);
    driver().click(QStringLiteral("Make the vault"));
    QTRY_VERIFY_WITH_TIMEOUT(driver().text().contains(QStringLiteral("The recovery sheet")), 20'000);
}

QString FoundingSteps::copyCode()
{
    driver().click(QStringLiteral("Copy it by hand"));
    const QString code = driver().shownCode();
    driver().click(QStringLiteral("Hide the code"));
    return code;
}

void FoundingSteps::prove(const QString &group)
{
    driver().type(QStringLiteral("Type the last group of the code, as it stands on the sheet"), group);
    driver().press(Qt::Key_Return);
}

} // namespace covault::desktop::testing
