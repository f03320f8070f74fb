// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/firstrun/newuser.h"

#include <QTest>

namespace covault::desktop::testing {

/// What somebody does who founds a vault, step by step. Tests of it begin with it and make the user anew for each case.
class FoundingSteps
{
protected:
    FirstRunDriver &driver() { return *m_user->driver; }
    WindowFixture &fixture() { return *m_user->fixture; }
    QString path(const QString &name = QStringLiteral("Nordwind & Sohn.covault"))
    {
        return QDir(vaultFolder()).filePath(name);
    }
    /// To the step of the passphrase.
    void describe(const QString &company = QStringLiteral("Nordwind & Sohn"))
    {
        driver().click(QStringLiteral("Start our vault"));
        driver().type(QStringLiteral("Company whose IT is documented"), company);
        driver().type(QStringLiteral("Your name"), QStringLiteral("Ada Berg"));
        driver().type(QStringLiteral("Who else runs IT there? (optional)"), QStringLiteral("Baxter IT"));
        driver().click(QStringLiteral("Continue"));
    }
    /// To the step of the sheet.
    void make()
    {
        describe();
        driver().typePassphrase(StrongPassphrase);
        driver().click(QStringLiteral("Make the vault"));
        QTRY_VERIFY_WITH_TIMEOUT(driver().text().contains(QStringLiteral("The recovery sheet")), 20'000);
    }
    /// The code on the sheet, as somebody copies it by hand.
    QString copyCode()
    {
        driver().click(QStringLiteral("Copy it by hand"));
        const QString code = driver().shownCode();
        driver().click(QStringLiteral("Hide the code"));
        return code;
    }
    void prove(const QString &group)
    {
        driver().type(QStringLiteral("Type the last group of the code, as it stands on the sheet"), group);
        driver().press(Qt::Key_Return);
    }

    std::unique_ptr<NewUser> m_user;
};

} // namespace covault::desktop::testing
