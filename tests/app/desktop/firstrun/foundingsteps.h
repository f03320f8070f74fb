// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/firstrun/newuser.h"

namespace covault::desktop::testing {

/// What somebody does who founds a vault, step by step. Tests of it begin with it and make the user anew for each case.
class FoundingSteps
{
protected:
    FirstRunDriver &driver() { return *m_user->driver; }
    WindowFixture &fixture() { return *m_user->fixture; }
    QString path(const QString &name = QStringLiteral("Nordwind & Sohn.covault"));
    /// To the step of the passphrase.
    void describe(const QString &company = QStringLiteral("Nordwind & Sohn"));
    /// To the step of the sheet.
    void make();
    /// The code on the sheet, as somebody copies it by hand.
    QString copyCode();
    void prove(const QString &group);

    std::unique_ptr<NewUser> m_user;
};

} // namespace covault::desktop::testing
