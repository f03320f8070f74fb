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
    explicit UnlockDriver(QWidget &window)
        : m_page(*find<UnlockPage>(window))
    {
    }

    UnlockPage &page() { return m_page; }
    QLineEdit &field() { return *find<QLineEdit>(m_page); }
    BusyButton &unlockButton() { return *find<BusyButton>(m_page); }

    void type(const QString &text)
    {
        field().setFocus();
        QTest::keyClicks(&field(), text);
    }
    void showTyped() { field().actions().constFirst()->trigger(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&field(), key, modifiers); }
    void click(const QString &words)
    {
        for (auto *button : m_page.findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(&m_page) && button->text() == words)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        qFatal("there is no button '%s'", qPrintable(words));
    }

    /// The words of all rows, in order: "Baxter", "Open another file" …
    QStringList rows()
    {
        QStringList rows;
        for (const auto *row : m_page.findChildren<ChoiceRow *>()) {
            if (row->isVisibleTo(&m_page))
                rows += row->text();
        }
        return rows;
    }
    /// The words of the button that has the keyboard.
    QString focused()
    {
        const auto *button = qobject_cast<QAbstractButton *>(m_page.focusWidget());
        return button && button->isVisibleTo(&m_page) ? button->text() : QString();
    }
    /// Everything that is to be read, in lines.
    QString text()
    {
        QStringList lines;
        for (const auto *label : m_page.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&m_page) && !label->text().isEmpty())
                lines += label->text();
        }
        return lines.join(u'\n');
    }

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
