// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/logbook/logeditor.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace covault::desktop::testing {

/// Does what a person does with the line for the logbook, and sees what one sees.
class LogbookDriver
{
public:
    explicit LogbookDriver(QWidget &window)
        : m_window(window)
    {
    }

    bool isOpen() { return editor().isVisible(); }
    /// Presses Ctrl+L wherever the keyboard is.
    void open()
    {
        QWidget *focused = m_window.focusWidget();
        QTest::keyClick(focused ? focused : &m_window, Qt::Key_L, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return isOpen(); }, 10'000))
            qFatal("no line for the logbook is open");
    }
    /// Types wherever the keyboard is.
    void type(const QString &words) { QTest::keyClicks(m_window.focusWidget(), words); }
    void press(Qt::Key key) { QTest::keyClick(m_window.focusWidget(), key); }
    QString typed() { return editor().findChild<QLineEdit *>()->text(); }
    /// Everything that is to be read of it, in lines.
    QString text()
    {
        QStringList lines;
        for (const auto *label : editor().findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                lines += label->text();
        }
        return lines.join(u'\n');
    }

private:
    LogEditor &editor() { return *m_window.findChild<LogEditor *>(); }

    QWidget &m_window;
};

} // namespace covault::desktop::testing
