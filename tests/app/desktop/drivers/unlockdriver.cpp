// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/drivers/unlockdriver.h"

namespace covault::desktop::testing {

UnlockDriver::UnlockDriver(QWidget &window)
    : m_page(*find<UnlockPage>(window))
{
}

QLineEdit &UnlockDriver::field()
{
    return *find<QLineEdit>(m_page);
}

BusyButton &UnlockDriver::unlockButton()
{
    return *find<BusyButton>(m_page);
}

void UnlockDriver::type(const QString &text)
{
    field().setFocus();
    QTest::keyClicks(&field(), text);
}

void UnlockDriver::showTyped()
{
    field().actions().constFirst()->trigger();
}

void UnlockDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&field(), key, modifiers);
}

void UnlockDriver::click(const QString &words)
{
    for (auto *button : m_page.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&m_page) && button->text() == words)
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    qFatal("there is no button '%s'", qPrintable(words));
}

QStringList UnlockDriver::rows()
{
    QStringList rows;
    for (const auto *row : m_page.findChildren<ChoiceRow *>()) {
        if (row->isVisibleTo(&m_page))
            rows += row->text();
    }
    return rows;
}

QString UnlockDriver::focused()
{
    const auto *button = qobject_cast<QAbstractButton *>(m_page.focusWidget());
    return button && button->isVisibleTo(&m_page) ? button->text() : QString();
}

QString UnlockDriver::text()
{
    QStringList lines;
    for (const auto *label : m_page.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&m_page) && !label->text().isEmpty())
            lines += label->text();
    }
    return lines.join(u'\n');
}

} // namespace covault::desktop::testing
