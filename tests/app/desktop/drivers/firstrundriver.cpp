// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/drivers/firstrundriver.h"

namespace covault::desktop::testing {

FirstRunDriver::FirstRunDriver(QWidget &window)
    : m_window(window)
{
}

FirstRun *FirstRunDriver::page()
{
    return m_window.findChild<FirstRun *>();
}

QAbstractButton &FirstRunDriver::button(const QString &words)
{
    for (auto *button : all<QAbstractButton>()) {
        if (button->text() == words)
            return *button;
    }
    qFatal("there is no button '%s'", qPrintable(words));
}

void FirstRunDriver::click(const QString &words)
{
    QAbstractButton &pressed = button(words);
    QTest::mouseClick(&pressed, Qt::LeftButton, {}, {space::Group, pressed.height() / 2});
}

QLineEdit &FirstRunDriver::field(const QString &label)
{
    for (auto *field : all<QLineEdit>()) {
        if (field->accessibleName() == label)
            return *field;
    }
    qFatal("there is no field '%s'", qPrintable(label));
}

void FirstRunDriver::type(const QString &label, const QString &text)
{
    QLineEdit &input = field(label);
    input.setFocus();
    input.selectAll();
    QTest::keyClicks(&input, text);
}

void FirstRunDriver::typePassphrase(const QString &passphrase)
{
    type(QStringLiteral("Passphrase"), passphrase);
    type(QStringLiteral("The same again"), passphrase);
}

void FirstRunDriver::press(Qt::Key key)
{
    QWidget *focused = m_window.focusWidget();
    QTest::keyClick(focused ? focused : &m_window, key);
}

QString FirstRunDriver::text()
{
    QStringList lines;
    for (const auto *label : all<QLabel>())
        lines += label->text();
    for (const auto *label : all<ElidedLabel>())
        lines += label->text();
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString FirstRunDriver::shownCode()
{
    const auto views = all<CodeView>();
    return views.empty() ? QString() : views.front()->accessibleName().section(u' ', -1);
}

QStringList FirstRunDriver::shownWords()
{
    QStringList words;
    for (auto *panel : all<WordsPanel>()) {
        for (const auto *word : panel->findChildren<ElidedLabel *>())
            words += word->text();
    }
    return words;
}

void FirstRunDriver::typeWords(const QStringList &words)
{
    for (int place = 0; place < words.size(); ++place)
        type(QStringLiteral("Word %1").arg(place + 1), words[place]);
}

QStringList FirstRunDriver::nameless()
{
    QStringList found;
    for (const auto *widget : all<QWidget>()) {
        const bool isControl = widget->focusPolicy() & Qt::TabFocus;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (isControl && widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            found += QString::fromLatin1(widget->metaObject()->className());
    }
    return found;
}

} // namespace covault::desktop::testing
