// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/unlock/busybutton.h"
#include "desktop/unlock/choicerow.h"
#include "desktop/unlock/remark.h"
#include "desktop/unlock/unlockpage.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace covault::desktop::testing {

/// Does what a person does on the unlock screen, and sees what one sees.
class UnlockDriver
{
public:
    explicit UnlockDriver(QWidget &window);

    UnlockPage &page() { return m_page; }
    QLineEdit &field();
    BusyButton &unlockButton();

    void type(const QString &text);
    void showTyped();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void click(const QString &words);

    /// The words of all rows, in order: "Baxter", "Open another file" …
    QStringList rows();
    /// The words of the button that has the keyboard.
    QString focused();
    /// Everything that is to be read, in lines.
    QString text();

private:
    template<typename Widget>
    static Widget *find(QWidget &in)
    {
        auto *found = in.findChild<Widget *>();
        if (!found)
            qFatal("a part of the screen is missing");
        return found;
    }

    UnlockPage &m_page;
};

} // namespace covault::desktop::testing
